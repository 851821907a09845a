/** How wide a text is in digits: a Chinese character takes two. */
export function textUnits(text: string): number {
  return text.replace(/[\u2e80-\uffff]/g, '00').length
}
