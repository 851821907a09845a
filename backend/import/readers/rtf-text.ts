import { encodingOfCharset, encodingOfCodePage, isLeadByte } from './code-pages.ts'
import { DocumentLines } from './document-lines.ts'

/** What a group of an RTF document sets, until it closes. */
interface GroupState {
  isSkipped: boolean
  isFontTable: boolean
  isFootnote: boolean
  isStarred: boolean
  isBold: boolean
  isHidden: boolean
  isDeleted: boolean
  isRevised: boolean
  font: number
  /** Characters to pass over after one in Unicode: it is said once more for older programs. */
  fallback: number
}

/** Groups whose text is no part of the document's body. */
const skipped = new Set([
  ...[
    'colortbl',
    'stylesheet',
    'info',
    'pict',
    'header',
    'headerl',
    'headerr',
    'headerf',
    'footer',
    'footerl',
  ],
  ...[
    'footerr',
    'footerf',
    'annotation',
    'objdata',
    'xe',
    'tc',
    'txe',
    'rxe',
    'listtext',
    'pntext',
    'nonshppict',
  ],
  ...['sn', 'sv', 'shprslt', 'ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc', 'template', 'private', 'filetbl'],
])
/** Starred groups that hold text of the body. */
const starred = new Set(['shpinst', 'shptxt'])

const signs: Readonly<Record<string, string>> = {
  ...{ tab: '\t', emdash: '—', endash: '–', bullet: '•', lquote: '‘', rquote: '’', ldblquote: '“' },
  ...{ rdblquote: '”', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
}
const symbols: Readonly<Record<string, string>> = {
  ...{ '~': '\u00a0', _: '\u2011', '\\': '\\', '{': '{', '}': '}' },
}

/** Follows an RTF document token by token, and gathers its text. */
export class RtfText {
  readonly counts = { comments: 0, deleted: 0, inserted: 0, footnotes: 0, hidden: 0, pictures: 0, headers: 0 }
  readonly #lines = new DocumentLines()
  readonly #groups: GroupState[] = []
  readonly #fonts = new Map<number, string>()
  #state: GroupState = {
    ...{ isSkipped: false, isFontTable: false, isFootnote: false, isStarred: false, isBold: false },
    ...{ isHidden: false, isDeleted: false, isRevised: false, font: -1, fallback: 1 },
  }
  #encoding = 'windows-1252'
  #pending: number[] = []
  #pass = 0
  #isCellDue = false
  #isRowDue = false
  #inTable = false
  #paragraphInTable = false

  get depth(): number {
    return this.#groups.length
  }

  open(): void {
    this.#flushBytes()
    this.#pass = 0
    this.#groups.push(this.#state)
    this.#state = { ...this.#state, isFootnote: false, isStarred: false }
  }

  /** @returns whether that was the last brace */
  close(): boolean {
    this.#flushBytes()
    this.#pass = 0
    if (this.#state.isFootnote && !this.#state.isSkipped) this.#say(']')
    this.#state = this.#groups.pop() ?? this.#state
    return this.#groups.length === 0
  }

  word(word: string, number: number | null): void {
    // A sign may be the fallback of a character in Unicode; a break never is.
    if (this.#pass > 0 && signs[word] !== undefined) {
      this.#pass -= 1
      return
    }
    if (word === 'u' && number !== null) {
      this.#unicode(number)
      return
    }
    this.#pass = 0
    this.#flushBytes()
    if (this.#state.isStarred && !starred.has(word)) {
      this.#state.isSkipped = true
      if (word === 'annotation') this.counts.comments += 1
    }
    this.#state.isStarred = false
    if (skipped.has(word)) this.#skip(word)
    else if (!this.#setFormat(word, number) && !this.#setFont(word, number)) this.#layOut(word)
  }

  #skip(word: string): void {
    if (word === 'pict' && !this.#state.isSkipped) this.counts.pictures += 1
    if (/^(?:header|footer)/u.test(word)) this.counts.headers += 1
    this.#state.isSkipped = true
  }

  #setFormat(word: string, number: number | null): boolean {
    const isOn = number !== 0
    if (word === 'b' || word === 'ul') this.#state.isBold = isOn
    else if (word === 'plain') this.#state = { ...this.#state, isBold: false, isHidden: false }
    else if (word === 'v') this.#state.isHidden = isOn
    else if (word === 'deleted') {
      if (isOn && !this.#state.isDeleted) this.counts.deleted += 1
      this.#state.isDeleted = isOn
    } else if (word === 'revised') {
      if (isOn && !this.#state.isRevised) this.counts.inserted += 1
      this.#state.isRevised = isOn
    } else if (word === 'uc') this.#state.fallback = Math.max(number ?? 1, 0)
    else return false
    return true
  }

  #setFont(word: string, number: number | null): boolean {
    if (word === 'ansicpg') this.#encoding = encodingOfCodePage(number ?? 1252) ?? 'windows-1252'
    else if (word === 'mac') this.#encoding = 'macintosh'
    else if (word === 'fonttbl') this.#state = { ...this.#state, isSkipped: true, isFontTable: true }
    else if (word === 'f') this.#state.font = number ?? -1
    else if ((word === 'fcharset' || word === 'cpg') && this.#state.isFontTable) {
      const of = word === 'cpg' ? encodingOfCodePage : encodingOfCharset
      const encoding = of(number ?? 0)
      if (encoding !== null) this.#fonts.set(this.#state.font, encoding)
    } else return false
    return true
  }

  #layOut(word: string): void {
    if (word === 'footnote' && !this.#state.isSkipped) {
      this.counts.footnotes += 1
      this.#state.isFootnote = true
      this.#say('[')
    }
    if (this.#state.isSkipped) return
    const sign = signs[word]
    if (sign !== undefined) this.#say(sign)
    else if (word === 'line') this.#break(false)
    else if (word === 'par' || word === 'sect' || word === 'page' || word === 'column') this.#break(true)
    else if (word === 'pard') this.#paragraphInTable = false
    else if (word === 'intbl') this.#paragraphInTable = true
    else if (word === 'cell' || word === 'nestcell') this.#endCell()
    else if (word === 'row' || word === 'nestrow') this.#isRowDue = true
  }

  #break(isParagraph: boolean): void {
    if (this.#isInFootnote()) this.#say(' ')
    else if (isParagraph) this.#lines.endParagraph()
    else this.#lines.breakLine()
  }

  #isInFootnote(): boolean {
    return this.#state.isFootnote || this.#groups.some(({ isFootnote }) => isFootnote)
  }

  /** A cell begins with the first text in it, or with its end. */
  #endCell(): void {
    this.#beginCell()
    if (this.#lines.hasText) this.#lines.endParagraph()
    this.#isCellDue = true
  }

  #beginCell(): void {
    if (!this.#inTable) {
      this.#lines.beginTable()
      this.#inTable = true
      this.#isRowDue = true
    }
    if (this.#isRowDue) this.#lines.beginRow()
    if (this.#isRowDue || this.#isCellDue) this.#lines.beginCell()
    this.#isRowDue = false
    this.#isCellDue = false
  }

  symbol(symbol: string): void {
    if (symbol === '*') this.#state.isStarred = true
    else if (symbol === '\n' || symbol === '\r') this.word('par', null)
    else if (this.#pass > 0) this.#pass -= 1
    else {
      const sign = symbols[symbol]
      if (this.#expectsTrail() && sign !== undefined) this.byte(symbol.charCodeAt(0))
      else if (sign !== undefined) this.#say(sign)
    }
  }

  byte(byte: number): void {
    if (this.#pass > 0) this.#pass -= 1
    else if (!this.#state.isSkipped) this.#pending.push(byte)
  }

  plain(text: string): void {
    const from = Math.min(this.#pass, text.length)
    this.#pass -= from
    if (this.#state.isSkipped || from === text.length) return
    let at = from
    while (at < text.length) {
      const code = text.charCodeAt(at)
      const isByte = code >= 0x80 || this.#expectsTrail()
      if (isByte) {
        this.#pending.push(code)
        at += 1
        continue
      }
      const start = at
      while (at < text.length && text.charCodeAt(at) < 0x80) at += 1
      this.#say(text.slice(start, at).replaceAll('\u0000', ''))
    }
  }

  #unicode(number: number): void {
    this.#pass = 0
    this.#say(String.fromCharCode(number < 0 ? number + 0x1_0000 : number & 0xffff))
    this.#pass = this.#state.fallback
  }

  #encodingNow(): string {
    return this.#fonts.get(this.#state.font) ?? this.#encoding
  }

  #expectsTrail(): boolean {
    return this.#pending.length > 0 && isLeadByte(this.#pending, this.#encodingNow())
  }

  #flushBytes(): void {
    if (this.#pending.length === 0) return
    const bytes = Uint8Array.from(this.#pending)
    this.#pending = []
    this.#add(new TextDecoder(this.#encodingNow()).decode(bytes))
  }

  #say(text: string): void {
    this.#flushBytes()
    this.#add(text)
  }

  #add(text: string): void {
    const { isSkipped, isHidden, isDeleted, isBold } = this.#state
    if (isSkipped || isDeleted) return
    if (isHidden) {
      this.counts.hidden += 1
      return
    }
    if (this.#paragraphInTable) this.#beginCell()
    else if (this.#inTable) {
      this.#lines.endTable()
      this.#inTable = false
    }
    this.#lines.add(text, isBold)
  }

  finish() {
    this.#flushBytes()
    return this.#lines.finish()
  }
}
