/** WHATWG names of the code pages that documents speak of. */
const codePages: Readonly<Record<number, string>> = {
  ...{ 874: 'windows-874', 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 866: 'ibm866' },
  ...{ 1250: 'windows-1250', 1251: 'windows-1251', 1252: 'windows-1252', 1253: 'windows-1253' },
  ...{ 1254: 'windows-1254', 1255: 'windows-1255', 1256: 'windows-1256', 1257: 'windows-1257' },
  ...{ 1258: 'windows-1258', 10000: 'macintosh', 54936: 'gb18030', 65001: 'utf-8' },
}

/** Code pages of Windows' character sets. */
const charsets: Readonly<Record<number, number>> = {
  ...{ 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255 },
  ...{ 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250 },
}

export function encodingOfCodePage(page: number): string | null {
  return codePages[page] ?? null
}

/** null for a character set that leaves it to the document. */
export function encodingOfCharset(charset: number): string | null {
  const page = charsets[charset]
  return page === undefined ? null : encodingOfCodePage(page)
}

const twoBytes = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr'])

/** Whether the last of these bytes is the first of two. */
export function isLeadByte(bytes: readonly number[], encoding: string): boolean {
  if (!twoBytes.has(encoding)) return false
  let isLead = false
  for (const byte of bytes) isLead = !isLead && byte >= 0x81 && byte !== 0xff
  return isLead
}
