import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { fillPlaces } from '../core/wording/fill-places.ts'
import { type MethodKey, methodEn } from '../core/wording/method.en.ts'
import { methodZhCn } from '../core/wording/method.zh-cn.ts'

/** The method's own words and sentences, the same as in exports. */
export type MethodWords = (key: MethodKey, values?: Readonly<Record<string, string>>) => string

export function useMethodWords(): MethodWords {
  const { i18n } = useTranslation()
  const isEnglish = i18n.language === 'en'
  return useCallback(
    (key, values = {}) => fillPlaces((isEnglish ? methodEn : methodZhCn)[key], values),
    [isEnglish],
  )
}
