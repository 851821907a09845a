import type Database from 'better-sqlite3'

export type RescuedRow = Readonly<Record<string, unknown>>

/** Failures after which the rest of a table is given up: of one that gave some rows, and of one that gave none. */
const patience = { some: 2000, none: 64 }

/**
 * Hands over every row of a table in a damaged file that can still be read. Rows are read upwards until one fails,
 * downwards from the end until one fails, and what lies between is halved again and again: damage to one page costs
 * what stood on that page.
 * @returns true when nothing failed
 */
export function rescueRows(db: Database.Database, table: string, keep: (row: RescuedRow) => void): boolean {
  const reading = { ASC: prepare(db, table, 'ASC'), DESC: prepare(db, table, 'DESC') }
  let failures = 0
  let kept = 0

  /** Reads from one end; returns where it stopped, or null when it came through. */
  function read(from: number, to: number, order: 'ASC' | 'DESC'): number | null {
    let reached = order === 'ASC' ? from - 1 : to + 1
    try {
      if (reading[order] === null) throw new Error('no such table')
      for (const row of reading[order].iterate(from, to)) {
        const { [rowNumber]: rowid, ...columns } = row as RescuedRow
        const number = Number(rowid)
        // A ruined page can hand out rows that are none: out of order, or the same again and again.
        const isNext = order === 'ASC' ? number > reached && number <= to : number < reached && number >= from
        if (!isNext) throw new Error('out of order')
        reached = number
        kept += 1
        keep(columns)
      }
      return null
    } catch {
      failures += 1
      return reached
    }
  }

  function rescue(from: number, to: number): void {
    if (from > to || failures > (kept > 0 ? patience.some : patience.none)) return
    const upTo = read(from, to, 'ASC')
    if (upTo === null) return
    const downTo = read(upTo + 1, to, 'DESC')
    // The rows next to both ends are the ones that failed; what lies between may be sound.
    if (downTo === null || downTo - upTo <= 2) return
    const middle = Math.floor((upTo + downTo) / 2)
    rescue(upTo + 1, middle)
    rescue(middle + 1, downTo - 1)
  }

  rescue(-1, largestRowid(db, table))
  return failures === 0
}

const rowNumber = 'number of the row'

function prepare(db: Database.Database, table: string, order: 'ASC' | 'DESC'): Database.Statement | null {
  try {
    return db.prepare(
      `SELECT rowid AS "${rowNumber}", * FROM ${table} WHERE rowid BETWEEN ? AND ? ORDER BY rowid ${order}`,
    )
  } catch {
    return null
  }
}

/** The largest number a row of the table can have: what the table says, or what was ever given out. */
function largestRowid(db: Database.Database, table: string): number {
  const asked = [
    `SELECT max(rowid) AS n FROM ${table}`,
    `SELECT seq AS n FROM sqlite_sequence WHERE name = '${table}'`,
  ].map((sql) => {
    try {
      return Number((db.prepare(sql).get() as { n: number | null } | undefined)?.n ?? 0)
    } catch {
      return 0
    }
  })
  return Math.max(...asked, 0) || 100_000
}
