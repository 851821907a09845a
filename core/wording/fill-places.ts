/** Puts values into a sentence's {{places}}. */
export function fillPlaces(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_place, name: string) => String(values[name] ?? '')).trim()
}
