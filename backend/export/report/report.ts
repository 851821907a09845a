import type { Report, ReportBlock } from '../../../api/types/report.ts'

export type { Report, ReportBlock }

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
