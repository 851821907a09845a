import { Worker } from 'node:worker_threads'
import { workerEntry } from '../program/worker-entry.ts'
import type { Table } from './table.ts'
import { toWorkbook } from './workbook.ts'

/** From so many cells on it takes longer than somebody who clicks elsewhere may wait. */
const manyCells = 10_000

/** A workbook of the tables; a large one is made in a thread of its own, which takes its memory with it. */
export async function makeWorkbook(tables: readonly Table[]): Promise<Uint8Array> {
  const cells = tables.reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0)
  return cells < manyCells ? toWorkbook(tables) : makeApart(tables)
}

function makeApart(tables: readonly Table[]): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerEntry(import.meta.url, 'workbook-worker'), { workerData: tables })
    worker.once('message', resolve)
    worker.once('error', reject)
    // Too late to matter where the workbook has come.
    worker.once('exit', () => reject(new Error('the thread ended without a workbook')))
  })
}
