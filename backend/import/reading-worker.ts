import { parentPort } from 'node:worker_threads'
import { type ApartReply, type ApartRequest, foreignReaders } from './foreign-readers.ts'
import { ImportError } from './import-error.ts'

/** Reads one file after another for read-apart.ts, which ends this thread when it takes too long or too much. */
parentPort?.on('message', (request: ApartRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply))
})

async function answer({ format, bytes, fileName, settings }: ApartRequest): Promise<ApartReply> {
  try {
    const read = foreignReaders[format]
    return { source: await read({ bytes, fileName, settings, signal: undefined }) }
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, params: error.params }
    // A library that stumbles over a file says that the file is broken.
    return { code: 'damaged-file', params: { fileName } }
  }
}
