import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { printableText } from '../printable-text.ts'
import { textUnits } from '../text-units.ts'
import type { Report, ReportBlock } from './report.ts'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' } as const
/** Half points. */
const [textSize, captionSize, tableSize] = [22, 18, 16]

/** Twentieths of a point: what stands between the margins of A4, beside it, and beside a cell's text. */
const [textWidth, pageMargin, cellMargin] = [9746, 1080, 40]

/** Other programs than Word take a height without its rule for an exact one, which cuts titles and pictures. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })
const headingStyle = (size: number, before: number) => ({
  run: { size, bold: true, color: '000000' },
  paragraph: { keepNext: true, spacing: { before, after: 120, ...lines(300) } },
})

/**
 * The report as a Word document: headings are headings, tables are tables, every text is text. `pngs` are its pictures
 * in its order.
 */
export async function renderDocx(
  { title, language, blocks }: Report,
  pngs: readonly Uint8Array[],
): Promise<Uint8Array> {
  const pictures = blocks.filter((block) => block.kind === 'picture')
  const fallbacks = new Map(pictures.map((block, index) => [block, pngs[index] ?? emptyPng]))
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
          paragraph: { spacing: { ...lines(340), after: 120 } },
        },
        title: headingStyle(36, 0),
        heading1: headingStyle(30, 360),
        heading2: headingStyle(26, 280),
        heading3: headingStyle(22, 200),
      },
    },
    sections: [
      {
        properties: { page: { margin: { left: pageMargin, right: pageMargin } } },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
          ...blocks.flatMap((block) => renderBlock(block, fallbacks)),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

type Picture = Extract<ReportBlock, { kind: 'picture' }>
type Fallbacks = ReadonlyMap<Picture, Uint8Array>

function renderBlock(block: ReportBlock, fallbacks: Fallbacks): (Paragraph | Table)[] {
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
        new Paragraph({ indent: { left: 480 }, children: runs(`— ${block.source}`, captionSize) }),
      ]
    case 'picture':
      return [new Paragraph({ alignment: AlignmentType.CENTER, children: [picture(block, fallbacks)] })]
    case 'table':
      return [
        new Paragraph({ keepNext: true, children: runs(block.caption, captionSize) }),
        renderTable(block),
        new Paragraph({ children: [] }),
      ]
  }
}

/** What a page of A4 has room for, in CSS px. */
const page = { width: 640, height: 880 }

/** An SVG; programs that read none (Word before 2016, LibreOffice 7) show the PNG beside it. */
function picture(block: Picture, fallbacks: Fallbacks): ImageRun {
  const { title, svg, width, height } = block
  const scale = Math.min(page.width / width, page.height / height)
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: Buffer.from(fallbacks.get(block) ?? emptyPng) },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: title, description: title, title },
  })
}

/** One clear pixel, for a picture that nobody drew: the command line has no window. */
const emptyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
  'base64',
)

const rule = { style: BorderStyle.SINGLE, size: 8, color: 'auto' } as const
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

type TableBlock = Extract<ReportBlock, { kind: 'table' }>

/** Three lines, as papers have them. */
function renderTable(table: TableBlock): Table {
  const { columns, rows, numbersFrom } = table
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
                spacing: { ...lines(260), after: 20 },
                children: runs(cell, tableSize, isHead),
              }),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columnWidths(table),
    layout: TableLayoutType.FIXED,
    margins: { left: cellMargin, right: cellMargin, marginUnitType: WidthType.DXA },
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

/** A digit of a table, twentieths of a point. */
const digit = tableSize * 5

/** As wide as their numbers need; columns of words share the rest. */
function columnWidths({ columns, rows, numbersFrom }: TableBlock): number[] {
  const needed = columns.map((column, index) => {
    const cells = rows.map((row) => textUnits(row[index] ?? ''))
    const words = column.split(/[\s（(]+/).map(textUnits)
    return 2 * cellMargin + digit * (1 + Math.max(...words, ...cells))
  })
  const ofNumbers = needed.slice(numbersFrom).reduce((sum, width) => sum + width, 0)
  const widest = needed.map((width) => Math.min(width, textWidth / 4))
  const ofWords = widest.slice(0, numbersFrom).reduce((sum, width) => sum + width, 0)
  const rest = Math.max(textWidth - ofNumbers, textWidth / 4)
  return needed.map((width, index) =>
    Math.round(index < numbersFrom ? ((widest[index] ?? 0) / ofWords) * rest : width),
  )
}

/** A text as runs, one a line. */
function runs(text: string, size?: number, bold = false): TextRun[] {
  return printableText(text)
    .split(/\r?\n/)
    .map(
      (line, index) =>
        new TextRun({
          text: line,
          ...(bold ? { bold } : {}),
          ...(size === undefined ? {} : { size }),
          ...(index === 0 ? {} : { break: 1 }),
        }),
    )
}
