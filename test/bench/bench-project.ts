import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Client } from '../../api/client.ts'
import { directClient } from '../../backend/direct-client.ts'
import type { InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'

export const root = resolve(import.meta.dirname, '..', '..')

export interface BenchProject {
  readonly client: Client
  readonly path: string
  readonly folder: string
  /** Closes the project and takes the folder away. */
  end(): void
}

/** An empty project with Spencer's dictionary and one coder, in a folder of its own. */
export async function makeBenchProject(): Promise<BenchProject> {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-bench-'))
  const client = directClient({ dataFolder: join(folder, 'data'), root })
  const path = join(folder, 'bench.exemplar')
  await client.call('project.create', {
    path,
    name: 'bench',
    language: 'zh',
    criterion: '',
    coders: [{ name: 'A', blind: false, lead: true }],
    dictionary: 'spencer-20',
  })
  return {
    client,
    path,
    folder,
    end() {
      client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Imports a transcript by the methods a user's clicks call. */
export async function importText(client: Client, code: string, text: string): Promise<InterviewId> {
  const upload = await uploadText(client, `${code}.txt`, text)
  const reading = { upload, encoding: '', speakersOn: [], speakersOff: [] }
  const [preview] = await client.call('import.preview', { files: [reading] })
  const { imported } = await client.call('import.run', {
    job: 'bench',
    files: [
      {
        ...reading,
        roles: (preview?.speakers ?? []).map(({ name, role }) => ({ speaker: name, role })),
        intervieweeCode: code,
        group: 'superior',
        stratum: '',
        language: 'zh',
        date: '',
        interviewer: '',
      },
    ],
  })
  const [made] = imported
  if (made === undefined) throw new Error(`bench: ${code} was not imported`)
  return made.interviewId
}

/** Codes spans of an interview, with the competencies of the dictionary in turn. */
export async function importSpans(client: Client, code: string, spans: readonly StoredSpan[]): Promise<void> {
  const { clusters } = await client.call('dictionary.get', {})
  const codes = clusters.flatMap((cluster) => cluster.competencies.map((competency) => competency.code))
  const rows = spans.map(({ start, end }, index) =>
    [code, 'A', codes[index % codes.length], (index % 5) + 1, '', start, end].join(','),
  )
  const head = 'interview,coder,competency,level,event,start,end'
  const upload = await uploadText(client, 'codings.csv', [head, ...rows].join('\n'))
  const { placed, notPlaced } = await client.call('coding.import', { upload })
  if (placed !== spans.length) throw new Error(`bench: ${notPlaced.length} codings were not placed`)
}

export function uploadText(client: Client, fileName: string, text: string): Promise<string> {
  return uploadBytes(client, fileName, Buffer.from(text))
}

/** Hands a file over as a window does. */
export async function uploadBytes(client: Client, fileName: string, content: Uint8Array): Promise<string> {
  const bytes = Buffer.from(content)
  const { upload } = await client.call('upload.begin', { fileName, size: bytes.length })
  for (let start = 0; start < bytes.length; start += 1024 * 1024) {
    const data = bytes.subarray(start, start + 1024 * 1024).toString('base64')
    await client.call('upload.append', { upload, data })
  }
  return upload
}
