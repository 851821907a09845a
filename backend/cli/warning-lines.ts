import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { ComparisonWarning } from '../../core/comparison/types.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { methodEn } from '../../core/wording/method.en.ts'
import { methodZhCn } from '../../core/wording/method.zh-cn.ts'
import { warningValues } from '../../core/wording/reason.ts'

/** Each warning as a line: what, what it means, what to do. */
export function warningLines(warnings: readonly ComparisonWarning[], language: InterfaceLanguage): string[] {
  const words = language === 'en' ? methodEn : methodZhCn
  const [stop, space] = language === 'en' ? ['. ', ' '] : ['。', '']
  return warnings.map((warning) => {
    const what = fillPlaces(words[`warning.${warning.code}.what`], warningValues(warning))
    const means = fillPlaces(words[`warning.${warning.code}.means`], warningValues(warning))
    return `! ${what}${stop}${means}${space}${words[`warning.${warning.code}.todo`]}`
  })
}
