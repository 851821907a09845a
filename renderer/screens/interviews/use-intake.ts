import { useCallback } from 'react'
import type { Client } from '../../../api/client.ts'
import { ApiError } from '../../../api/error.ts'
import { mostFiles } from '../../../api/methods/import.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import { useClient } from '../../connection/client-context.ts'
import { uploadFile } from '../../connection/upload-file.ts'
import { useCommand } from '../../connection/use-command.ts'
import { useNotices } from '../../state/notices.ts'
import { visibleFiles } from './dropped-files.ts'
import { useIntakeState } from './intake-state.ts'
import { type ForAll, type ForOne, type PlannedFile, readingOf } from './planned-file.ts'

/** What is learned of files is shown this often, in milliseconds: hundreds come in a few seconds. */
const pace = 120

/** What of one file's settings means that it has to be read again. */
const rereads: readonly (keyof ForOne)[] = ['format', 'encoding', 'columns', 'headerRow', 'joinLines']

/** Ways of bringing files before the user, and of changing how they are read. */
export function useIntake() {
  const client = useClient()
  const call = useCommand()
  const { add: addPlanned, changeOne: keepOne, changeAll: keepAll } = useIntakeState.getState()

  const add = useCallback(
    (given: readonly File[]) => {
      const files = visibleFiles(given)
      const count = useIntakeState.getState().files.length + files.length
      if (count > mostFiles) {
        useNotices.getState().showError(new ApiError('too-many-files', { count, limit: mostFiles }))
        return
      }
      const planned = files.map((file) => ({ ...unread, key: crypto.randomUUID(), fileName: file.name }))
      addPlanned(planned)
      void readAll(
        planned.map(({ key }, index) => ({ key, file: files[index] })),
        client,
      )
    },
    [addPlanned, client],
  )

  const reopen = useCallback(
    async (interviewId: InterviewId, fileName: string) => {
      const opened = await call('original.reopen', { interviewId })
      if (opened === null) return
      const { upload, settings, roles } = opened
      const { speakersOn, speakersOff, joinLines, ...own } = settings
      const key = crypto.randomUUID()
      const file = {
        ...{ ...unread, key, fileName, upload, replaces: interviewId },
        own: {
          ...own,
          ...(joinLines === null ? {} : { joinLines }),
          roles: Object.fromEntries(roles.map(({ speaker, role }) => [speaker, role])),
        },
      }
      keepAll({ speakersOn, speakersOff })
      addPlanned([file])
      useIntakeState.getState().choose(key)
      await readAgain([key], client)
    },
    [addPlanned, call, client, keepAll],
  )

  const changeOne = useCallback(
    (key: string, changes: ForOne) => {
      keepOne(key, changes)
      if (rereads.some((setting) => setting in changes)) void readAgain([key], client)
    },
    [client, keepOne],
  )

  const changeAll = useCallback(
    (changes: Partial<ForAll>) => {
      const { files, all: before } = useIntakeState.getState()
      keepAll(changes)
      const touched = files.filter((file) => isTouched(file, before, changes)).map((file) => file.key)
      if (touched.length > 0) void readAgain(touched, client)
    },
    [client, keepAll],
  )

  const close = useCallback(() => {
    const { files, reset } = useIntakeState.getState()
    reset()
    forget(
      client,
      files.map(({ upload }) => upload),
    )
  }, [client])
  return { add, reopen, changeOne, changeAll, close }
}

const unread = { upload: '', preview: null, problem: null, own: {}, replaces: null } as const

/** Whether a change for all makes this file read otherwise. */
function isTouched({ preview }: PlannedFile, before: ForAll, changes: Partial<ForAll>): boolean {
  if (preview === null || preview.problem !== null) return false
  if (changes.joinLines !== undefined) return preview.linesJoined !== null
  const lists = ['speakersOn', 'speakersOff'] as const
  const names = lists.flatMap((list) => {
    const next = changes[list] ?? before[list]
    return [
      ...next.filter((name) => !before[list].includes(name)),
      ...before[list].filter((name) => !next.includes(name)),
    ]
  })
  return preview.marks.some((mark) => names.includes(mark.name))
}

async function readAll(
  waiting: readonly { readonly key: string; readonly file: File | undefined }[],
  client: Client,
): Promise<void> {
  const learned = new Learned()
  for (const { key, file } of waiting) {
    if (file === undefined || !isWanted(key)) continue
    try {
      const upload = await uploadFile(client, file)
      if (!isWanted(key)) {
        forget(client, [upload])
        continue
      }
      learned.add(key, { upload })
      learned.add(key, { upload, preview: await preview(key, client, upload) })
    } catch (error) {
      learned.add(key, { problem: problemOf(error) })
    }
  }
  learned.tell()
}

async function readAgain(keys: readonly string[], client: Client): Promise<void> {
  const learned = new Learned()
  for (const key of keys) {
    const file = useIntakeState.getState().files.find((one) => one.key === key)
    if (file === undefined) continue
    try {
      learned.add(key, { preview: await preview(key, client, file.upload), problem: null })
    } catch (error) {
      learned.add(key, { problem: problemOf(error) })
    }
  }
  learned.tell()
}

/** Reads a file by what the user has said by now. */
async function preview(key: string, client: Client, upload: string) {
  const { files, all } = useIntakeState.getState()
  const file = files.find((one) => one.key === key)
  if (file === undefined) return null
  const [read] = await client.call('import.preview', { files: [readingOf({ ...file, upload }, all)] })
  return read ?? null
}

/** Hands files back that are not wanted any more; where nobody is there to take them, they are gone already. */
function forget(client: Client, uploads: readonly string[]): void {
  void client.call('upload.drop', { uploads: [...uploads] }).catch(() => undefined)
}

function isWanted(key: string): boolean {
  return useIntakeState.getState().files.some((file) => file.key === key)
}

function problemOf(error: unknown) {
  const { code, params } = error instanceof ApiError ? error : new ApiError('internal-error', { method: '' })
  return { code, params: { ...params } }
}

/** What was learned of files, told a few times a second. */
class Learned {
  #changes = new Map<string, Partial<PlannedFile>>()
  #toldAt = performance.now()

  add(key: string, changes: Partial<PlannedFile>): void {
    this.#changes.set(key, { ...this.#changes.get(key), ...changes })
    if (performance.now() - this.#toldAt > pace) this.tell()
  }

  tell(): void {
    useIntakeState.getState().learn(this.#changes)
    this.#changes = new Map()
    this.#toldAt = performance.now()
  }
}
