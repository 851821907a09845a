import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { Change, WordChange } from '../../api/types/history.ts'
import { changeSentence } from '../../api/words/change-sentence.ts'
import { fillPlaces } from '../../core/wording/fill-places.ts'
import { exportWords } from './export-words.ts'
import type { Table } from './table.ts'

/** A change with the words it made others. */
type TrailChange = Change & { readonly words: readonly WordChange[] }

/** The trail: when (ISO 8601, UTC), who, what in words, whether it was undone, and which words became which. */
export function trailTable(changes: readonly TrailChange[], language: InterfaceLanguage): Table {
  const { name, columns, states, wordChange } = exportWords(language).trail
  return {
    name,
    columns,
    rows: changes.map((change) => [
      change.at,
      change.coder,
      changeInWords(change, language),
      states[change.state],
      change.words.map(wordChange).join(' · '),
    ]),
  }
}

function changeInWords(change: Change, language: InterfaceLanguage): string {
  const values = Object.entries(change.params).map(([key, value]) => [
    key,
    valueInWords(key, value, language),
  ])
  return fillPlaces(changeSentence(change, language), Object.fromEntries(values))
}

function valueInWords(key: string, value: Change['params'][string], language: InterfaceLanguage) {
  const { level, noLevel } = exportWords(language).trail
  if (typeof value === 'object' && value !== null)
    return language === 'en' ? value.en || value.zh : value.zh || value.en
  if (key !== 'level') return value ?? '–'
  return value === null ? noLevel : level(Number(value))
}
