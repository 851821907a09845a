import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { ImportError } from '../import-error.ts'
import { removeFurniture } from './pdf-furniture.ts'
import { linesOfRows } from './pdf-lines.ts'
import { type PdfItem, type PdfRow, rowsOf } from './pdf-rows.ts'
import { countNote, type SourceFile, type SourceText } from './source-text.ts'

/** No interview has more pages. */
const pageLimit = 3_000

/**
 * The lines of a PDF's text layer, as they stand on the page, with paragraphs told apart; running headers and footers,
 * page numbers and numbers in the margin are removed and told. Fonts that are not embedded are read by the character
 * maps that come with the library. Nothing is drawn, nothing in the file runs, nothing is fetched.
 * @throws ImportError 'damaged-file' | 'encrypted-file' | 'scanned-pdf'
 */
export async function readPdf({ bytes, fileName, signal }: SourceFile): Promise<SourceText> {
  const pages = await readPages(bytes, fileName, signal)
  const empty = pages.filter((rows) => rows.length === 0).length
  if (empty === pages.length) throw new ImportError('scanned-pdf', { fileName })
  const { kept, removed } = removeFurniture(pages)
  return {
    lines: linesOfRows(kept),
    joining: 'wrapped',
    notes: [...countNote('page-furniture-removed', removed), ...countNote('pages-without-text', empty)],
  }
}

async function readPages(
  bytes: Uint8Array,
  fileName: string,
  signal: AbortSignal | undefined,
): Promise<PdfRow[][]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  // The library takes its data over and empties it: it gets a copy.
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(library, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts') + sep,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await loading.promise
    return await readAll(document, signal)
  } catch (error) {
    signal?.throwIfAborted()
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new ImportError(isLocked ? 'encrypted-file' : 'damaged-file', { fileName })
  } finally {
    await loading.destroy()
  }
}

async function readAll(document: PDFDocumentProxy, signal: AbortSignal | undefined): Promise<PdfRow[][]> {
  const pages: PdfRow[][] = []
  for (let number = 1; number <= Math.min(document.numPages, pageLimit); number += 1) {
    signal?.throwIfAborted()
    const page = await document.getPage(number)
    pages.push(rowsOf(await itemsOf(page)))
    page.cleanup()
  }
  return pages
}

/** The pieces of text on a page, in its own order, measured from its upper left corner as it is shown. */
async function itemsOf(page: PDFPageProxy): Promise<PdfItem[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = transform
  const { items } = await page.getTextContent()
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const [ia = 0, ib = 0, ic = 0, id = 0, x = 0, y = 0] = item.transform as number[]
    const right = a * ia + c * ib
    const down = b * ia + d * ib
    const size = Math.hypot(a * ic + c * id, b * ic + d * id)
    return {
      text: item.str,
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      width: item.width,
      size,
      isTurned: Math.abs(down) > Math.abs(right) * 0.1,
    }
  })
}
