const form = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s].*)?$/u

/**
 * A day as people and spreadsheets write it (2024-03-05, 2024/3/5, 2024年3月5日, 20240305, a time after it or not).
 * @returns YYYY-MM-DD; null where it is none, or might be another: 3/5/2024 is read one way here and another there
 */
export function readDay(text: string): string | null {
  const found = form.exec(text.normalize('NFKC').trim())
  if (found === null) return null
  const [year, month, day] = [found[1], found[2] ?? found[4], found[3] ?? found[5]].map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  // The 31st of a month that has none would be a day of the next.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}
