import { join } from 'node:path'
import type { Client } from '../../../api/client.ts'
import type { Params } from '../../../api/contract.ts'
import type { MergedFile } from '../../../api/types/merge.ts'
import type { Session } from '../../../backend/program/session.ts'
import { addCompetency, importTranscript, makeProject, type TestProject } from '../fixture.ts'

/** A project of two interviews, one competency and an event, led by A; B and C code. */
export async function makeStudy() {
  const project = await makeProject()
  const { client } = project
  const competency = await addCompetency(client)
  const first = await importTranscript(client, { intervieweeCode: 'P01', group: 'superior', stratum: '对公' })
  const second = await importTranscript(client, { intervieweeCode: 'P02', group: 'average' })
  const { coders } = await client.call('project.info', {})
  const coderId = (name: string) => coders.find((one) => one.name === name)?.id ?? (0 as never)
  return { ...project, competencyId: competency.id, first, second, coderId }
}
export type Study = Awaited<ReturnType<typeof makeStudy>>

export interface Copy {
  readonly path: string
  readonly client: Client
  readonly session: Session
  /** Closes the file, so that it can be taken in. */
  close(): Promise<void>
  reopen(): Promise<void>
}

/** Hands a copy out and opens it as its coder would. */
export async function handOut(
  study: TestProject & { readonly coderId: Study['coderId'] },
  name: string,
  changes: Partial<Params<'handOut.write'>> = {},
): Promise<Copy> {
  const path = join(study.folder, `${name}-${Math.random().toString(36).slice(2)}.exemplar`)
  await study.client.call('handOut.write', {
    ...{ path, coderId: study.coderId(name), interviewIds: [], blind: false, frozen: false },
    ...changes,
  })
  return openCopy(study, changes.path ?? path)
}

/** Opens a copy in a window of its own. */
export async function openCopy(study: TestProject, path: string): Promise<Copy> {
  const { client, session } = study.connect()
  await client.call('project.open', { path })
  return {
    path,
    client,
    session,
    async close() {
      await client.call('project.close', {})
    },
    async reopen() {
      await client.call('project.open', { path })
    },
  }
}

/** Closes copies and takes them in, in this order. */
export async function merge(
  study: TestProject,
  copies: readonly Copy[],
  answers: Params<'merge.run'>['answers'] = [],
): Promise<MergedFile[]> {
  for (const copy of copies) await copy.close()
  return study.client.call('merge.run', { paths: copies.map(({ path }) => path), answers })
}

/** What a report says, as code and count. */
export function linesOf(files: readonly MergedFile[]): Record<string, number> {
  return Object.fromEntries(files.flatMap(({ lines }) => lines.map(({ code, count }) => [code, count])))
}
