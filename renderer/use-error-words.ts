import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCodes } from '../api/error.ts'
import type { Problem } from '../api/types/common.ts'
import { errorWordsEn } from '../api/words/errors.en.ts'
import { type ErrorWords, errorWordsZhCn } from '../api/words/errors.zh-cn.ts'
import { fillPlaces } from '../core/wording/fill-places.ts'

/** A failure or a problem in the interface's language. */
export function useErrorWords(): (problem: {
  readonly code: string
  readonly params: Problem['params'] | Readonly<Record<string, string | number>>
}) => ErrorWords {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  return useCallback(
    ({ code, params }) => {
      const known = errorCodes.find((one) => one === code) ?? 'internal-error'
      const { what, kept, todo } = (isEnglish ? errorWordsEn : errorWordsZhCn)[known]
      return {
        what: fillPlaces(what, params),
        kept: fillPlaces(kept, params),
        todo: fillPlaces(todo, params),
      }
    },
    [isEnglish],
  )
}
