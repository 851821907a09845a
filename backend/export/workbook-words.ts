import type { InterfaceLanguage } from '../../api/types/common.ts'
import { workbookWordsEn } from './workbook-words.en.ts'
import { type WorkbookWords, workbookWordsZhCn } from './workbook-words.zh-cn.ts'

/** Names and headings of the tables that a whole workbook has beyond the results. */
export function workbookWords(language: InterfaceLanguage): WorkbookWords {
  return language === 'en' ? workbookWordsEn : workbookWordsZhCn
}
