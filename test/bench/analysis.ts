import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Client } from '../../api/client.ts'
import { exportTables } from '../../api/methods/export.ts'
import { defaultSettings } from '../../core/comparison/settings.ts'
import { makeRandom } from '../../core/stats/random.ts'
import { cellScores } from '../../core/tables/people-table.ts'
import { type BenchProject, makeBenchProject } from './bench-project.ts'
import { connect, residentMegabytes, startDoor } from './door.ts'
import { type Bench, type Figure, medianTime, round } from './figure.ts'
import { makeTranscript } from './make-transcript.ts'

interface Size {
  readonly interviews: number
  readonly characters: number
  readonly codings: number
}

const usual: Size = { interviews: 200, characters: 10_000, codings: 20_000 }
const large: Size = { interviews: 1_000, characters: 30_000, codings: 200_000 }
const competencies = 50
const eventsEach = 6
const turnLength = 200

/** Tables, comparison, agreement and export of a study as large as they come, over the whole backend. */
export const analysisBench: Bench = {
  name: 'analysis',
  async run() {
    return [...(await ofUsual()), ...(await ofLarge())]
  },
}

async function ofUsual(): Promise<Figure[]> {
  return withStudy(usual, 60, async (project) => {
    const { client, folder } = project
    const compare = await timeAndWaits(5, () => afterChange(client, () => client.call('comparison.run', {})))
    const agreement = await timeAndWaits(5, () =>
      afterChange(client, () => client.call('agreement.run', { coderIds: [] })),
    )
    const byGroup = await medianTime(9, () => client.call('table.kinds', { by: 'group' }))
    await client.call('comparison.run', {})
    let file = 0
    const xlsx = await timeAndWaits(3, () =>
      client.call('export.tables', {
        format: 'xlsx',
        tables: [...exportTables],
        path: `${folder}/${file++}.xlsx`,
        overwrite: true,
        language: 'en',
      }),
    )
    await client.call('project.close', {})
    const of = `${usual.interviews} interviews, ${competencies} competencies, ${usual.codings} codings`
    const ms = (measure: string, value: number, limit: number | null) => ({
      ...{ measure, value, unit: 'ms', limit },
    })
    return [
      ms(`frequency tables by group, ${of}`, byGroup, 50),
      ms(`whole comparison after a change, 30 against 30, ${of}`, compare.time, 1000),
      ms('longest time the comparison keeps others waiting', compare.waits, 100),
      ms(`all agreement of two coders after a change, ${of}`, agreement.time, 1000),
      ms('longest time the agreement keeps others waiting', agreement.waits, null),
      ms(`full xlsx of a comparison that was looked at, ${of}`, xlsx.time, 2000),
      ms('longest time the xlsx keeps others waiting', xlsx.waits, null),
      ...(await memoryOf(project)),
    ]
  })
}

/**
 * Of the built backend in a process of its own, as `npm start` has it: here its client, the making of the study and the
 * reading of TypeScript would be measured with it.
 */
async function memoryOf({ path, folder }: BenchProject): Promise<Figure[]> {
  const door = await startDoor(join(folder, 'data of the door'))
  try {
    const client = await connect(door)
    await client.call('project.open', { path })
    const before = residentMegabytes(door)
    for (let run = 0; run < 6; run += 1) {
      await afterChange(client, () => client.call('comparison.run', {}))
      await client.call('agreement.run', { coderIds: [] })
      for (const by of ['group', 'stratum'] as const) await client.call('table.kinds', { by })
      for (const score of cellScores) await client.call('table.people', { score })
    }
    const after = residentMegabytes(door)
    client.close()
    const work = 'six times comparison, agreement and tables, each time after a change'
    return [
      {
        measure: `memory that the backend grew by for ${work}`,
        value: after - before,
        unit: 'MB',
        limit: 150,
      },
      {
        measure: 'memory of the whole backend then, Node and its program included',
        value: after,
        unit: 'MB',
        limit: null,
      },
    ]
  } finally {
    await door.stop()
  }
}

/** The median of some runs, and the longest that anybody had to wait meanwhile, the first run included. */
async function timeAndWaits(repeats: number, work: () => unknown) {
  const loop = watchLoop()
  const time = await medianTime(repeats, work)
  return { time, waits: loop.end() }
}

async function ofLarge(): Promise<Figure[]> {
  return withStudy(large, large.interviews, async ({ client }) => {
    const of = `${large.interviews} interviews, ${large.codings} codings`
    const time = async (measure: string, work: () => unknown) => ({
      measure: `${measure}, ${of}`,
      value: await medianTime(5, work),
      unit: 'ms',
      limit: 300,
    })
    const byGroup = () => client.call('table.kinds', { by: 'group' })
    return [
      await time('frequency tables by group', byGroup),
      await time('frequency tables by group, the first time after a change', () =>
        afterChange(client, byGroup),
      ),
      await time('frequency of interviewees', () => client.call('table.people', { score: 'frequency' })),
    ]
  })
}

/** Does work on a project that has just been changed, so that nothing is known of it. */
async function afterChange(client: Client, work: () => Promise<unknown>): Promise<void> {
  await client.call('comparison.setSettings', { settings: defaultSettings })
  await work()
}

async function withStudy(
  size: Size,
  grouped: number,
  work: (project: BenchProject) => Promise<Figure[]>,
): Promise<Figure[]> {
  const project = await makeBenchProject()
  try {
    await project.client.call('project.close', {})
    fill(project.path, size, grouped)
    await project.client.call('project.open', { path: project.path })
    return await work(project)
  } finally {
    project.end()
  }
}

/** Writes a study past the contract: by its methods the largest would take half an hour. */
function fill(path: string, { interviews, characters, codings }: Size, grouped: number): void {
  const db = new Database(path)
  const random = makeRandom(1)
  const text = makeTranscript(characters).slice(0, characters)
  const run = (sql: string) => db.prepare(sql)
  const insert = {
    person: run('INSERT INTO interviewee (id, code, "group", stratum) VALUES (?, ?, ?, ?)'),
    interview: run(
      `INSERT INTO interview (id, interviewee_id, file_name, original_hash, encoding, language, length)
       VALUES (?, ?, '', '', 'utf-8', 'zh', ?)`,
    ),
    text: run('INSERT INTO transcript (interview_id, text) VALUES (?, ?)'),
    turn: run(
      `INSERT INTO turn (interview_id, start, "end", speaker, role) VALUES (?, ?, ?, '答', 'interviewee')`,
    ),
    event: run(
      `INSERT INTO event (interview_id, title, polarity, start, "end") VALUES (?, '', 'success', ?, ?)`,
    ),
    competency: run(
      `INSERT INTO competency (cluster_id, position, code, name_zh, name_en, short_zh, short_en, definition_zh,
         definition_en, include_zh, include_en, exclude_zh, exclude_en, colour)
       SELECT cluster_id, ?, ?, name_zh, name_en, short_zh, short_en, definition_zh, definition_en, include_zh,
         include_en, exclude_zh, exclude_en, colour FROM competency LIMIT 1`,
    ),
    coding: run(
      `INSERT INTO coding (interview_id, coder_id, layer, competency_id, level, start, "end", dictionary_number,
         created_at, changed_at) VALUES (?, ?, 'independent', ?, ?, ?, ?, 1, '', '')`,
    ),
  }
  db.transaction(() => {
    db.prepare('UPDATE trail_state SET current_change = 0').run()
    db.prepare(`INSERT INTO coder (name, blind, lead) VALUES ('B', 1, 0)`).run()
    const known = db.prepare('SELECT count(*) FROM competency').pluck().get() as number
    for (let i = known; i < competencies; i += 1) insert.competency.run(1000 + i, `X${i}`)
    const ids = db.prepare('SELECT id FROM competency').pluck().all() as number[]
    const coders = db.prepare('SELECT id FROM coder').pluck().all() as number[]
    const length = Math.floor(characters / eventsEach)
    for (let i = 1; i <= interviews; i += 1) {
      const group = i > grouped ? null : i % 2 === 0 ? 'superior' : 'average'
      insert.person.run(i, `P${i}`, group, `s${i % 3}`)
      insert.interview.run(i, i, characters - random.below(3000))
      insert.text.run(i, text)
      for (let at = 0; at < characters; at += turnLength) insert.turn.run(i, at, at + turnLength)
      for (let e = 0; e < eventsEach; e += 1) insert.event.run(i, e * length, (e + 1) * length)
    }
    // Both coders code every interview.
    for (let i = 0; i < codings; i += 1) {
      const start = random.below(characters - 100)
      const interview = 1 + (i % interviews)
      insert.coding.run(
        ...[interview, coders[Math.floor(i / interviews) % 2], ids[random.below(competencies)]],
        ...[1 + random.below(5), start, start + 40],
      )
    }
    db.prepare('UPDATE trail_state SET current_change = NULL').run()
  })()
  db.close()
}

/** Measures how long timers are late: as long as nobody else is answered. */
function watchLoop(): { end(): number } {
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  return {
    end() {
      clearInterval(timer)
      return round(Math.max(longest, performance.now() - last))
    },
  }
}
