/** Why a file cannot be read. Its parameters never hold anything of what the file says. */
export class ImportError extends Error {
  readonly code: ImportErrorCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: ImportErrorCode, params: Readonly<Record<string, string | number>>) {
    super(code)
    this.name = 'ImportError'
    this.code = code
    this.params = params
  }
}

export type ImportErrorCode =
  | 'empty-file'
  | 'binary-file'
  | 'format-not-supported'
  | 'damaged-file'
  | 'encrypted-file'
  | 'no-text'
  | 'scanned-pdf'
  | 'unpacks-too-large'
  | 'text-too-long'
  | 'paragraph-too-long'
  | 'too-many-lines'
  | 'reading-too-long'
  | 'reading-too-large'
  | 'columns-missing'
