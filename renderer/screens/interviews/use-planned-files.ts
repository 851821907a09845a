import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError } from '../../../api/error.ts'
import { useClient } from '../../connection/client-context.ts'
import { uploadFile } from '../../connection/upload-file.ts'
import { type PlannedFile, type Previewed, planFile, toReading } from './planned-file.ts'

/** Changes to one file; some of them mean that it has to be read again. */
export type ChangePlanned = (upload: string, changes: Partial<PlannedFile>) => void

const rereads: readonly (keyof PlannedFile)[] = ['encoding', 'speakersOn', 'speakersOff']

/** Uploads files, previews them, and keeps what the user says about each. */
export function usePlannedFiles(files: readonly File[]) {
  const client = useClient()
  const [planned, setPlanned] = useState<readonly PlannedFile[]>([])
  const [left, setLeft] = useState(files.length)
  const started = useRef(false)

  useEffect(() => {
    // Once for this list of files, also where React runs an effect twice to test it.
    if (started.current) return
    started.current = true
    void (async () => {
      for (const file of files) {
        const plan = await readOne(file, client)
        setPlanned((before) => [...before, plan])
        setLeft((before) => before - 1)
      }
    })()
  }, [client, files])

  const change: ChangePlanned = useCallback(
    (upload, changes) => {
      const replace = (next: (file: PlannedFile) => PlannedFile) =>
        setPlanned((before) => before.map((file) => (file.upload === upload ? next(file) : file)))
      replace((file) => ({ ...file, ...changes }))
      if (!rereads.some((key) => key in changes)) return
      const current = planned.find((file) => file.upload === upload)
      if (current === undefined) return
      void client
        .call('import.preview', { files: [toReading({ ...current, ...changes })] })
        .then(([preview]) => {
          if (preview !== undefined) replace((file) => planFile(preview, file))
        })
    },
    [client, planned],
  )
  return { planned, change, isReading: left > 0 }
}

async function readOne(file: File, client: ReturnType<typeof useClient>): Promise<PlannedFile> {
  try {
    const upload = await uploadFile(client, file)
    const reading = { upload, encoding: '', speakersOn: [], speakersOff: [] }
    const [preview] = await client.call('import.preview', { files: [reading] })
    return planFile(preview as Previewed, undefined)
  } catch (error) {
    const problem = error instanceof ApiError ? error : new ApiError('internal-error')
    return {
      ...unread,
      fileName: file.name,
      upload: crypto.randomUUID(),
      problem: { code: problem.code, params: { ...problem.params } },
    }
  }
}

const unread = {
  preview: null,
  encoding: '',
  speakersOn: [],
  speakersOff: [],
  roles: {},
  code: '',
  group: null,
  stratum: '',
  date: '',
  language: 'zh',
} as const
