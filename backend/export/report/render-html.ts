import { svgSource } from '../../../charts/svg-source.ts'
import { printableText } from '../printable-text.ts'
import type { Report, ReportBlock } from './report.ts'
import { reportStyle } from './report-style.ts'

/** The report as one page that needs nothing else, to read, print or paste into a document. */
export function renderHtml({ title, language, blocks }: Report): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${blocks.map(renderBlock).join('\n')}
</body>
</html>
`
}

function renderBlock(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'quote':
      return `<blockquote lang="${block.language}"><p>${escaped(block.text)}</p><footer>${escaped(block.source)}</footer></blockquote>`
    case 'picture':
      return `<figure><img src="${svgSource(block.svg)}" width="${block.width}" height="${block.height}" alt="${escaped(block.title)}"></figure>`
    case 'table':
      return renderTable(block)
  }
}

function renderTable({
  caption,
  columns,
  rows,
  numbersFrom,
}: Extract<ReportBlock, { kind: 'table' }>): string {
  const cells = (tag: 'th' | 'td', row: readonly string[]) =>
    row
      .map(
        (cell, index) => `<${tag}${index >= numbersFrom ? ' class="number"' : ''}>${escaped(cell)}</${tag}>`,
      )
      .join('')
  return `<table><caption>${escaped(caption)}</caption><thead><tr>${cells('th', columns)}</tr></thead><tbody>${rows
    .map((row) => `<tr>${cells('td', row)}</tr>`)
    .join('')}</tbody></table>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Any text as text of a page. */
function escaped(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
