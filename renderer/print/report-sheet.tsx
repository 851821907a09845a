import { createElement, type ReactElement } from 'react'
import type { Report, ReportBlock } from '../../api/types/report.ts'
import { svgSource } from '../../charts/svg-source.ts'

/** The report on paper: the blocks of which the Word document is made. */
export function ReportSheet({ report: { title, language, blocks } }: { readonly report: Report }) {
  // Handed over as arguments: nothing in it ever moves, so nothing in it needs a key.
  return createElement('div', { lang: language }, <h1>{title}</h1>, ...blocks.map(drawBlock))
}

function drawBlock(block: ReportBlock): ReactElement {
  switch (block.kind) {
    case 'heading':
      return createElement(`h${block.level + 1}`, null, block.text)
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return createElement('ul', null, ...block.items.map((item) => createElement('li', null, item)))
    case 'quote':
      return (
        <blockquote lang={block.language}>
          <p>{block.text}</p>
          <footer>{block.source}</footer>
        </blockquote>
      )
    case 'picture':
      return (
        <figure>
          <img src={svgSource(block.svg)} width={block.width} height={block.height} alt={block.title} />
        </figure>
      )
    case 'table':
      return drawTable(block)
  }
}

function drawTable({ caption, columns, rows, numbersFrom }: Extract<ReportBlock, { kind: 'table' }>) {
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    createElement(
      'tr',
      null,
      ...cells.map((cell, column) =>
        createElement(tag, column >= numbersFrom ? { className: 'number' } : null, cell),
      ),
    )
  return (
    <table>
      <caption>{caption}</caption>
      <thead>{row('th', columns)}</thead>
      {createElement('tbody', null, ...rows.map((cells) => row('td', cells)))}
    </table>
  )
}
