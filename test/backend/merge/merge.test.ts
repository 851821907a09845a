import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { peek } from '../../../db/peek.ts'
import { dump } from '../dump.ts'
import {
  activate,
  addCompetency,
  failureCode,
  importTranscript,
  makeProject,
  spanOf,
  storedText,
} from '../fixture.ts'
import { handOut, linesOf, makeStudy, merge } from './copies.ts'

async function quotesIn(client: Awaited<ReturnType<typeof makeStudy>>['client'], interviewId: never) {
  const { text } = await client.call('interview.get', { interviewId })
  const codings = await client.call('coding.list', { interviewId })
  return codings.map(({ start, end, level }) => `${text.slice(start, end)} ${level ?? '–'}`)
}

describe('a coder’s copy', () => {
  it('holds that coder’s work and nothing of anybody else, not even in bytes that were deleted', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    const place = { interviewId: first, competencyId, level: 1 }
    await client.call('coding.add', { ...place, ...spanOf('去年三月'), memo: 'secret-of-A' })
    await activate(client, 'B')
    await client.call('coding.add', { ...place, ...spanOf('园区'), memo: 'own-of-B' })
    await activate(client, 'A', 'consensus')
    await client.call('coding.add', { ...place, ...spanOf('后来呢'), memo: 'secret-consensus' })
    await activate(client, 'A')
    const copy = await handOut(study, 'B', { blind: true })
    const info = await copy.client.call('project.info', {})
    expect(info.coders.map(({ name, blind, lead }) => ({ name, blind, lead }))).toEqual([
      { name: 'B', blind: true, lead: false },
    ])
    expect(await quotesIn(copy.client, first as never)).toEqual(['园区 1'])
    const { changes } = await copy.client.call('history.list', { offset: 0, limit: 10 })
    expect(changes.map(({ kind }) => kind)).toEqual(['handOut.begin'])
    await copy.close()
    const bytes = readFileSync(copy.path).toString('utf8')
    expect(bytes).toContain('own-of-B')
    for (const secret of ['secret-of-A', 'secret-consensus', '对公', 'P01.txt'])
      expect(bytes).not.toContain(secret)
  })

  it('has only the interviews chosen, and groups only where it is not blind', async () => {
    const study = await makeStudy()
    const open = await handOut(study, 'C', { interviewIds: [study.second] })
    const people = await open.client.call('interviewee.list', {})
    expect(people.interviewees.map(({ code }) => code)).toEqual(['P02'])
    const { db } = open.session.project
    expect(db.prepare('SELECT "group" FROM interviewee').all()).toEqual([{ group: 'average' }])
    const blind = await handOut(study, 'B', { blind: true })
    expect(
      blind.session.project.db.prepare('SELECT DISTINCT "group", stratum FROM interviewee').all(),
    ).toEqual([{ group: null, stratum: '' }])
  })

  it('can be handed out with a dictionary that its coder cannot change', async () => {
    const study = await makeStudy()
    const copy = await handOut(study, 'B', { frozen: true })
    expect((await copy.client.call('dictionary.get', {})).frozen).toBe(true)
    expect(await failureCode(copy.client.call('dictionary.newDraft', {}))).toBe('dictionary-frozen')
  })

  it('is written by leads only, and over no other file', async () => {
    const study = await makeStudy()
    const params = { coderId: study.coderId('B'), interviewIds: [], blind: true, frozen: false }
    expect(await failureCode(study.client.call('handOut.write', { ...params, path: study.path }))).toBe(
      'file-exists',
    )
    await activate(study.client, 'B')
    const path = join(study.folder, 'b.exemplar')
    expect(await failureCode(study.client.call('handOut.write', { ...params, path }))).toBe('lead-only')
  })
})

describe('merging a copy', () => {
  it('takes in what its coder did, and takes nothing in twice', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    const copy = await handOut(study, 'B', { blind: true })
    const place = { interviewId: first, competencyId, memo: 'm' }
    await copy.client.call('coding.add', { ...place, ...spanOf('𠮷田公司'), level: 2 })
    await copy.client.call('coding.add', { ...place, ...spanOf('👨‍👩‍👧'), level: 3 })
    await copy.client.call('event.add', {
      interviewId: first,
      ...spanOf('请讲'),
      title: 'e1',
      polarity: 'success',
    })
    expect(linesOf(await merge(study, [copy]))).toEqual({ 'events-added': 1, 'codings-added': 2 })
    expect(await quotesIn(client, first as never)).toEqual(['𠮷田公司 2', '👨‍👩‍👧 3'])
    const [coding] = await client.call('coding.list', { interviewId: first })
    expect(coding).toMatchObject({ coderId: study.coderId('B'), memo: 'm', needsReview: false })
    const { interviewees } = await client.call('interviewee.list', {})
    expect(interviewees.map((one) => one.group)).toEqual(['superior', 'average'])
    const before = dump(study.session.project.db)
    const trail = (await client.call('history.list', { offset: 0, limit: 1 })).total
    expect(linesOf(await merge(study, [copy]))).toEqual({})
    expect(dump(study.session.project.db)).toEqual(before)
    expect((await client.call('history.list', { offset: 0, limit: 1 })).total).toBe(trail)
  })

  it('is previewed without a trace, undone as one change, and backed up before it', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    const copy = await handOut(study, 'B')
    await copy.client.call('coding.add', {
      ...{ interviewId: first, competencyId, level: 2, memo: '' },
      ...spanOf('园区'),
    })
    await copy.close()
    const before = dump(study.session.project.db)
    const preview = await client.call('merge.preview', { paths: [copy.path] })
    expect(linesOf(preview)).toEqual({ 'codings-added': 1 })
    expect(dump(study.session.project.db)).toEqual(before)
    expect(await client.call('merge.run', { paths: [copy.path] })).toEqual(preview)
    await client.call('history.undo', {})
    expect(dump(study.session.project.db)).toEqual(before)
    await client.call('history.redo', {})
    expect(await quotesIn(client, first as never)).toEqual(['园区 2'])
    const { backups } = await client.call('backup.list', {})
    const ofMerge = backups.filter(({ reason }) => reason === 'merged')
    expect(ofMerge.map((backup) => peek(backup.path)?.codings)).toEqual([0])
  })

  it('follows what its coder changed and deleted since the last time', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    const copy = await handOut(study, 'B')
    const place = { interviewId: first, competencyId, memo: '' }
    const { id } = await copy.client.call('coding.add', { ...place, ...spanOf('园区'), level: 2 })
    const { id: other } = await copy.client.call('coding.add', { ...place, ...spanOf('后来呢'), level: 1 })
    await merge(study, [copy])
    await copy.reopen()
    await copy.client.call('coding.update', { codingId: id, level: 3, ...spanOf('四趟园区') })
    await copy.client.call('coding.delete', { codingIds: [other] })
    expect(linesOf(await merge(study, [copy]))).toEqual({ 'codings-changed': 1, 'codings-deleted': 1 })
    expect(await quotesIn(client, first as never)).toEqual(['四趟园区 3'])
  })

  it('follows a coding that was moved or deleted and made anew where it was', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    const copy = await handOut(study, 'B')
    const place = { interviewId: first, competencyId, memo: '' }
    const add = (words: string, level: number) =>
      copy.client.call('coding.add', { ...place, ...spanOf(words), level })
    const [moved, deleted] = [await add('园区', 1), await add('后来呢', 1)]
    await merge(study, [copy])
    await copy.reopen()
    await copy.client.call('coding.update', { codingId: moved.id, ...spanOf('四趟园区') })
    await copy.client.call('coding.delete', { codingIds: [deleted.id] })
    await add('园区', 2)
    await add('后来呢', 3)
    expect(linesOf(await merge(study, [copy]))).toEqual({ 'codings-added': 1, 'codings-changed': 2 })
    expect((await quotesIn(client, first as never)).sort()).toEqual(['后来呢 3', '四趟园区 1', '园区 2'])
    expect(linesOf(await merge(study, [copy]))).toEqual({})
  })

  it('lets codes change hands, and gives another one to whoever chose one that is taken', async () => {
    const study = await makeStudy()
    const { client } = study
    const copy = await handOut(study, 'B')
    const rename = async (at: typeof client, from: string, code: string) => {
      const { interviewees } = await at.call('interviewee.list', {})
      const id = interviewees.find((one) => one.code === from)?.id
      if (id !== undefined) await at.call('interviewee.rename', { intervieweeId: id, code })
    }
    await rename(copy.client, 'P01', 'P00')
    await rename(copy.client, 'P02', 'P01')
    await rename(copy.client, 'P00', 'P02')
    expect(linesOf(await merge(study, [copy]))).toEqual({ 'interviewees-changed': 2 })
    await copy.reopen()
    await rename(copy.client, 'P02', 'P09')
    await client.call('interviewee.add', { code: 'P09', group: null, stratum: '' })
    const lines = linesOf(await merge(study, [copy]))
    expect(lines).toEqual({ 'interviewees-changed': 1, 'interviewees-renamed': 1 })
    const { interviewees } = await client.call('interviewee.list', {})
    expect(interviewees.map(({ code }) => code).sort()).toEqual(['P01', 'P09', 'P09-2'])
    expect(linesOf(await merge(study, [copy]))).toEqual({})
  })

  it('puts together what was corrected meanwhile also where a correction there was undone', async () => {
    const study = await makeStudy()
    const { client, first } = study
    const copy = await handOut(study, 'B')
    await correct(copy.client, first, '三月', '五月')
    await correct(client, first, '贷款', '存款')
    await merge(study, [copy])
    await copy.reopen()
    await copy.client.call('history.undo', {})
    expect((await merge(study, [copy]))[0]?.questions).toEqual([])
    const { text } = await client.call('interview.get', { interviewId: first })
    expect(text.startsWith(storedText.replace('贷款', '存款'))).toBe(true)
  })

  it('leaves deleted what was deleted here, and asks where it was changed there meanwhile', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    const copy = await handOut(study, 'B')
    const place = { interviewId: first, competencyId, memo: '' }
    const { id } = await copy.client.call('coding.add', { ...place, ...spanOf('园区'), level: 2 })
    await copy.client.call('coding.add', { ...place, ...spanOf('后来呢'), level: 1 })
    await merge(study, [copy])
    const codings = await client.call('coding.list', { interviewId: first })
    await client.call('coding.delete', { codingIds: codings.map((one) => one.id) })
    expect(linesOf(await merge(study, [copy]))).toEqual({})
    expect(await quotesIn(client, first as never)).toEqual([])
    await copy.reopen()
    await copy.client.call('coding.update', { codingId: id, level: 3 })
    await copy.close()
    const [file] = await client.call('merge.preview', { paths: [copy.path] })
    expect(file?.questions).toMatchObject([{ kind: 'coding', gone: 'mine', answer: 'theirs' }])
    const [question] = file?.questions ?? []
    const answers = [{ path: copy.path, id: question?.id ?? '', answer: 'mine' as const }]
    await merge(study, [copy], answers)
    expect(await quotesIn(client, first as never)).toEqual([])
    expect((await merge(study, [copy]))[0]?.questions).toEqual([])
  })

  it('asks where the same coding was changed on both sides, and does as it is told', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    await activate(client, 'B')
    const place = { interviewId: first, competencyId, memo: '' }
    const { id } = await client.call('coding.add', { ...place, ...spanOf('园区'), level: 1 })
    await activate(client, 'A')
    const copy = await handOut(study, 'B')
    await copy.client.call('coding.update', { codingId: id, level: 3 })
    await client.call('coding.update', { codingId: id, level: 2 })
    await copy.close()
    const [file] = await client.call('merge.preview', { paths: [copy.path] })
    expect(file?.questions).toMatchObject([
      {
        kind: 'coding',
        gone: null,
        differences: [{ field: 'level', mine: '2', theirs: '3' }],
        answer: 'mine',
      },
    ])
    const answers = [{ path: copy.path, id: file?.questions[0]?.id ?? '', answer: 'theirs' as const }]
    await merge(study, [copy], answers)
    expect(await quotesIn(client, first as never)).toEqual(['园区 3'])
  })

  it('puts corrections of both sides together, with every coding on its words', async () => {
    const study = await makeStudy()
    const { client, competencyId, first } = study
    const place = { interviewId: first, competencyId, level: 1, memo: '' }
    await client.call('coding.add', { ...place, ...spanOf('我心里踏实') })
    const copy = await handOut(study, 'B')
    await copy.client.call('coding.add', { ...place, ...spanOf('四趟园区') })
    await correct(copy.client, first, '三月', '五月份')
    await copy.client.call('coding.add', { ...place, start: 10, end: 16 })
    await correct(client, first, '贷款', '全部贷款和存款')
    const lines = linesOf(await merge(study, [copy]))
    expect(lines).toEqual({ 'texts-joined': 1, 'codings-added': 2 })
    const { text } = await client.call('interview.get', { interviewId: first })
    expect(text.startsWith(storedText.replace('三月', '五月份').replace('贷款', '全部贷款和存款'))).toBe(true)
    expect(await quotesIn(client, first as never)).toEqual(['去年五月份， 1', '四趟园区 1', '我心里踏实 1'])
    expect(linesOf(await merge(study, [copy]))).toEqual({})
  })

  it('asks whose words hold where both corrected the same ones', async () => {
    const study = await makeStudy()
    const { client, first } = study
    const copy = await handOut(study, 'B')
    await correct(copy.client, first, '三月', '五月')
    await correct(client, first, '三月', '六月')
    await copy.close()
    const [file] = await client.call('merge.preview', { paths: [copy.path] })
    expect(file?.questions).toMatchObject([
      {
        ...{ kind: 'text', name: 'P01', answer: 'mine' },
        differences: [
          {
            mine: expect.stringMatching(/。\n去年六月，我/),
            theirs: expect.stringMatching(/。\n去年五月，我/),
          },
        ],
      },
    ])
    const answers = [{ path: copy.path, id: file?.questions[0]?.id ?? '', answer: 'theirs' as const }]
    await merge(study, [copy], answers)
    expect((await client.call('interview.get', { interviewId: first })).text).toContain('去年五月')
  })

  it('brings in new interviews, interviewees, coders and competencies, and begins a draft for them', async () => {
    const study = await makeStudy()
    const { client } = study
    const copy = await handOut(study, 'B')
    const added = await addCompetency(copy.client, 'INI')
    const interviewId = await importTranscript(copy.client, { intervieweeCode: 'P09' })
    await copy.client.call('coder.add', { name: 'D', blind: true, lead: true })
    await activate(copy.client, 'D')
    await copy.client.call('coding.add', {
      ...{ interviewId, competencyId: added.id, level: 1, memo: '' },
      ...spanOf('园区'),
    })
    await client.call('dictionary.freeze', { note: '' })
    const lines = linesOf(await merge(study, [copy]))
    expect(lines).toEqual({
      'coders-added': 1,
      'competencies-added': 1,
      'draft-begun': 1,
      'interviewees-added': 1,
      'interviews-added': 1,
      'codings-added': 1,
    })
    const { coders } = await client.call('project.info', {})
    expect(coders.find(({ name }) => name === 'D')?.lead).toBe(false)
    expect((await client.call('dictionary.get', {})).frozen).toBe(false)
    expect((await client.call('project.check', {})).problems).toEqual([])
  })

  it('brings the parts of events and the memos, each on what it is about', async () => {
    const study = await makeStudy()
    const { client, first } = study
    const copy = await handOut(study, 'B')
    const event = await copy.client.call('event.add', {
      ...{ interviewId: first, title: 'e1', polarity: 'success' as const },
      ...spanOf('去年三月，我跑了四趟园区，把𠮷田公司谈下来了。'),
    })
    await copy.client.call('event.setPart', {
      eventId: event.id,
      part: 'action',
      span: spanOf('我跑了四趟园区'),
    })
    const about = { kind: 'event' as const, id: event.id }
    await copy.client.call('memo.set', { about, text: 'why', marks: [] })
    await correct(client, first, '请讲一件', '请您先讲一件')
    expect(linesOf(await merge(study, [copy]))).toEqual({ 'events-added': 1, 'memos-added': 1 })
    const { text } = await client.call('interview.get', { interviewId: first })
    const [merged] = await client.call('event.list', { interviewId: first })
    expect(merged?.parts.map(({ part, start, end }) => [part, text.slice(start, end)])).toEqual([
      ['action', '我跑了四趟园区'],
    ])
    const memos = await client.call('memo.list', {})
    expect(memos).toMatchObject([{ text: 'why', about: { kind: 'event', id: merged?.id } }])
    expect(linesOf(await merge(study, [copy]))).toEqual({})
  })

  it('gives the same whichever of two coders’ copies comes first', async () => {
    const outcomes = await Promise.all(
      [false, true].map(async (isTurned) => {
        const study = await makeStudy()
        const place = { interviewId: study.first, competencyId: study.competencyId, memo: '' }
        const [one, two] = [await handOut(study, 'B'), await handOut(study, 'C')]
        await one.client.call('coding.add', { ...place, ...spanOf('园区'), level: 1 })
        await two.client.call('coding.add', { ...place, ...spanOf('园区'), level: 2 })
        await correct(one.client, study.first, '三月', '五月')
        await correct(two.client, study.first, '贷款', '存款')
        await merge(study, isTurned ? [two, one] : [one, two])
        const { text } = await study.client.call('interview.get', { interviewId: study.first })
        const codings = await study.client.call('coding.list', { interviewId: study.first })
        return { text, codings: codings.map(({ start, end, level }) => [start, end, level]).sort() }
      }),
    )
    expect(outcomes[0]?.text).toContain('五月')
    expect(outcomes[1]).toEqual(outcomes[0])
  })

  it('also works between projects that were never handed out, by what is alike in them', async () => {
    const study = await makeStudy()
    const other = study.connect()
    const path = join(study.folder, 'apart.exemplar')
    await other.client.call('project.create', {
      ...{ path, name: 'other', language: 'zh', criterion: '', dictionary: null },
      coders: [{ name: 'B', blind: false, lead: true }],
    })
    const { id } = await addCompetency(other.client)
    const interviewId = await importTranscript(other.client, { intervieweeCode: 'P01' })
    await other.client.call('coding.add', {
      interviewId,
      competencyId: id,
      level: 2,
      memo: '',
      ...spanOf('园区'),
    })
    await other.client.call('project.close', {})
    const files = await study.client.call('merge.run', { paths: [path] })
    expect(linesOf(files)).toMatchObject({ 'other-study': 1, 'codings-added': 1 })
    expect(await quotesIn(study.client, study.first as never)).toEqual(['园区 2'])
    const [coding] = await study.client.call('coding.list', { interviewId: study.first })
    expect(coding?.coderId).toBe(study.coderId('B'))
    expect(linesOf(await study.client.call('merge.run', { paths: [path] }))).toEqual({ 'other-study': 1 })
  })

  it('says of a file what is wrong with it, takes in the others, and touches neither', async () => {
    const study = await makeStudy()
    const copy = await handOut(study, 'B')
    await copy.client.call('coding.add', {
      ...{ interviewId: study.first, competencyId: study.competencyId, level: 1, memo: '' },
      ...spanOf('园区'),
    })
    await copy.close()
    const bad = join(study.folder, 'bad.exemplar')
    writeFileSync(bad, 'no project')
    const damaged = join(study.folder, 'damaged.exemplar')
    copyFileSync(copy.path, damaged)
    writeFileSync(damaged, readFileSync(damaged).fill(7, 4096, 40_000))
    const before = readFileSync(copy.path)
    const files = await study.client.call('merge.run', {
      paths: [bad, damaged, join(study.folder, 'none.exemplar'), study.path, copy.path],
    })
    expect(files.map(({ problem }) => problem?.code ?? null)).toEqual([
      'not-a-project',
      'project-damaged',
      'project-missing',
      'project-in-use',
      null,
    ])
    expect(linesOf(files)).toEqual({ 'codings-added': 1 })
    expect(readFileSync(copy.path).equals(before)).toBe(true)
  })

  it('takes in what could be saved of a damaged copy, mended, and says of the damaged one that it is', async () => {
    const study = await makeStudy()
    const copy = await handOut(study, 'B')
    const place = { interviewId: study.first, competencyId: study.competencyId, memo: 'm' }
    await copy.client.call('coding.add', { ...place, ...spanOf('园区'), level: 1 })
    await copy.client.call('coding.add', { ...place, ...spanOf('𠮷田公司'), level: 2 })
    await copy.close()
    const db = new Database(copy.path)
    db.exec(`PRAGMA ignore_check_constraints = ON; UPDATE trail_state SET current_change = 0;
      UPDATE coding SET layer = 'x', memo_marks = '[{' WHERE level = 1;
      UPDATE row_image SET before = '{"', after = '{"'; UPDATE trail_state SET current_change = NULL`)
    db.close()
    const [refused] = await study.client.call('merge.run', { paths: [copy.path] })
    expect(refused?.problem?.code).toBe('project-damaged')
    const mended = join(study.folder, 'mended.exemplar')
    const other = study.connect().client
    await other.call('project.rescue', { damaged: copy.path, path: mended })
    expect(await failureCode(other.call('history.undo', {}))).toBe('nothing-to-undo')
    await other.call('project.close', {})
    for (const expected of [{ 'codings-added': 2, 'codings-to-review': 1 }, {}]) {
      expect(linesOf(await study.client.call('merge.run', { paths: [mended] }))).toEqual(expected)
    }
    expect(await quotesIn(study.client, study.first as never)).toEqual(['园区 1', '𠮷田公司 2'])
    const codings = await study.client.call('coding.list', { interviewId: study.first })
    expect(codings.map((coding) => [coding.needsReview, coding.memo])).toEqual([
      [true, 'm'],
      [false, 'm'],
    ])
    expect((await study.client.call('project.check', {})).problems).toEqual([])
  })

  it('is told when a copy is still open somewhere', async () => {
    const study = await makeStudy()
    const copy = await handOut(study, 'B')
    const [file] = await study.client.call('merge.preview', { paths: [copy.path] })
    expect(file?.problem?.code).toBe('project-in-use')
  })

  it('is a lead’s work', async () => {
    const { client } = await makeProject()
    await activate(client, 'B')
    expect(await failureCode(client.call('merge.preview', { paths: ['/nowhere'] }))).toBe('lead-only')
  })
})

async function correct(
  client: Awaited<ReturnType<typeof makeStudy>>['client'],
  interviewId: Awaited<ReturnType<typeof makeStudy>>['first'],
  words: string,
  instead: string,
): Promise<void> {
  const { text, version } = await client.call('interview.get', { interviewId })
  await client.call('transcript.correct', {
    ...{ interviewId, version },
    edits: [{ ...spanOf(words, text), text: instead }],
  })
}
