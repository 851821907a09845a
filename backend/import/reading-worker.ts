import { parentPort } from 'node:worker_threads'
import { ImportError } from './import-error.ts'
import { type ApartReply, type ApartRequest, containerReaders } from './readers/container-readers.ts'
import { readPlain } from './readers/read-plain.ts'
import { readWorkbookTable } from './readers/read-workbook.ts'
import { type ReadTable, readTextTable } from './readers/text-table.ts'
import { noChoice, toTranscript } from './to-transcript.ts'
import type { ReadTranscript } from './transcript-reading.ts'

/** Reads one file after another for read-apart.ts, which ends this thread when it takes too long or too much. */
parentPort?.on('message', (request: ApartRequest) => void answer(request).then(reply))
reply('ready')

function reply(message: ApartReply): void {
  parentPort?.postMessage(message)
}

async function answer(request: ApartRequest): Promise<ApartReply> {
  try {
    return { read: await read(request) }
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, params: error.params }
    // A library that stumbles over a file says that the file is broken.
    return { code: 'damaged-file', params: { fileName: request.fileName } }
  }
}

async function read({ task, container, ...request }: ApartRequest): Promise<ReadTranscript | ReadTable> {
  const file = { ...request, signal: undefined }
  if (task === 'table') return container === 'xlsx' ? readWorkbookTable(file) : readTextTable(file)
  if (container === 'text') return toTranscript(readPlain(file), file)
  const source = await containerReaders[container](file)
  return toTranscript({ ...noChoice, format: container, source }, file)
}
