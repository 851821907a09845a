import type { ClusterId, CompetencyId, DictionaryVersionId } from '../core/model/ids.ts'
import type { ReadableDb, WritableDb } from './database.ts'

interface InTwoLanguages {
  readonly zh: string
  readonly en: string
}

export interface LevelRow {
  readonly value: number
  readonly anchor: InTwoLanguages
  readonly indicators: InTwoLanguages
}

export interface CompetencyFields {
  readonly code: string
  readonly name: InTwoLanguages
  readonly shortName: InTwoLanguages
  readonly definition: InTwoLanguages
  readonly include: InTwoLanguages
  readonly exclude: InTwoLanguages
  readonly colour: number
  readonly levels: readonly LevelRow[]
}

export interface CompetencyRow extends CompetencyFields {
  readonly id: CompetencyId
  readonly clusterId: ClusterId
}

export interface ClusterRow {
  readonly id: ClusterId
  readonly name: InTwoLanguages
}

type Raw = Record<string, string | number> & { readonly id: number; readonly clusterId: number }

const pairs = {
  name: 'name',
  shortName: 'short',
  definition: 'definition',
  include: 'include',
  exclude: 'exclude',
} as const

function bilingual(row: Readonly<Record<string, string | number>>, column: string): InTwoLanguages {
  return { zh: String(row[`${column}_zh`]), en: String(row[`${column}_en`]) }
}

export function listClusters(db: ReadableDb): ClusterRow[] {
  const rows = db.prepare('SELECT id, name_zh, name_en FROM cluster ORDER BY position, id').all() as Raw[]
  return rows.map((row) => ({ id: row.id as ClusterId, name: bilingual(row, 'name') }))
}

/** Every competency with its levels, in the dictionary's order. */
export function listCompetencies(db: ReadableDb): CompetencyRow[] {
  const levels = levelsByCompetency(db)
  const rows = db
    .prepare(
      `SELECT competency.*, competency.cluster_id AS clusterId FROM competency
       JOIN cluster ON cluster.id = cluster_id ORDER BY cluster.position, cluster.id, competency.position, competency.id`,
    )
    .all() as Raw[]
  return rows.map((row) => ({
    id: row.id as CompetencyId,
    clusterId: row.clusterId as ClusterId,
    code: String(row.code),
    name: bilingual(row, 'name'),
    shortName: bilingual(row, 'short'),
    definition: bilingual(row, 'definition'),
    include: bilingual(row, 'include'),
    exclude: bilingual(row, 'exclude'),
    colour: Number(row.colour),
    levels: levels.get(row.id as CompetencyId) ?? [],
  }))
}

function levelsByCompetency(db: ReadableDb): Map<CompetencyId, LevelRow[]> {
  const rows = db
    .prepare('SELECT *, competency_id AS clusterId FROM level ORDER BY competency_id, value')
    .all() as Raw[]
  const map = new Map<CompetencyId, LevelRow[]>()
  for (const row of rows) {
    const id = row.competency_id as CompetencyId
    const level = {
      value: Number(row.value),
      anchor: bilingual(row, 'anchor'),
      indicators: bilingual(row, 'indicators'),
    }
    map.set(id, [...(map.get(id) ?? []), level])
  }
  return map
}

export function insertCluster(db: WritableDb, name: InTwoLanguages): ClusterId {
  const done = db
    .prepare(
      'INSERT INTO cluster (position, name_zh, name_en) SELECT coalesce(max(position), 0) + 1, ?, ? FROM cluster',
    )
    .run(name.zh, name.en)
  return Number(done.lastInsertRowid) as ClusterId
}

export function renameCluster(db: WritableDb, id: ClusterId, name: InTwoLanguages): void {
  db.prepare('UPDATE cluster SET name_zh = ?, name_en = ? WHERE id = ?').run(name.zh, name.en, id)
}

/** With its competencies, by cascade. */
export function deleteCluster(db: WritableDb, id: ClusterId): void {
  db.prepare('DELETE FROM cluster WHERE id = ?').run(id)
}

/** Puts the clusters into this order. */
export function orderClusters(db: WritableDb, ids: readonly ClusterId[]): void {
  const place = db.prepare('UPDATE cluster SET position = ? WHERE id = ?')
  for (const [index, id] of ids.entries()) place.run(index + 1, id)
}

/** Puts competencies into a cluster, in this order. */
export function orderCompetencies(db: WritableDb, clusterId: ClusterId, ids: readonly CompetencyId[]): void {
  const place = db.prepare('UPDATE competency SET cluster_id = ?, position = ? WHERE id = ?')
  for (const [index, id] of ids.entries()) place.run(clusterId, index + 1, id)
}

export function insertCompetency(
  db: WritableDb,
  clusterId: ClusterId,
  fields: CompetencyFields,
): CompetencyId {
  const done = db
    .prepare(
      `INSERT INTO competency (cluster_id, position, code, colour, name_zh, name_en, short_zh, short_en, definition_zh,
         definition_en, include_zh, include_en, exclude_zh, exclude_en)
       SELECT ?, coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM competency WHERE cluster_id = ?`,
    )
    .run(clusterId, fields.code, fields.colour, ...texts(fields), clusterId)
  const id = Number(done.lastInsertRowid) as CompetencyId
  setLevels(db, id, fields.levels)
  return id
}

export function updateCompetency(db: WritableDb, id: CompetencyId, fields: CompetencyFields): void {
  db.prepare(
    `UPDATE competency SET code = ?, colour = ?, name_zh = ?, name_en = ?, short_zh = ?, short_en = ?,
       definition_zh = ?, definition_en = ?, include_zh = ?, include_en = ?, exclude_zh = ?, exclude_en = ? WHERE id = ?`,
  ).run(fields.code, fields.colour, ...texts(fields), id)
  setLevels(db, id, fields.levels)
}

function texts(fields: CompetencyFields): string[] {
  return (Object.keys(pairs) as (keyof typeof pairs)[]).flatMap((key) => [fields[key].zh, fields[key].en])
}

/** Writes a competency's levels; rows whose value stays keep their identity. */
function setLevels(db: WritableDb, id: CompetencyId, levels: readonly LevelRow[]): void {
  const values = JSON.stringify(levels.map((level) => level.value))
  db.prepare(
    'DELETE FROM level WHERE competency_id = ? AND value NOT IN (SELECT value FROM json_each(?))',
  ).run(id, values)
  const put = db.prepare(
    `INSERT INTO level (competency_id, value, anchor_zh, anchor_en, indicators_zh, indicators_en) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (competency_id, value) DO UPDATE SET anchor_zh = excluded.anchor_zh, anchor_en = excluded.anchor_en,
       indicators_zh = excluded.indicators_zh, indicators_en = excluded.indicators_en`,
  )
  for (const { value, anchor, indicators } of levels) {
    put.run(id, value, anchor.zh, anchor.en, indicators.zh, indicators.en)
  }
}

export function deleteCompetency(db: WritableDb, id: CompetencyId): void {
  db.prepare('DELETE FROM competency WHERE id = ?').run(id)
}

/** Levels that codings of a competency stand on, whoever made them. */
export function levelsInUse(db: ReadableDb, id: CompetencyId): number[] {
  const rows = db
    .prepare('SELECT DISTINCT level FROM coding WHERE competency_id = ? AND level IS NOT NULL ORDER BY level')
    .all(id) as { level: number }[]
  return rows.map((row) => row.level)
}

/** How many codings stand on a competency, whoever made them. */
export function countCodings(db: ReadableDb, id: CompetencyId): number {
  return (db.prepare('SELECT count(*) AS n FROM coding WHERE competency_id = ?').get(id) as { n: number }).n
}

export interface VersionRow {
  readonly id: DictionaryVersionId
  readonly number: number
  readonly note: string
  readonly frozenAt: string
}

/** Frozen versions, oldest first. */
export function listVersions(db: ReadableDb): VersionRow[] {
  return db
    .prepare('SELECT id, number, note, frozen_at AS frozenAt FROM dictionary_version ORDER BY number')
    .all() as VersionRow[]
}

/** A version's clusters, competencies and levels as they were when it was frozen. */
export interface VersionContent {
  readonly clusters: readonly ClusterRow[]
  readonly competencies: readonly CompetencyRow[]
}

/** The dictionary as it stands. */
export function readContent(db: ReadableDb): VersionContent {
  return { clusters: listClusters(db), competencies: listCompetencies(db) }
}

/** What frozen versions held, oldest first. */
export function listVersionContents(db: ReadableDb): (VersionRow & { readonly content: VersionContent })[] {
  const rows = db
    .prepare(
      'SELECT id, number, note, frozen_at AS frozenAt, content FROM dictionary_version ORDER BY number',
    )
    .all() as (VersionRow & { readonly content: string })[]
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as VersionContent }))
}

export function insertVersion(
  db: WritableDb,
  version: Omit<VersionRow, 'id'> & { readonly content: VersionContent },
): void {
  db.prepare('INSERT INTO dictionary_version (number, note, frozen_at, content) VALUES (?, ?, ?, ?)').run(
    version.number,
    version.note,
    version.frozenAt,
    JSON.stringify(version.content),
  )
}
