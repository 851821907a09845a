import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../api/types/common.ts'

/** A name in the interface's language, or in the other where it has only that. */
export function useBilingual(): (words: Bilingual) => string {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  return useCallback((words) => (isEnglish ? words.en || words.zh : words.zh || words.en), [isEnglish])
}
