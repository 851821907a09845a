/** A line on a page: where it stands, in points from the lower left corner, how large it is, and its words. */
export interface PdfLine {
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly text: string
}

/** Nothing is embedded: Latin text is set in Helvetica, Chinese in a font that only the reader's character maps know. */
const fonts = [
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 90 >>',
]

const isLatin = (text: string) => /^[\x20-\x7e]*$/.test(text)

function show({ x, y, size = 11, text }: PdfLine): string {
  const literal = text.replace(/[\\()]/g, '\\$&')
  const words = isLatin(text) ? `(${literal})` : `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
  return `BT /F${isLatin(text) ? 1 : 2} ${size} Tf ${x} ${y} Td ${words} Tj ET`
}

/** A real, if small, PDF of these pages; `encryption` is what its trailer says about a password. */
export function makePdf(pages: readonly (readonly PdfLine[])[], encryption = ''): Uint8Array {
  const first = fonts.length + 2
  const kids = pages.map((_, index) => `${first + 1 + index * 2} 0 R`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages ${first} 0 R >>`,
    ...fonts,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap((lines, index) => {
      const content = lines.map(show).join('\n')
      return [
        `<< /Type /Page /Parent ${first} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 2 0 R /F2 3 0 R >> >> /Contents ${first + 2 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.5\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${encryption}>>\nstartxref\n${file.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}
