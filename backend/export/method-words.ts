import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { Label } from '../../core/proposal/label.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { type MethodKey, methodEn } from '../../core/wording/method.en.ts'
import { methodZhCn } from '../../core/wording/method.zh-cn.ts'
import type { Sentence } from '../../core/wording/reason.ts'

/** A word of the method. */
export function methodWord(key: MethodKey, language: InterfaceLanguage): string {
  return (language === 'en' ? methodEn : methodZhCn)[key]
}

/** A sentence of the method with its places filled. */
export function inWords({ key, values, scoreKey }: Sentence, language: InterfaceLanguage): string {
  return fillPlaces(methodWord(key, language), { ...values, score: methodWord(scoreKey, language) })
}

/** A label in words. */
export function labelInWords(label: Label, language: InterfaceLanguage): string {
  return methodWord(`label.${label}`, language)
}
