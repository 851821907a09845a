import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCodes } from '../api/error.ts'
import type { Problem } from '../api/types/common.ts'
import { errorWordsEn } from '../api/words/errors.en.ts'
import { type ErrorWords, errorWordsZhCn } from '../api/words/errors.zh-cn.ts'
import { fillPlaces } from '../core/wording/fill-places.ts'

interface ToldError extends ErrorWords {
  /** What happened and what to do, as one text. */
  readonly told: string
}

/** A failure or a problem in the interface's language. */
export function useErrorWords(): (problem: {
  readonly code: string
  readonly params: Problem['params'] | Readonly<Record<string, string | number>>
}) => ToldError {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  return useCallback(
    ({ code, params }) => {
      const known = errorCodes.find((one) => one === code) ?? 'internal-error'
      const words = (isEnglish ? errorWordsEn : errorWordsZhCn)[known]
      const [what, todo] = [fillPlaces(words.what, params), fillPlaces(words.todo, params)]
      const told = [what, todo].filter((sentence) => sentence !== '').join(isEnglish ? ' ' : '')
      return { what, kept: fillPlaces(words.kept, params), todo, told }
    },
    [isEnglish],
  )
}
