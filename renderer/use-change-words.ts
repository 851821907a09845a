import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../api/types/history.ts'
import { changeSentence } from '../api/words/change-sentence.ts'
import { fillPlaces } from '../core/wording/fill-places.ts'
import { useBilingual } from './use-bilingual.ts'

/** A change of the project in words: "coded 客户服务导向 level 3". */
export function useChangeWords(): (change: Change) => string {
  const { t, i18n } = useTranslation('common')
  const bilingual = useBilingual()
  const isEnglish = i18n.language === 'en'
  return useCallback(
    (change) => {
      const print = (key: string, value: Change['params'][string]) => {
        if (typeof value === 'object' && value !== null) return bilingual(value)
        if (key !== 'level') return value ?? '–'
        return value === null ? t('noLevel') : t('levelNumber', { level: value ?? '' })
      }
      const values = Object.entries(change.params).map(([key, value]) => [key, print(key, value)])
      return fillPlaces(changeSentence(change, isEnglish ? 'en' : 'zh-CN'), Object.fromEntries(values))
    },
    [bilingual, isEnglish, t],
  )
}
