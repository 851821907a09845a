import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, onTestFinished } from 'vitest'
import { type Client, createClient } from '../../api/client.ts'
import { contract, type MethodName, type Params, type Result } from '../../api/contract.ts'
import { ApiError, type ErrorCode, errorCodes, writeErrors } from '../../api/error.ts'
import { serve } from '../../api/serve.ts'
import { memoryTransport } from '../../api/transports/memory.ts'
import { errorWordsEn } from '../../api/words/errors.en.ts'
import { handlers } from '../../backend/handlers.ts'
import { makeProgram } from '../../backend/program/make-program.ts'
import { Session } from '../../backend/program/session.ts'

const root = resolve(import.meta.dirname, '..', '..')

/**
 * A program with its folders, in a temporary folder that goes when the test is over. A bug in it fails the test, and so
 * does an answer or an error that the contract does not name.
 */
export interface TestProgram {
  readonly folder: string
  /** One more window. */
  connect(): { readonly client: Client; readonly session: Session }
}

export function makeTestProgram(): TestProgram {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-test-'))
  const bugs: string[] = []
  const program = makeProgram({
    version: 'test',
    door: 'command-line',
    dataFolder: join(folder, 'data'),
    samplesFolder: join(folder, 'samples'),
    licencesFile: join(folder, 'licences.json'),
    dictionariesFolder: join(root, 'build', 'dictionaries'),
  })
  onTestFinished(() => {
    program.workspace.closeAll()
    rmSync(folder, { recursive: true, force: true })
    expect(bugs).toEqual([])
  })
  return {
    folder,
    connect() {
      const { client, server } = memoryTransport()
      const session = serve(server, handlers, (emit) => new Session(program, emit), {
        onBug: (method, stack) => bugs.push(`${method} ${stack}`),
      })
      return { client: heldToContract(createClient(client), bugs), session }
    },
  }
}

/** What any method may fail with, whatever its own list says. */
const ofEveryMethod: readonly ErrorCode[] = [
  'bad-request',
  'unknown-method',
  'connection-lost',
  ...writeErrors,
]

/** Whether an error brings what fills the places of its words. */
function fillsItsWords({ code, params }: ApiError): boolean {
  const words = Object.values(errorWordsEn[code]).join(' ')
  return [...words.matchAll(/\{\{(\w+)\}\}/g)].every(([, place]) => Object.hasOwn(params, place ?? ''))
}

/**
 * The same client, noting whatever an answer holds, or an error is, beyond what the contract says of the method, and
 * errors that cannot be put into words.
 */
function heldToContract(client: Client, deviations: string[]): Client {
  return {
    ...client,
    async call(name, params) {
      const { errors, result }: (typeof contract)[MethodName] = contract[name]
      try {
        const answer = await client.call(name, params)
        const parsed = result.safeParse(answer)
        if (!parsed.success || !isDeepStrictEqual(parsed.data, answer)) deviations.push(`${name}: its answer`)
        return answer
      } catch (error) {
        const known: readonly ErrorCode[] = [...ofEveryMethod, ...errors]
        if (!(error instanceof ApiError && known.includes(error.code) && fillsItsWords(error)))
          deviations.push(`${name}: ${error}`)
        throw error
      }
    },
  }
}

export interface TestProject extends TestProgram {
  readonly client: Client
  readonly session: Session
  readonly path: string
}

/** A new project: coder A leads, B and C code blind; the dictionary is empty unless one is named. */
export async function makeProject(changes: Partial<Params<'project.create'>> = {}): Promise<TestProject> {
  const program = makeTestProgram()
  const path = join(program.folder, 'study.exemplar')
  const { client, session } = program.connect()
  await client.call('project.create', {
    path,
    name: '客户经理',
    language: 'zh',
    criterion: '',
    coders: [
      { name: 'A', blind: false, lead: true },
      { name: 'B', blind: true, lead: false },
      { name: 'C', blind: true, lead: false },
    ],
    dictionary: null,
    codingApart: false,
    ...changes,
  })
  return { ...program, client, session, path }
}

/** Hands a file over and returns its upload's id. */
export async function upload(
  client: Client,
  fileName: string,
  content: string | Uint8Array,
): Promise<string> {
  const bytes = Buffer.from(content)
  const begun = await client.call('upload.begin', { fileName, size: bytes.length })
  await client.call('upload.append', { upload: begun.upload, data: bytes.toString('base64') })
  return begun.upload
}

type ImportedFile = Params<'import.run'>['files'][number]

/** How to read one uploaded transcript, with everything left as it is detected. */
export function fileToImport(uploadId: string, changes: Partial<ImportedFile> = {}): ImportedFile {
  return {
    upload: uploadId,
    encoding: '',
    speakersOn: [],
    speakersOff: [],
    roles: [
      { speaker: '问', role: 'interviewer' },
      { speaker: '答', role: 'interviewee' },
    ],
    intervieweeCode: 'P01',
    group: null,
    stratum: '',
    language: 'zh',
    date: '',
    interviewer: '',
    ...changes,
  }
}

/** Turns of the transcript below, as they are stored. */
export const storedTurns = [
  '请讲一件做成的事。',
  '去年三月，我跑了四趟园区，把𠮷田公司谈下来了。',
  '后来呢？',
  '后来他们把贷款全转过来了👨‍👩‍👧，我心里踏实。',
  '再讲一件没做成的。',
  '有一回我没核对报表，客户走了。',
] as const
export const storedText = storedTurns.join('\n')

/** The same as a file: interviewer and interviewee in turn. */
export const transcript = storedTurns
  .map((text, index) => `${index % 2 === 0 ? '问' : '答'}：${text}`)
  .join('\r\n')

/** Imports the transcript above for an interviewee; files of different names or people differ by their last line. */
export async function importTranscript(
  client: Client,
  changes: Partial<ImportedFile> = {},
  fileName = `${changes.intervieweeCode ?? 'P01'}.txt`,
) {
  const mark = `${changes.intervieweeCode ?? 'P01'}-${fileName.length}`
  const id = await upload(client, fileName, `${transcript}\n问：谢谢${mark}。`)
  const report = await client.call('import.run', { job: 'test', files: [fileToImport(id, changes)] })
  const [imported] = report.imported
  if (imported === undefined) throw new ApiError(refusalOf(report.refused))
  return imported.interviewId
}

function refusalOf([first]: Result<'import.run'>['refused']): ErrorCode {
  return errorCodes.find((code) => code === first?.problem.code) ?? 'internal-error'
}

const noWords = { zh: '', en: '' }

/** A competency's fields, with nothing in most of them. */
export function competencyFields(code: string, levels: readonly number[] = [0, 1, 2, 3]) {
  return {
    code,
    name: { zh: `能力${code}`, en: code },
    shortName: noWords,
    definition: noWords,
    include: noWords,
    exclude: noWords,
    colour: 1,
    levels: levels.map((value) => ({ value, anchor: noWords, indicators: noWords })),
  }
}

/** Adds a cluster with one competency of levels 0 to 3. */
export async function addCompetency(client: Client, code = 'CSO', levels?: readonly number[]) {
  const cluster = await client.call('cluster.add', { name: { zh: '服务', en: 'Service' } })
  return client.call('competency.add', { clusterId: cluster.id, ...competencyFields(code, levels) })
}

/** Puts a coder to work by name. */
export async function activate(
  client: Client,
  name: string,
  layer: 'independent' | 'consensus' = 'independent',
) {
  const { coders } = await client.call('project.info', {})
  const coder = coders.find((one) => one.name === name)
  if (coder === undefined) throw new Error(`no coder ${name}`)
  await client.call('coder.activate', { coderId: coder.id, layer })
  return coder.id
}

/** Where some words stand in a stored text. */
export function spanOf(words: string, text: string = storedText) {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`no such words: ${words}`)
  return { start, end: start + words.length }
}

/** An id of any kind that no row has. */
export const noRow = 999_999 as never

/** The error a call fails with. */
export async function failure(call: Promise<unknown>): Promise<ApiError> {
  try {
    await call
  } catch (error) {
    return error as ApiError
  }
  throw new Error('the call did not fail')
}

/** The code of the error a call fails with. */
export async function failureCode(call: Promise<unknown>): Promise<string> {
  return (await failure(call)).code
}
