import { Worker } from 'node:worker_threads'
import { workerEntry } from '../program/worker-entry.ts'
import { ImportError } from './import-error.ts'
import type { ApartReply, ApartRequest, ApartResult, ApartTask } from './readers/container-readers.ts'
import type { Container } from './readers/detect-format.ts'
import type { SourceFile } from './readers/source-text.ts'

/** Plain text up to this many bytes is read where it is asked for, in some milliseconds; all else in a thread of its own. */
const quickSize = 256 * 1024

export function isReadHere(container: Container, { length }: Uint8Array): boolean {
  return container === 'text' && length <= quickSize
}

/**
 * Time that reading a file may take, in seconds: nobody waits longer for an interview, which has less than a megabyte;
 * a document with pictures has more, and gets more for each further one. Loading the readers does not count.
 */
const ordinaryTime = 10
const timePerMegabyte = 2
/** Memory the thread may take, in megabytes. */
const memory = 512

/** A thread that has nothing to do, kept for the next file. It does not hold the process open. */
let idle: Worker | null = null

/**
 * Reads a file in a thread of its own: it holds nobody up, can be stopped at any moment, whatever a library does with a
 * broken file, and takes no more time and memory than it is given.
 * @throws ImportError those of the reader, 'reading-too-long' | 'reading-too-large'
 * @throws the signal's reason when it is aborted meanwhile
 */
export async function readApart<Task extends ApartTask>(
  task: Task,
  container: Container,
  file: SourceFile,
): Promise<ApartResult<Task>> {
  const { bytes, fileName, settings, signal } = file
  signal?.throwIfAborted()
  const worker = idle ?? startWorker()
  idle = null
  const furtherMegabytes = Math.max(0, bytes.length / 1024 / 1024 - 1)
  const limit = Math.ceil(ordinaryTime + timePerMegabyte * furtherMegabytes)
  const reply = await ask(worker, { task, container, bytes, fileName, settings }, { limit, signal })
  worker.unref()
  if (idle === null) idle = worker
  else void worker.terminate()
  // The thread answers what it was asked.
  if ('read' in reply) return reply.read as ApartResult<Task>
  throw new ImportError(reply.code, reply.params)
}

function startWorker(): Worker {
  return new Worker(workerEntry(import.meta.url, 'reading-worker'), {
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // Libraries must not write into the program's output.
    stdout: true,
    stderr: true,
  })
}

type Answer = Exclude<ApartReply, 'ready'>

interface Bounds {
  readonly limit: number
  readonly signal: AbortSignal | undefined
}

/** One question, one answer; whatever else happens ends the thread. */
function ask(worker: Worker, request: ApartRequest, { limit, signal }: Bounds): Promise<Answer> {
  const { fileName } = request
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => giveUp(new ImportError('reading-too-long', { fileName, limit })),
      limit * 1000,
    )
    const abort = () => giveUp(signal?.reason)
    const settle = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      worker.off('message', take)
      worker.off('error', fail)
      worker.off('exit', vanish)
    }
    const giveUp = (reason: unknown) => {
      settle()
      // An error after the end concerns nobody.
      worker.on('error', () => undefined)
      void worker.terminate()
      reject(reason)
    }
    const take = (reply: ApartReply) => {
      if (reply === 'ready') return void timer.refresh()
      settle()
      resolve(reply)
    }
    const fail = (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      giveUp(new ImportError(isMemory ? 'reading-too-large' : 'damaged-file', { fileName }))
    }
    const vanish = () => giveUp(new ImportError('damaged-file', { fileName }))
    signal?.addEventListener('abort', abort, { once: true })
    worker.on('message', take)
    worker.on('error', fail)
    worker.on('exit', vanish)
    worker.ref()
    worker.postMessage(request)
  })
}
