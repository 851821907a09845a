import type { ClusterId, CompetencyId } from '../model/ids.ts'

interface InTwoLanguages {
  readonly zh: string
  readonly en: string
}

/** A dictionary as it stood at some time. */
export interface DictionaryContent {
  readonly clusters: readonly { readonly id: ClusterId; readonly name: InTwoLanguages }[]
  readonly competencies: readonly DictionaryEntry[]
}

export interface DictionaryEntry extends Readonly<Record<TextField, InTwoLanguages>> {
  readonly id: CompetencyId
  readonly clusterId: ClusterId
  readonly code: string
  readonly levels: readonly {
    readonly value: number
    readonly anchor: InTwoLanguages
    readonly indicators: InTwoLanguages
  }[]
}

const textFields = ['name', 'shortName', 'definition', 'include', 'exclude'] as const
type TextField = (typeof textFields)[number]

export const dictionaryFields = ['cluster', 'code', ...textFields, 'levels', 'anchor', 'indicators'] as const
/** What of a competency can differ between two dictionaries. Its colour and its place mean nothing. */
export type DictionaryField = (typeof dictionaryFields)[number]

/** A field whose words are others. '' on a side: it said nothing there, or the level was not there. */
export interface FieldDifference {
  readonly field: DictionaryField
  /** null: the field has no languages (a code, the values of levels), or is in both (a cluster's name). */
  readonly language: 'zh' | 'en' | null
  /** null: the field is not a level's. */
  readonly level: number | null
  readonly before: string
  readonly after: string
}

/** A competency that is not the same in two dictionaries. */
export interface DictionaryDifference {
  readonly competencyId: CompetencyId
  readonly code: string
  readonly name: InTwoLanguages
  readonly kind: 'added' | 'removed' | 'changed'
  /** Of `changed` alone. */
  readonly fields: readonly FieldDifference[]
}

/** What differs between two dictionaries, in the order of `after`; what was taken out comes last. */
export function compareDictionaries(
  before: DictionaryContent,
  after: DictionaryContent,
): readonly DictionaryDifference[] {
  const earlier = new Map(before.competencies.map((entry) => [entry.id, entry]))
  const later = new Set(after.competencies.map((entry) => entry.id))
  const clusters = { before: clusterNames(before), after: clusterNames(after) }
  const told = ({ id, code, name }: DictionaryEntry) => ({ competencyId: id, code, name })
  const kept = after.competencies.flatMap((entry): DictionaryDifference[] => {
    const old = earlier.get(entry.id)
    if (old === undefined) return [{ ...told(entry), kind: 'added', fields: [] }]
    const fields = [...clusterDifference(old, entry, clusters), ...fieldDifferences(old, entry)]
    return fields.length === 0 ? [] : [{ ...told(entry), kind: 'changed', fields }]
  })
  const removed = before.competencies
    .filter((entry) => !later.has(entry.id))
    .map((entry): DictionaryDifference => ({ ...told(entry), kind: 'removed', fields: [] }))
  return [...kept, ...removed]
}

type ClusterNames = ReadonlyMap<ClusterId, string>

function clusterNames({ clusters }: DictionaryContent): ClusterNames {
  return new Map(clusters.map(({ id, name }) => [id, [name.zh, name.en].filter(Boolean).join(' / ')]))
}

/** A competency that stands in another cluster; a cluster that is called otherwise is the same cluster. */
function clusterDifference(
  old: DictionaryEntry,
  entry: DictionaryEntry,
  names: { readonly before: ClusterNames; readonly after: ClusterNames },
): FieldDifference[] {
  if (old.clusterId === entry.clusterId) return []
  const before = names.before.get(old.clusterId) ?? ''
  const after = names.after.get(entry.clusterId) ?? ''
  return [{ field: 'cluster', language: null, level: null, before, after }]
}

function fieldDifferences(old: DictionaryEntry, entry: DictionaryEntry): FieldDifference[] {
  const plain = (field: DictionaryField, before: string, after: string): FieldDifference => ({
    ...{ field, language: null, level: null, before, after },
  })
  const texts = textFields.flatMap((field) => inBoth(field, null, old[field], entry[field]))
  const values = [...new Set([...old.levels, ...entry.levels].map((level) => level.value))]
  const words = values
    .sort((a, b) => a - b)
    .flatMap((value) => {
      const was = old.levels.find((level) => level.value === value)
      const is = entry.levels.find((level) => level.value === value)
      return (['anchor', 'indicators'] as const).flatMap((field) =>
        inBoth(field, value, was?.[field] ?? nothing, is?.[field] ?? nothing),
      )
    })
  return [
    plain('code', old.code, entry.code),
    ...texts,
    plain('levels', valuesOf(old), valuesOf(entry)),
    ...words,
  ].filter((one) => one.before !== one.after)
}

function valuesOf({ levels }: DictionaryEntry): string {
  return levels.map((level) => level.value).join(' ')
}

const nothing: InTwoLanguages = { zh: '', en: '' }

function inBoth(
  field: DictionaryField,
  level: number | null,
  before: InTwoLanguages,
  after: InTwoLanguages,
): FieldDifference[] {
  return (['zh', 'en'] as const).map((language) => ({
    ...{ field, language, level },
    before: before[language],
    after: after[language],
  }))
}
