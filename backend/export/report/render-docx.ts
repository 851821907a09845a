import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { printableText } from '../printable-text.ts'
import type { Report, ReportBlock } from './report.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' } as const
/** Half points. */
const [textSize, tableSize] = [22, 18]

/** The report as a Word document: headings are headings, tables are tables, every text is text. */
export async function renderDocx({ title, language, blocks }: Report): Promise<Uint8Array> {
  const document = new Document({
    title: printableText(title),
    creator: 'Exemplar',
    styles: {
      default: {
        document: {
          run: {
            font: fonts,
            size: textSize,
            language: { value: language === 'en' ? 'en-GB' : 'zh-CN', eastAsia: 'zh-CN' },
          },
          paragraph: { spacing: { line: 340, after: 120 } },
        },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...blocks.flatMap(renderBlock),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function renderBlock(block: ReportBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: runs(block.text) })]
    case 'paragraph':
      return [new Paragraph({ children: runs(block.text) })]
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }))
    case 'quote':
      return [
        new Paragraph({ indent: { left: 480 }, keepNext: true, children: runs(block.text) }),
        new Paragraph({ indent: { left: 480 }, children: runs(`— ${block.source}`, tableSize) }),
      ]
    case 'picture':
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: [picture(block)] })]
    case 'table':
      return [
        new Paragraph({ keepNext: true, children: runs(block.caption, tableSize) }),
        renderTable(block),
        new Paragraph({ children: [] }),
      ]
  }
}

/** What a page of A4 has room for, in CSS px. */
const page = { width: 600, height: 880 }

/** An SVG; programs that read none (Word before 2016) show the empty picture beside it, and have the table. */
function picture({ title, svg, width, height }: Extract<ReportBlock, { kind: 'picture' }>): ImageRun {
  const scale = Math.min(page.width / width, page.height / height)
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: emptyPng },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: title, description: title, title },
  })
}

/** One clear pixel. */
const emptyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const rule = { style: BorderStyle.SINGLE, size: 8, color: 'auto' } as const
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** Three lines, as papers have them. */
function renderTable({ columns, rows, numbersFrom }: Extract<ReportBlock, { kind: 'table' }>): Table {
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (cell, index) =>
          new TableCell({
            borders: { top: none, left: none, right: none, bottom: isHead ? hair : none },
            children: [
              new Paragraph({
                alignment: index >= numbersFrom ? AlignmentType.RIGHT : AlignmentType.LEFT,
                spacing: { line: 260, after: 20 },
                children: runs(cell, tableSize, isHead),
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: rule,
      bottom: rule,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: none,
    },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  })
}

/** A text as runs, one a line. */
function runs(text: string, size?: number, bold = false): TextRun[] {
  return printableText(text)
    .split(/\r?\n/)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          bold,
          ...(size === undefined ? {} : { size }),
          ...(index === 0 ? {} : { break: 1 }),
        }),
    )
}
