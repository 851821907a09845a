import fc from 'fast-check'
import type { Params } from '../../../api/contract.ts'
import { ApiError } from '../../../api/error.ts'
import { competencyFields } from '../fixture.ts'
import type { Copy, Study } from './copies.ts'

/** One thing somebody does in a copy, or at home: what, and three numbers to choose with. */
export interface Step {
  readonly kind: (typeof kinds)[number]
  readonly at: number
  readonly size: number
  readonly pick: number
}

const kinds = [
  ...(['code', 'code', 'code', 'code', 'code-again', 'level', 'move', 'recode'] as const),
  ...(['delete', 'correct', 'correct', 'event', 'event-changed', 'person'] as const),
  ...(['competency', 'competency-changed', 'role', 'memo', 'undo'] as const),
  ...(['decide', 'decide', 'withdraw', 'scale', 'scale'] as const),
  ...(['person-renamed', 'competency-renamed', 'coder', 'interview-deleted'] as const),
] as const

export const steps = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      at: fc.nat(200),
      size: fc.nat(12),
      pick: fc.nat(60),
    }),
    { maxLength, size: 'max' },
  )

/** Somebody at work in a project, and what they keep to. */
export interface Worker {
  readonly place: Pick<Copy, 'client'>
  /** Begins every memo and name, so that whatever is made can be told from anything else. */
  readonly mark: string
  /** Turns whose words and events are theirs; nobody keeps to any when they get in each other's way. */
  readonly turns: readonly number[]
  /** Codings they may change: those whose memo begins so. */
  readonly own: string
  /** Competencies they change: those whose code begins so. */
  readonly competencies: string
  /** Whether they change speakers' roles and people. */
  readonly mayChangePeople: boolean
}

/** Takes a step; what the project refuses is none. */
export async function take(study: Study, worker: Worker, step: Step, number: number): Promise<void> {
  try {
    await doings[step.kind](study, worker, step, `${worker.mark}${number}`)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code === 'internal-error') throw error
  }
}

type Doing = (study: Study, worker: Worker, step: Step, name: string) => Promise<unknown>

const chosen = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

const interviewOf = (study: Study, { at }: Step) => (at % 3 === 0 ? study.second : study.first)

async function competenciesOf({ place }: Worker) {
  const { clusters } = await place.client.call('dictionary.get', {})
  return clusters.flatMap((cluster) => cluster.competencies)
}

async function ownCoding(study: Study, { place, own }: Worker, step: Step) {
  const codings = await place.client.call('coding.list', { interviewId: interviewOf(study, step) })
  return chosen(
    codings.filter(({ memo }) => memo.startsWith(own)),
    step.pick,
  )
}

/** An independent coding that is the worker's own, and one of somebody else, if there is any. */
async function sidesOf(study: Study, { place, own }: Worker, step: Step) {
  const all = await place.client.call('coding.list', { interviewId: interviewOf(study, step) })
  const independent = all.filter(({ layer }) => layer === 'independent')
  const first = chosen(
    independent.filter(({ memo }) => memo.startsWith(own)),
    step.pick,
  )
  const others = independent.filter(({ coderId }) => coderId !== first?.coderId)
  return [first, step.at % 2 === 0 ? chosen(others, step.pick) : undefined] as const
}

/** A stretch of one of the worker's turns, now and then all of it. */
async function stretchOf(study: Study, { place, turns }: Worker, step: Step) {
  const content = await place.client.call('interview.get', { interviewId: interviewOf(study, step) })
  const own = content.turns.filter((_turn, index) => turns.length === 0 || turns.includes(index))
  const turn = chosen(own, step.pick) ?? { start: 0, end: content.text.length }
  const start = turn.start + (step.at % Math.max(1, turn.end - turn.start))
  const end = Math.min(start + (step.size % 5), turn.end)
  return { content, turn, stretch: step.size === 12 ? turn : { start, end } }
}

/** Codes a stretch. Where there is the very coding already, that would only change it: taken back. */
async function add({ client }: Worker['place'], wish: Params<'coding.add'>): Promise<void> {
  const known = await client.call('coding.list', { interviewId: wish.interviewId })
  const { id } = await client.call('coding.add', wish)
  if (known.some((one) => one.id === id)) await client.call('history.undo', {})
}

const doings: Readonly<Record<Step['kind'], Doing>> = {
  async code(study, worker, step, memo) {
    const interviewId = interviewOf(study, step)
    const { text } = await worker.place.client.call('interview.get', { interviewId })
    const competency = chosen(await competenciesOf(worker), step.pick)
    const start = step.at % Math.max(1, text.length)
    const end = Math.min(start + 1 + step.size, text.length)
    if (competency === undefined) return
    const place = { interviewId, competencyId: competency.id, start, end }
    await add(worker.place, { ...place, level: step.size % 4, memo })
  },
  /** Deletes a coding and makes it anew, or moves it away and makes it anew. */
  async 'code-again'(study, worker, step, memo) {
    const coding = await ownCoding(study, worker, step)
    if (coding === undefined) return
    const { client } = worker.place
    const { id, interviewId, competencyId, start, end } = coding
    if (step.size % 2 === 0) await client.call('coding.delete', { codingIds: [id] })
    else await client.call('coding.update', { codingId: id, start: start + 1, end: end + 2 })
    await add(worker.place, { interviewId, competencyId, start, end, level: 1, memo })
  },
  async level(study, worker, step) {
    const coding = await ownCoding(study, worker, step)
    if (coding !== undefined)
      await worker.place.client.call('coding.update', { codingId: coding.id, level: step.size % 4 })
  },
  async move(study, worker, step) {
    const coding = await ownCoding(study, worker, step)
    if (coding === undefined) return
    const start = Math.max(0, coding.start - (step.size % 3))
    await worker.place.client.call('coding.update', {
      codingId: coding.id,
      start,
      end: start + 1 + step.size,
    })
  },
  async recode(study, worker, step) {
    const coding = await ownCoding(study, worker, step)
    const competency = chosen(await competenciesOf(worker), step.at)
    if (coding !== undefined && competency !== undefined)
      await worker.place.client.call('coding.update', { codingId: coding.id, competencyId: competency.id })
  },
  async delete(study, worker, step) {
    const coding = await ownCoding(study, worker, step)
    if (coding !== undefined) await worker.place.client.call('coding.delete', { codingIds: [coding.id] })
  },
  async correct(study, worker, step) {
    const { content, stretch } = await stretchOf(study, worker, step)
    const text = ['', '改', '𠮷好', '👨‍👩‍👧', 'é', '\u0301', '一\r\n二'][step.at % 7] ?? ''
    // Within apart turns no line may be added: the turns behind would be other people's.
    const words = worker.turns.length > 0 ? text.replace('\r\n', '') : text
    await worker.place.client.call('transcript.correct', {
      interviewId: interviewOf(study, step),
      version: content.version,
      edits: [{ start: stretch.start, end: stretch.end, text: words }],
    })
  },
  async event(study, worker, step, title) {
    const { turn } = await stretchOf(study, worker, step)
    const interviewId = interviewOf(study, step)
    const event = { interviewId, start: turn.start, end: turn.end, title, polarity: 'other' as const }
    await worker.place.client.call('event.add', event)
  },
  async 'event-changed'(study, worker, step, title) {
    const { client } = worker.place
    const events = await client.call('event.list', { interviewId: interviewOf(study, step) })
    const event = chosen(
      events.filter((one) => one.title.startsWith(worker.own)),
      step.pick,
    )
    if (event === undefined) return
    if (step.size % 3 === 0) await client.call('event.delete', { eventId: event.id })
    else await client.call('event.update', { eventId: event.id, title })
  },
  async person(_study, { place, mark, mayChangePeople }, step) {
    const { interviewees } = await place.client.call('interviewee.list', {})
    const person = chosen(interviewees, step.pick)
    if (person !== undefined && mayChangePeople)
      await place.client.call('interviewee.set', {
        intervieweeIds: [person.id],
        stratum: `${mark}${step.at}`,
      })
  },
  async competency(_study, worker, step, name) {
    const { clusters } = await worker.place.client.call('dictionary.get', {})
    const cluster = chosen(clusters, step.pick)
    if (cluster === undefined) return
    const fields = competencyFields(name.slice(0, 8))
    await worker.place.client.call('competency.add', { clusterId: cluster.id, ...fields })
  },
  async 'competency-changed'(_study, worker, step, name) {
    const own = (await competenciesOf(worker)).filter(({ code }) => code.startsWith(worker.competencies))
    const competency = chosen(own, step.pick)
    if (competency === undefined) return
    if (step.size % 4 === 0)
      await worker.place.client.call('competency.delete', { competencyId: competency.id })
    else
      await worker.place.client.call('competency.update', {
        competencyId: competency.id,
        ...(step.size % 2 === 0 ? { name: { zh: name, en: name } } : { definition: { zh: name, en: '' } }),
      })
  },
  async role(study, worker, step) {
    if (!worker.mayChangePeople) return
    const role = step.size % 2 === 0 ? ('other' as const) : ('interviewee' as const)
    const interviewId = interviewOf(study, step)
    await worker.place.client.call('speaker.setRole', { interviewId, speaker: '答', role })
  },
  /** Codes change hands, and two people may choose the same one. */
  async 'person-renamed'(_study, { place, mayChangePeople }, step) {
    const { interviewees } = await place.client.call('interviewee.list', {})
    const person = chosen(interviewees, step.pick)
    if (person !== undefined && mayChangePeople)
      await place.client.call('interviewee.rename', { intervieweeId: person.id, code: `P0${step.at % 4}` })
  },
  async 'competency-renamed'(_study, worker, step) {
    const competency = chosen(await competenciesOf(worker), step.pick)
    if (competency === undefined || !worker.mayChangePeople) return
    const code = ['CSO', 'ACH', 'INFLUENC'][step.at % 3] ?? ''
    await worker.place.client.call('competency.update', { competencyId: competency.id, code })
  },
  async coder(_study, { place, mayChangePeople }, step) {
    const { coders } = await place.client.call('project.info', {})
    const coder = chosen(coders, step.pick)
    const name = ['A', 'B', 'D', 'E'][step.at % 4] ?? ''
    if (coder === undefined || !mayChangePeople) return
    if (step.size % 2 === 0) await place.client.call('coder.add', { name, blind: false, lead: false })
    else await place.client.call('coder.edit', { coderId: coder.id, name, blind: coder.blind })
  },
  async 'interview-deleted'(study, { place, mayChangePeople }, step) {
    if (mayChangePeople && step.size === 0)
      await place.client.call('interview.delete', { interviewIds: [interviewOf(study, step)] })
  },
  async memo(study, worker, step, text) {
    const about = { kind: 'interview' as const, id: interviewOf(study, step) }
    await worker.place.client.call('memo.set', { about, text: step.size % 4 === 0 ? '' : text, marks: [] })
  },
  /** Settles what one or two coders coded. */
  async decide(study, worker, step, note) {
    const { client } = worker.place
    const interviewId = interviewOf(study, step)
    const [first, second] = await sidesOf(study, worker, step)
    if (first === undefined) return
    const choice = (['first', 'none', 'other', 'both'] as const)[step.size % 4] ?? 'none'
    const { competencyId, level, start, end } = first
    const other = { competencyId, level, start, end: end + 1 }
    const wish = { choice: choice === 'both' && second === undefined ? 'first' : choice, note }
    await client.call('consensus.decide', {
      ...{ sources: [first.id, second?.id ?? null], ...wish },
      other: choice === 'other' ? other : null,
    })
    // What the consensus says already it does not say twice: then there is nothing to tell this decision by.
    const said = await client.call('coding.list', { interviewId })
    if (choice !== 'none' && !said.some(({ memo }) => memo === note)) await client.call('history.undo', {})
  },
  async withdraw(study, worker, step) {
    const [first, second] = await sidesOf(study, worker, step)
    if (first === undefined) return
    const sources: Params<'consensus.withdraw'>['sources'] = [first.id, second?.id ?? null]
    await worker.place.client.call('consensus.withdraw', { sources })
  },
  /** Takes a level off a scale, or puts one on it. */
  async scale(_study, worker, step) {
    const own = (await competenciesOf(worker)).filter(({ code }) => code.startsWith(worker.competencies))
    const competency = chosen(own, step.pick)
    if (competency === undefined) return
    const value = step.size % 4
    const others = competency.levels.filter((level) => level.value !== value)
    const isOn = others.length < competency.levels.length
    const added = isOn ? [] : competencyFields('', [value]).levels
    const levels = [...others, ...added].sort((a, b) => a.value - b.value)
    await worker.place.client.call('competency.update', { competencyId: competency.id, levels })
  },
  async undo(_study, worker) {
    const { undo } = await worker.place.client.call('history.state', {})
    if (undo !== null && undo.kind !== 'project.merge') await worker.place.client.call('history.undo', {})
  },
}
