import { type ErrorCode, errorCodes } from '../../api/error.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'
import { errorWordsEn } from '../../api/words/errors.en.ts'
import { errorWordsZhCn } from '../../api/words/errors.zh-cn.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'

/** What happened, what was kept and what to do, as one line. */
export function errorSentence(
  problem: { readonly code: string; readonly params: Readonly<Record<string, string | number>> },
  language: InterfaceLanguage,
): string {
  const code: ErrorCode = errorCodes.find((known) => known === problem.code) ?? 'internal-error'
  const words = (language === 'en' ? errorWordsEn : errorWordsZhCn)[code]
  const separator = language === 'en' ? ' ' : ''
  return [words.what, words.kept, words.todo]
    .filter((sentence) => sentence !== '')
    .map((sentence) => fillPlaces(sentence, problem.params))
    .join(separator)
}
