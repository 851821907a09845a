import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Client } from '../api/client.ts'
import { directClient } from '../backend/direct-client.ts'
import { readTable } from '../backend/import/readers/read-table.ts'
import type { Language } from '../core/model/transcript.ts'

const sampleProject = z.object({
  name: z.object({ zh: z.string(), en: z.string() }),
  language: z.enum(['zh', 'en']),
  criterion: z.string(),
  dictionary: z.string(),
  coders: z.array(z.object({ name: z.string(), blind: z.boolean(), lead: z.boolean() })),
})

type Row = Readonly<Record<string, string>>

/** Builds both sample projects into out/samples, unless they are newer than everything they are made from. */
export async function buildSamples(root: string): Promise<void> {
  for (const language of ['zh', 'en'] as const) {
    const target = join(root, 'out', 'samples', `${language}.exemplar`)
    const sources = [
      join(root, 'build', 'samples', language),
      join(root, 'build', 'dictionaries'),
      join(root, 'db'),
    ]
    if (existsSync(target) && sources.every((source) => newest(source) < statSync(target).mtimeMs)) continue
    await buildSample(root, language, target)
  }
}

/** Makes one sample project from its source files, by the very methods a user's clicks call. */
async function buildSample(root: string, language: Language, target: string): Promise<void> {
  const source = join(root, 'build', 'samples', language)
  const project = sampleProject.parse(JSON.parse(readFileSync(join(source, 'project.json'), 'utf8')))
  mkdirSync(join(root, 'out', 'samples'), { recursive: true })
  const work = mkdtempSync(join(root, 'out', 'sample-'))
  const path = join(work, basename(target))
  const client = directClient({ dataFolder: join(work, 'data'), root })
  try {
    await client.call('project.create', {
      path,
      name: project.name[language],
      language,
      criterion: project.criterion,
      coders: project.coders,
      // Both have finished: everybody sees everything.
      codingApart: false,
      dictionary: project.dictionary,
    })
    // The coders coded blind; whoever looks at the sample sees the groups.
    await client.call('project.openGroups', {})
    await importTranscripts(client, source, language)
    await describeInterviews(client, source, attributeNames[language])
    await markEvents(client, source)
    await importCodings(client, source)
    await client.call('dictionary.freeze', { note: '' })
    client.close()
    renameSync(path, target)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function importTranscripts(client: Client, source: string, language: Language): Promise<void> {
  const folder = join(source, 'transcripts')
  const names = readdirSync(folder).sort()
  const people = await rowsOf(join(source, 'interviewees.csv'))
  const files = []
  for (const name of names) {
    const upload = await uploadFile(client, join(folder, name))
    const reading = { upload, encoding: '', speakersOn: [], speakersOff: [] }
    const [preview] = await client.call('import.preview', { files: [reading] })
    const person = people.find((row) => `${row.interview}.txt` === name)
    if (preview === undefined || preview.problem !== null || person === undefined) {
      throw new Error(`sample ${name}: ${preview?.problem?.code ?? 'not in interviewees.csv'}`)
    }
    files.push({
      ...reading,
      roles: preview.speakers.map(({ name: speaker, role }) => ({ speaker, role })),
      intervieweeCode: person.interviewee ?? '',
      group: person.group === 'superior' ? ('superior' as const) : ('average' as const),
      stratum: person.stratum ?? '',
      language,
      date: person.date ?? '',
      interviewer: '',
    })
  }
  const report = await client.call('import.run', { job: 'sample', files })
  const [refused] = report.refused
  if (refused !== undefined) throw new Error(`sample ${refused.fileName}: ${refused.problem.code}`)
}

/** What the two attributes of the sample are called in its language. */
const attributeNames = {
  zh: { tenure: '行龄（年）', gender: '性别' },
  en: { tenure: 'tenure (years)', gender: 'gender' },
} as const

/** Minutes and the two attributes of the sample. */
async function describeInterviews(
  client: Client,
  source: string,
  names: (typeof attributeNames)[Language],
): Promise<void> {
  const people = await rowsOf(join(source, 'interviewees.csv'))
  const tenure = await client.call('attribute.add', { name: names.tenure })
  const gender = await client.call('attribute.add', { name: names.gender })
  const { interviewees } = await client.call('interviewee.list', {})
  for (const person of people) {
    const found = interviewees.find((interviewee) => interviewee.code === person.interviewee)
    if (found === undefined) throw new Error(`sample: no interviewee ${person.interviewee}`)
    await client.call('interviewee.set', {
      intervieweeIds: [found.id],
      attributes: [
        { attributeId: tenure.id, value: person.tenure ?? '' },
        { attributeId: gender.id, value: person.gender ?? '' },
      ],
    })
    for (const interviewId of found.interviewIds) {
      await client.call('interview.update', { interviewId, minutes: Number(person.minutes) })
    }
  }
}

async function markEvents(client: Client, source: string): Promise<void> {
  const interviews = await interviewsByCode(client)
  for (const row of await rowsOf(join(source, 'events.csv'))) {
    const interviewId = interviews.get(row.interview ?? '')
    if (interviewId === undefined) throw new Error(`sample: no interview ${row.interview}`)
    const { turns } = await client.call('interview.get', { interviewId })
    const first = turns[Number(row.first_turn) - 1]
    const last = turns[Number(row.last_turn) - 1]
    if (first === undefined || last === undefined) throw new Error(`sample: turns of event ${row.no}`)
    await client.call('event.add', {
      interviewId,
      title: row.title ?? '',
      polarity: z.enum(['success', 'failure', 'other']).parse(row.polarity),
      start: first.start,
      end: last.end,
    })
  }
}

async function importCodings(client: Client, source: string): Promise<void> {
  const upload = await uploadFile(client, join(source, 'codings.csv'))
  const report = await client.call('coding.import', { upload })
  const [failed] = report.notPlaced
  if (failed !== undefined) throw new Error(`sample: row ${failed.row} of codings.csv: ${failed.reason}`)
}

async function interviewsByCode(client: Client) {
  const { interviewees } = await client.call('interviewee.list', {})
  return new Map(interviewees.map(({ code, interviewIds }) => [code, interviewIds[0]]))
}

async function uploadFile(client: Client, path: string): Promise<string> {
  const bytes = readFileSync(path)
  const { upload } = await client.call('upload.begin', { fileName: basename(path), size: bytes.length })
  await client.call('upload.append', { upload, data: bytes.toString('base64') })
  return upload
}

async function rowsOf(path: string): Promise<Row[]> {
  const { header, rows } = await readTable(readFileSync(path), basename(path))
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

/** When the newest file in a folder was changed, in ms since 1970. */
function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return Math.max(...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
}
