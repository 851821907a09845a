import type { InterfaceLanguage } from '../types/common.ts'
import type { Change } from '../types/history.ts'
import { changeWordsEn } from './changes.en.ts'
import { changeWordsZhCn } from './changes.zh-cn.ts'

/** The sentence that names a change, its {{places}} still to be filled. English tells one thing from many. */
export function changeSentence(
  { kind, params }: Pick<Change, 'kind' | 'params'>,
  language: InterfaceLanguage,
): string {
  if (language === 'zh-CN') return changeWordsZhCn[kind]
  return (params.count === 1 ? changeWordsEn[`${kind}_one`] : undefined) ?? changeWordsEn[kind]
}
