import type Database from 'better-sqlite3'
import { defaultSettings } from '../core/comparison/settings.ts'
import type { CompetencyModel } from '../core/competency-model/model.ts'
import { eventParts, groups, layers, polarities } from '../core/model/study.ts'
import { languages, roles } from '../core/model/transcript.ts'
import type { VersionContent } from './dictionary.ts'
import { prepared } from './prepared.ts'

interface ValueRule {
  readonly table: string
  readonly column: string
  readonly allowed: readonly string[]
  /** What stands in for a value that is none of these. */
  readonly instead: string | null
}

/** What the schema's CHECKs allow, said once more: SQLite passes over them in a file that is only read. */
export const valueRules: readonly ValueRule[] = [
  { table: 'desk', column: 'layer', allowed: layers, instead: 'independent' },
  { table: 'project', column: 'language', allowed: languages, instead: 'zh' },
  { table: 'interviewee', column: 'group', allowed: groups, instead: null },
  { table: 'interview', column: 'language', allowed: languages, instead: 'zh' },
  { table: 'turn', column: 'role', allowed: roles, instead: 'other' },
  { table: 'event', column: 'polarity', allowed: polarities, instead: 'other' },
  { table: 'coding', column: 'layer', allowed: layers, instead: 'independent' },
  { table: 'event_part', column: 'part', allowed: eventParts, instead: 'action' },
  {
    table: 'resolution',
    column: 'choice',
    allowed: ['agreed', 'first', 'second', 'both', 'other', 'none'],
    instead: 'other',
  },
  { table: 'resolution_coding', column: 'role', allowed: ['source', 'result'], instead: 'source' },
  { table: 'change', column: 'state', allowed: ['done', 'undone', 'abandoned'], instead: 'abandoned' },
]

/** Tables whose rows are passages, which end after they start. */
export const spanTables: readonly string[] = ['coding', 'event_part']

interface JsonRule {
  readonly table: string
  readonly column: string
  /** What must stand where, as SQLite names paths and types. */
  readonly shape: Readonly<Record<string, 'object' | 'array'>>
  /** What stands in for a text that is none of this; where it is '', that is allowed too. */
  readonly instead: string
}

const noVersion: VersionContent = { clusters: [], competencies: [] }
const noModel: CompetencyModel = {
  settings: defaultSettings,
  layer: 'consensus',
  superiorCount: 0,
  averageCount: 0,
  codings: 0,
  entries: [],
}

/** Columns that hold JSON, which no CHECK of the schema looks into. */
export const jsonRules: readonly JsonRule[] = [
  ...['comparison', 'agreement', 'hand_out'].map((column) => ({
    table: 'project',
    column,
    shape: { $: 'object' } as const,
    instead: '',
  })),
  { table: 'interview', column: 'reading', shape: { $: 'object' }, instead: '' },
  { table: 'coding', column: 'memo_marks', shape: { $: 'array' }, instead: '' },
  { table: 'memo', column: 'marks', shape: { $: 'array' }, instead: '' },
  { table: 'change', column: 'params', shape: { $: 'object' }, instead: '{}' },
  {
    table: 'dictionary_version',
    column: 'content',
    shape: { '$.clusters': 'array', '$.competencies': 'array' },
    instead: JSON.stringify(noVersion),
  },
  {
    table: 'model_version',
    column: 'content',
    shape: { '$.entries': 'array' },
    instead: JSON.stringify(noModel),
  },
]

/**
 * Whether every value is one that its column allows: 50 ms for 200,000 codings, where SQLite's own check of its
 * constraints takes 0.7 s. The images of undo are passed over: they are no work of anybody's.
 */
export function areValuesPossible(db: Database.Database): boolean {
  // A file of an older version lacks some of them.
  const there = new Set(
    db
      .prepare(
        `SELECT entry.name || '.' || column.name FROM sqlite_schema AS entry, pragma_table_info(entry.name) AS column
         WHERE entry.type = 'table'`,
      )
      .pluck()
      .all(),
  )
  return [...impossible()].every(
    ({ table, column, where }) =>
      !there.has(`${table}.${column}`) ||
      db.prepare(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`).get() === undefined,
  )
}

/** What stands in for each text of a row that should be JSON and is not what it should be; {} where all are. */
export function soundJson(
  db: Database.Database,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const broken = jsonRules.filter(
    (rule) =>
      rule.table === table &&
      typeof row[rule.column] === 'string' &&
      row[rule.column] !== rule.instead &&
      prepared(db, `SELECT 1 WHERE ${isBroken('@text', rule)}`).get({ text: row[rule.column] }) !== undefined,
  )
  return Object.fromEntries(broken.map(({ column, instead }) => [column, instead]))
}

interface Impossible {
  readonly table: string
  readonly column: string
  readonly where: string
}

function* impossible(): Generator<Impossible> {
  for (const { table, column, allowed } of valueRules) {
    const values = allowed.map((value) => `'${value}'`).join(', ')
    yield { table, column, where: `"${column}" NOT IN (${values})` }
  }
  for (const table of spanTables) yield { table, column: 'end', where: '"end" <= start' }
  for (const rule of jsonRules) yield { ...rule, where: isBroken(`"${rule.column}"`, rule) }
}

/** SQL: whether a text is not the JSON it should be. */
function isBroken(text: string, { shape, instead }: JsonRule): string {
  const types = Object.entries(shape).map(([path, type]) => `json_type(${text}, '${path}') IS '${type}'`)
  // iif asks for types only where there are any: of what is no JSON at all, asking fails.
  return `${text} IS NOT '${instead}' AND NOT iif(json_valid(${text}), ${types.join(' AND ')}, FALSE)`
}
