import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../../api/contract.ts'
import { openProject } from '../../../db/open.ts'
import { dump } from '../dump.ts'
import {
  activate,
  addCompetency,
  failure,
  failureCode,
  importTranscript,
  makeProject,
  makeTestProgram,
  noRow,
  spanOf,
} from '../fixture.ts'

const create = (path: string) => ({
  path,
  name: 'Study',
  language: 'en' as const,
  criterion: 'two years of ratings',
  coders: [{ name: 'A', blind: false, lead: true }],
  dictionary: 'spencer-20',
})

describe('making a project', () => {
  it('gives a project with its coders and dictionary, which cannot be undone', async () => {
    const { connect, folder } = makeTestProgram()
    const { client } = connect()
    const info = await client.call('project.create', create(join(folder, 'new.exemplar')))
    expect(info).toMatchObject({
      name: 'Study',
      language: 'en',
      activeLayer: 'independent',
      groupsHidden: false,
    })
    expect(info.coders.map((coder) => coder.name)).toEqual(['A'])
    expect(info.counts).toMatchObject({ competencies: 20, interviews: 0 })
    expect(await client.call('history.state', {})).toEqual({ undo: null, redo: null })
    const { changes } = await client.call('history.list', { offset: 0, limit: 10 })
    expect(changes.map((change) => change.kind)).toEqual(['project.create'])
  })

  it('never writes over a file that is there', async () => {
    const { client, path, folder } = await makeProject()
    const other = join(folder, 'notes.txt')
    writeFileSync(other, 'my notes')
    expect(await failureCode(client.call('project.create', create(other)))).toBe('file-exists')
    expect(await failureCode(client.call('project.create', create(path)))).toBe('file-exists')
    expect(readFileSync(other, 'utf8')).toBe('my notes')
  })

  it('leaves no file behind and keeps the open project when it fails', async () => {
    const { client, path, folder } = await makeProject()
    const wanted = join(folder, 'second.exemplar')
    const twice = { ...create(wanted), coders: [...create(wanted).coders, ...create(wanted).coders] }
    expect(await failureCode(client.call('project.create', twice))).toBe('name-taken')
    const unknown = client.call('project.create', { ...create(wanted), dictionary: 'no-such' })
    expect(await failureCode(unknown)).toBe('not-found')
    const nowhere = client.call('project.create', create(join(folder, 'no', 'such', 'x.exemplar')))
    expect(await failureCode(nowhere)).toBe('folder-missing')
    expect(existsSync(wanted)).toBe(false)
    expect((await client.call('project.info', {})).path).toBe(path)
  })
})

describe('opening and closing', () => {
  it('keeps the open project when another cannot be opened, and says which file it was', async () => {
    const { client, path, folder } = await makeProject()
    const missing = join(folder, 'gone.exemplar')
    const error = await failure(client.call('project.open', { path: missing }))
    expect(error).toMatchObject({ code: 'project-missing', params: { path: missing } })
    expect((await client.call('project.info', {})).path).toBe(path)
  })

  it('calls a project that lost its own row damaged, and lets it go again', async () => {
    const { client, session, path, folder } = await makeProject()
    const broken = join(folder, 'broken.exemplar')
    session.project.db.exec('DROP TRIGGER trail_project_delete; DELETE FROM project')
    await client.call('project.close', {})
    copyFileSync(path, broken)
    const error = await failure(client.call('project.open', { path: broken }))
    expect(error).toMatchObject({ code: 'project-damaged', params: { path: broken } })
    openProject(broken).close()
  })

  it('tells a window of the switch, and has nothing to say once it is closed', async () => {
    const { client, path } = await makeProject()
    const switched: (string | null)[] = []
    client.on('project.switched', (event) => switched.push(event.path))
    expect(await client.call('project.close', {})).toEqual({ closed: true })
    expect(await failureCode(client.call('interview.list', {}))).toBe('no-project-open')
    expect(await client.call('project.close', {})).toEqual({ closed: false })
    await client.call('project.open', { path })
    expect(switched).toEqual([null, path])
  })

  it('shows one file in two windows, each told of the other’s changes', async () => {
    const { client, path, connect } = await makeProject()
    const other = connect()
    await other.client.call('project.open', { path })
    const heard: string[] = []
    other.client.on('project.changed', ({ topics }) => heard.push(...topics))
    await client.call('project.update', { name: 'Renamed' })
    expect((await other.client.call('project.info', {})).name).toBe('Renamed')
    expect(heard).toEqual(['project'])
    await client.call('project.close', {})
    await other.client.call('project.update', { name: 'Still here' })
  })

  it('lists projects opened lately, newest first, and says which are gone', async () => {
    const { client, folder, path } = await makeProject()
    const second = join(folder, 'second.exemplar')
    await client.call('project.create', create(second))
    const recent = await client.call('recent.list', {})
    expect(recent.map((project) => [project.path, project.exists])).toEqual([
      [second, true],
      [path, true],
    ])
    expect(await client.call('recent.remove', { path: second })).toHaveLength(1)
  })

  it('opens a sample as this user’s own copy', async () => {
    const { client, folder, path } = await makeProject()
    expect(await failureCode(client.call('project.openSample', { language: 'zh' }))).toBe('not-found')
    mkdirSync(join(folder, 'samples'))
    await client.call('project.close', {})
    copyFileSync(path, join(folder, 'samples', 'zh.exemplar'))
    const info = await client.call('project.openSample', { language: 'zh' })
    const samples = join(folder, 'data', 'samples')
    expect(info.path).toBe(join(samples, 'zh.exemplar'))
    if (process.platform !== 'win32') expect(statSync(samples).mode & 0o777).toBe(0o700)
    await client.call('project.update', { name: 'mine' })
    await client.call('project.close', {})
    expect((await client.call('project.openSample', { language: 'zh' })).name).toBe('mine')
  })

  it('holds everything in one file that can be copied while it is open', async () => {
    const { client, session, path, folder } = await makeProject()
    const { id } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    await client.call('coding.add', {
      interviewId,
      competencyId: id,
      level: 2,
      ...spanOf('跑了四趟'),
      memo: '',
    })
    const copy = join(folder, 'copy.exemplar')
    copyFileSync(path, copy)
    const opened = openProject(copy)
    try {
      expect(dump(opened)).toEqual(dump(session.project.db))
    } finally {
      opened.close()
    }
  })
})

describe('a file that cannot be opened', () => {
  it('because another program has it open, is left alone, and can be opened once it is closed there', async () => {
    const { client, path } = await makeProject()
    const other = makeTestProgram().connect().client
    const error = await failure(other.call('project.open', { path }))
    expect(error).toMatchObject({ code: 'project-in-use-by', params: { path } })
    await client.call('project.update', { name: 'not disturbed' })
    await client.call('project.close', {})
    expect((await other.call('project.open', { path })).name).toBe('not disturbed')
    expect(await failureCode(client.call('project.open', { path }))).toBe('project-in-use-by')
  })

  it.each([
    ['not-a-project', (path: string) => writeFileSync(path, 'Dear interviewee')],
    ['not-a-project', (path: string) => writeFileSync(path, '')],
    ['project-missing', (path: string) => rmSync(path)],
    ['project-damaged', (path: string) => writeFileSync(path, readFileSync(path).fill(0xff, 100, 8192))],
    ['project-newer', (path: string) => makeNewer(path)],
  ] as const)('because it is %s, says which it was and is left as it is', async (code, spoil) => {
    const { client, path, folder } = await makeProject()
    await client.call('project.close', {})
    spoil(path)
    const content = () => (existsSync(path) ? readFileSync(path) : null)
    const [before, names] = [content(), readdirSync(folder)]
    const error = await failure(client.call('project.open', { path }))
    expect(error).toMatchObject({ code, params: { path } })
    expect(content()).toEqual(before)
    expect(readdirSync(folder)).toEqual(names)
    expect(await failureCode(client.call('project.info', {}))).toBe('no-project-open')
  })
})

/** Writes into the file's header that a later program brought it up to date. */
function makeNewer(path: string): void {
  const bytes = readFileSync(path)
  bytes.writeInt32BE(99, 60)
  writeFileSync(path, bytes)
}

describe('what a project says of itself', () => {
  it('changes in what is given, for every window and the list of recent projects', async () => {
    const { client, session } = await makeProject()
    const before = await client.call('project.info', {})
    const changes = {
      criterion: ' rated twice ',
      levelRequired: true,
      sameSample: true,
      language: 'en' as const,
    }
    expect(await client.call('project.update', changes)).toEqual({ ...before, ...changes })
    const renamed = await client.call('project.update', { name: ' Branch managers ' })
    expect(renamed).toEqual({ ...before, ...changes, name: 'Branch managers' })
    expect((await client.call('recent.list', {}))[0]).toMatchObject({ name: 'Branch managers' })
    expect(await failureCode(client.call('project.update', { name: '  ' }))).toBe('bad-request')
    await client.call('history.undo', {})
    await client.call('history.undo', {})
    expect(await client.call('project.info', {})).toEqual(before)
    expect(dump(session.project.db).project).toMatchObject([{ level_required: 0 }])
  })

  it('counts what is in it', async () => {
    const { client } = await makeProject()
    const { id: competencyId } = await addCompetency(client)
    const interviewId = await importTranscript(client, { group: 'superior' })
    await client.call('interviewee.add', { code: 'P02', group: 'average', stratum: '' })
    const place = { interviewId, ...spanOf('园区') }
    await client.call('event.add', { ...place, title: '', polarity: 'other' })
    await client.call('coding.add', { ...place, competencyId, level: 1, memo: '' })
    const one = { interviews: 1, superior: 1, average: 1, competencies: 1, events: 1, codings: 1 }
    expect((await client.call('project.info', {})).counts).toEqual({ ...one, interviewees: 2 })
  })
})

describe('coders', () => {
  it('change in what is given: name, or rights', async () => {
    const { client } = await makeProject()
    const id = await activate(client, 'B')
    await activate(client, 'A')
    const of = async (call: Promise<Result<'project.info'>>) =>
      (await call).coders.find((one) => one.id === id)
    const before = await of(client.call('project.info', {}))
    const named = await of(client.call('coder.edit', { coderId: id, name: ' Bo ' }))
    expect(named).toEqual({ ...before, name: 'Bo' })
    const lead = await of(client.call('coder.edit', { coderId: id, lead: true, blind: false }))
    expect(lead).toEqual({ ...before, name: 'Bo', lead: true, blind: false })
    expect(await failureCode(client.call('coder.edit', { coderId: id, name: 'C' }))).toBe('name-taken')
    expect(await failureCode(client.call('coder.edit', { coderId: noRow, lead: true }))).toBe('not-found')
    const nobody = client.call('coder.activate', { coderId: noRow, layer: 'consensus' })
    expect(await failureCode(nobody)).toBe('not-found')
  })

  it('refuses a name that is taken, without a trace', async () => {
    const { client } = await makeProject()
    const { total } = await client.call('history.list', { offset: 0, limit: 1 })
    const add = client.call('coder.add', { name: 'B', blind: false, lead: false })
    expect(await failureCode(add)).toBe('name-taken')
    expect((await client.call('history.list', { offset: 0, limit: 1 })).total).toBe(total)
  })

  it('puts the first coder to work when undo takes the one at work away', async () => {
    const { client } = await makeProject()
    await client.call('coder.add', { name: 'D', blind: false, lead: true })
    await activate(client, 'D', 'consensus')
    await client.call('history.undo', {})
    const info = await client.call('project.info', {})
    expect(info.coders.find((coder) => coder.id === info.activeCoderId)?.name).toBe('A')
    expect(info.activeLayer).toBe('independent')
  })

  it('keeps undo away from who is at work', async () => {
    const { client } = await makeProject()
    const id = await activate(client, 'B')
    expect(await client.call('history.state', {})).toEqual({ undo: null, redo: null })
    expect((await client.call('project.info', {})).activeCoderId).toBe(id)
  })
})

describe('checking a project', () => {
  it('finds nothing wrong in a sound one', async () => {
    const { client } = await makeProject({ dictionary: 'spencer-20' })
    await importTranscript(client)
    expect(await client.call('project.check', {})).toEqual({ problems: [], checked: 1 })
  })

  it('finds spans outside the text, broken turns and levels off the scale', async () => {
    const { client, session } = await makeProject()
    const { id } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    await client.call('coding.add', { interviewId, competencyId: id, level: 2, ...spanOf('园区'), memo: '' })
    session.project.db.exec('UPDATE trail_state SET current_change = 0')
    session.project.db.exec(
      'UPDATE coding SET "end" = 99999, level = 7; UPDATE turn SET start = 1 WHERE start = 0',
    )
    const { problems } = await client.call('project.check', {})
    expect(problems).toEqual([
      { code: 'turns-broken', params: { interview: 'P01' } },
      { code: 'span-outside-text', params: { interview: 'P01', count: 1 } },
      { code: 'level-off-scale', params: { code: 'CSO', count: 1 } },
    ])
  })
})
