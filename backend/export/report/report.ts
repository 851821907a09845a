/** What a report is made of, before it is a Word document or a page. Every text is plain: nothing in it is markup. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** From which column on cells are numbers, set to the right. */
      readonly numbersFrom: number
    }
  | { readonly kind: 'quote'; readonly text: string; readonly source: string; readonly language: 'zh' | 'en' }

export interface Report {
  readonly title: string
  readonly language: 'zh-CN' | 'en'
  readonly blocks: readonly ReportBlock[]
}

export function heading(level: 1 | 2 | 3, text: string): ReportBlock {
  return { kind: 'heading', level, text }
}

/** Sentences one after the other: with a space between, but after Chinese punctuation, which has its own. */
export function paragraph(...sentences: readonly string[]): ReportBlock {
  const text = sentences
    .filter((one) => one !== '')
    .reduce((said, next) => (said === '' || /[。：；，]$/u.test(said) ? said + next : `${said} ${next}`), '')
  return { kind: 'paragraph', text }
}
