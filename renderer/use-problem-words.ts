import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../api/types/common.ts'
import { problemCodes } from '../api/types/problem.ts'
import { problemWordsEn } from '../api/words/problems.en.ts'
import { problemWordsZhCn } from '../api/words/problems.zh-cn.ts'
import { fillPlaces } from '../core/wording/fill-places.ts'

/** What a reader of files or a check found, in a sentence; '' for a code this version does not know. */
export function useProblemWords(): (problem: Problem) => string {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  return useCallback(
    ({ code, params }) => {
      const known = problemCodes.find((one) => one === code)
      return known === undefined
        ? ''
        : fillPlaces((isEnglish ? problemWordsEn : problemWordsZhCn)[known], params)
    },
    [isEnglish],
  )
}
