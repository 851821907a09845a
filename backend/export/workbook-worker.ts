import { parentPort, workerData } from 'node:worker_threads'
import type { Table } from './table.ts'
import { toWorkbook } from './workbook.ts'

/** Makes one workbook for make-workbook.ts, and ends. */
const workbook = await toWorkbook(workerData as readonly Table[])
parentPort?.postMessage(workbook)
