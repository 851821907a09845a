import type Database from 'better-sqlite3'

/** Tables whose every change is recorded, undone and told of, with the topic that a change announces. */
export const trackedTables = {
  project: 'project',
  coder: 'coder',
  interviewee: 'interviewee',
  attribute: 'interviewee',
  attribute_value: 'interviewee',
  interview: 'interview',
  transcript: 'interview',
  turn: 'interview',
  event: 'event',
  event_part: 'event',
  dictionary_version: 'dictionary',
  cluster: 'dictionary',
  competency: 'dictionary',
  level: 'dictionary',
  coding: 'coding',
  resolution: 'coding',
  resolution_coding: 'coding',
  memo: 'memo',
  decision: 'model',
  evidence: 'model',
  model_version: 'model',
  exchange_state: 'project',
} as const
export type TrackedTable = keyof typeof trackedTables
export type TrailTopic = (typeof trackedTables)[TrackedTable]

export function isTrackedTable(name: string): name is TrackedTable {
  return Object.hasOwn(trackedTables, name)
}

/** Column names of a table, in order. */
export function columnsOf(db: Database.Database, table: TrackedTable): string[] {
  const rows = db.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[]
  return rows.map((row) => row.name)
}

const settled = new WeakMap<Database.Database, Map<TrackedTable, string[]>>()

/** The same of a project that was opened: its migrations are done, and no column will come or go. */
export function settledColumns(db: Database.Database, table: TrackedTable): readonly string[] {
  const known = settled.get(db) ?? new Map<TrackedTable, string[]>()
  const columns = known.get(table) ?? columnsOf(db, table)
  settled.set(db, known.set(table, columns))
  return columns
}

function triggersFor(db: Database.Database, table: TrackedTable): string {
  const columns = columnsOf(db, table)
  const image = (row: 'OLD' | 'NEW') =>
    `json_object(${columns.map((column) => `'${column}', ${row}."${column}"`).join(', ')})`
  const differs = (column: string) => `OLD."${column}" IS NOT NEW."${column}"`
  // Only what differs: a correction moves thousands of codings, and whole rows would make the file grow by megabytes.
  const part = (row: 'OLD' | 'NEW') =>
    [
      "'{'",
      ...columns.map(
        (column) => `iif(${differs(column)}, '"${column}":' || json_quote(${row}."${column}") || ',', '')`,
      ),
      `'"id":' || ${row}.id || '}'`,
    ].join(' || ')
  const trigger = (
    operation: 'insert' | 'update' | 'delete',
    rowId: string,
    values: string,
    when: string,
  ) => `
DROP TRIGGER IF EXISTS trail_${table}_${operation};
CREATE TRIGGER trail_${table}_${operation} AFTER ${operation.toUpperCase()} ON ${table} ${when} BEGIN
  SELECT RAISE(ABORT, 'a write outside recordChange') FROM trail_state WHERE current_change IS NULL;
  INSERT INTO row_image (change_id, table_name, row_id, operation, before, after)
    SELECT current_change, '${table}', ${rowId}, '${operation}', ${values} FROM trail_state WHERE current_change > 0;
END;`
  return [
    // The image of a new row is taken when it is undone: until then the row itself is there to be read.
    trigger('insert', 'NEW.id', 'NULL, NULL', ''),
    trigger(
      'update',
      'NEW.id',
      `${part('OLD')}, ${part('NEW')}`,
      `WHEN ${columns.map(differs).join(' OR ')}`,
    ),
    trigger('delete', 'OLD.id', `${image('OLD')}, NULL`, ''),
  ].join('\n')
}

/** (Re)makes the triggers from the tables as they are; called after every migration, so some may be still to come. */
export function installTrail(db: Database.Database): void {
  for (const table of Object.keys(trackedTables)) {
    if (isTrackedTable(table) && columnsOf(db, table).length > 0) db.exec(triggersFor(db, table))
  }
}
