/** An SVG as the source of an image. It stands apart from the page, whose security policy forbids its inline styles. */
export function svgSource(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
