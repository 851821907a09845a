/** Numbers as printed (visual reference, section 2): true minus, no leading zero where a value cannot exceed 1. */
const minus = '\u2212'

/** A mean, g or difference: two decimals unless told. */
export function formatNumber(value: number, decimals = 2): string {
  const text = Math.abs(value).toFixed(decimals)
  // −0.00 would claim a sign that the figure does not show.
  const isZero = Number(text) === 0
  return value < 0 && !isZero ? minus + text : text
}

/** A p value: three decimals without the leading zero, "<.001" where it rounds below. */
export function formatP(p: number): string {
  return p < 0.0005 ? '<.001' : withoutLeadingZero(p.toFixed(3))
}

/** A p value as it stands behind its letter: "=.023", "<.001", "=–" where there is none. */
export function equalsP(p: number | null): string {
  if (p === null) return '=–'
  const printed = formatP(p)
  return printed.startsWith('<') ? printed : `=${printed}`
}

/** A coefficient that cannot exceed 1 (alpha, CA, rho): two decimals unless told, without the leading zero. */
export function formatCoefficient(value: number, decimals = 2): string {
  return (
    (value < 0 && Number(value.toFixed(decimals)) !== 0 ? minus : '') +
    withoutLeadingZero(Math.abs(value).toFixed(decimals))
  )
}

/** A share from 0 to 1 as a whole percentage. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100)} %`
}

function withoutLeadingZero(text: string): string {
  return text.replace(/^0\./, '.')
}
