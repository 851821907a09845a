import { type Estimate, valueOrNull } from '../../../core/stats/estimate.ts'
import { fillPlaces } from '../../../core/wording/fill-places.ts'
import type { TableSource } from '../table-source.ts'
import { reportWordsEn } from './report-words.en.ts'
import { type ReportWords, reportWordsZhCn } from './report-words.zh-cn.ts'

/** Says a sentence of the report with its places filled. */
export type Say = (key: keyof ReportWords, values?: Readonly<Record<string, string | number>>) => string

export interface ReportSource extends TableSource {
  readonly say: Say
}

export function reportSource(source: TableSource): ReportSource {
  const words = source.language === 'en' ? reportWordsEn : reportWordsZhCn
  const say: Say = (key, values = {}) =>
    fillPlaces(
      words[key],
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    )
  return { ...source, say }
}

/** A name in the report's language, or in the other where it has only that. */
export function spoken(
  { zh, en }: { readonly zh: string; readonly en: string },
  { language }: Pick<TableSource, 'language'>,
): string {
  return language === 'en' ? en || zh : zh || en
}

export function printed(value: Estimate | number | null, print: (value: number) => string): string {
  const known = typeof value === 'object' && value !== null ? valueOrNull(value) : value
  return known === null ? '–' : print(known)
}
