import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { BackupKeeper, type BackupOutcome } from '../../../backend/backups/backup-keeper.ts'
import { BackupStore } from '../../../backend/backups/backup-store.ts'
import { WorkingCopies } from '../../../backend/locked/working-copies.ts'
import { Workspace } from '../../../backend/program/workspace.ts'
import { isSound } from '../../../db/back-up.ts'
import { migrations } from '../../../db/migrate.ts'
import { openProject } from '../../../db/open.ts'
import { peek } from '../../../db/peek.ts'
import { change, temporaryProject } from '../../db/temporary-project.ts'
import {
  addCompetency,
  failureCode,
  fileToImport,
  importTranscript,
  makeProject,
  spanOf,
  upload,
} from '../fixture.ts'

/** A workspace whose projects are backed up, and what was told of it. */
function makeKept() {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-backups-'))
  const store = new BackupStore(join(folder, 'backups'))
  const told: BackupOutcome[] = []
  const waiting: (() => void)[] = []
  const keeper = new BackupKeeper({
    store,
    minutes: () => 20,
    tell: (_project, outcome) => {
      told.push(outcome)
      for (const go of waiting.splice(0)) go()
    },
  })
  const workspace = new Workspace(store, keeper, new WorkingCopies(join(folder, 'unlocked')))
  onTestFinished(() => {
    workspace.closeAll()
    rmSync(folder, { recursive: true, force: true })
  })
  const path = join(folder, 'study.exemplar')
  temporaryProject(path).close()
  const outcome = () => new Promise<void>((go) => waiting.push(go))
  return { folder, store, keeper, workspace, path, told, outcome }
}

describe('back-ups made by themselves', () => {
  it('are made when a project is opened, complete and checked, for this user’s eyes alone', async () => {
    const { store, workspace, path, told, outcome } = makeKept()
    const made = outcome()
    workspace.open(path, {})
    await made
    const [backup] = store.list(path)
    expect(backup).toMatchObject({ reason: 'opened', project: path })
    expect(told).toEqual([{ made: backup }])
    expect(isSound(backup?.path ?? '')).toBe(true)
    expect(peek(backup?.path ?? '')?.name).toBe('Study')
    if (process.platform !== 'win32') expect(statSync(dirname(backup?.path ?? '')).mode & 0o777).toBe(0o700)
  })

  it('are not made again while nothing was changed', async () => {
    const { store, workspace, path, outcome } = makeKept()
    const session = {}
    const made = outcome()
    const project = workspace.open(path, session)
    await made
    workspace.release(project, session)
    workspace.open(path, session)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(store.list(path)).toHaveLength(1)
  })

  it('are made after so many minutes, when there was work', async () => {
    const { store, keeper, workspace, path, outcome } = makeKept()
    const made = outcome()
    const project = workspace.open(path, {})
    await made
    const later = (minutes: number) => Date.now() + minutes * 60_000
    await keeper.look(project, later(21))
    expect(store.list(path)).toHaveLength(1)
    change(project.db, (db) => db.prepare("UPDATE project SET criterion = 'sales'").run())
    await keeper.look(project, later(10))
    expect(store.list(path)).toHaveLength(1)
    await keeper.look(project, later(42))
    expect(
      store
        .list(path)
        .map(({ reason }) => reason)
        .sort(),
    ).toEqual(['opened', 'worked'])
  })

  it('leave nothing half done when the project is closed meanwhile', async () => {
    const { store, workspace, path, told } = makeKept()
    const session = {}
    const project = workspace.open(path, session)
    workspace.release(project, session)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(told).toEqual([])
    expect(readdirSync(store.folder).flatMap((name) => readdirSync(join(store.folder, name)))).toEqual([
      'project.json',
    ])
    expect(openProject(path).close()).toBeDefined()
  })

  it('say so when they cannot be made, and work goes on', async () => {
    const { folder, store, workspace, path, told, outcome } = makeKept()
    writeFileSync(join(folder, 'backups'), 'a file where the folder should be')
    const failed = outcome()
    const project = workspace.open(path, {})
    await failed
    expect(told).toMatchObject([{ failed: { code: 'write-failed' } }])
    change(project.db, (db) => db.prepare("UPDATE project SET criterion = 'sales'").run())
    expect(store.list()).toEqual([])
  })

  it('are made before a migration, into the same folder', () => {
    const { store, path } = makeKept()
    const second = { id: '900-motto', sql: 'ALTER TABLE project ADD COLUMN motto TEXT' }
    openProject(path, [...migrations, second], () => store.newPath(path, 'upgraded', new Date())).close()
    expect(store.list(path)).toMatchObject([{ reason: 'upgraded' }])
    expect(readdirSync(dirname(path)).sort()).toEqual(['backups', 'study.exemplar'])
  })
})

describe('the folder of back-ups', () => {
  it('lists what is a back-up and nothing else', () => {
    const { folder, store } = makeKept()
    const project = join(folder, 'p.exemplar')
    writeFileSync(project, '')
    const path = store.newPath(project, 'asked', new Date(2026, 1, 3, 4, 5, 6))
    writeFileSync(path, 'x')
    mkdirSync(join(store.folder, 'strange'))
    writeFileSync(join(dirname(path), 'note.txt'), '')
    writeFileSync(join(dirname(path), '2026-02-03 04.05.06 never.exemplar'), '')
    expect(store.list()).toEqual([
      { path, project, at: new Date(2026, 1, 3, 4, 5, 6), reason: 'asked', isLocked: false, size: 1 },
    ])
    expect(store.find(project)).toBeUndefined()
    expect(store.find(join(store.folder, '..', 'p.exemplar'))).toBeUndefined()
  })

  it('never gives the same path twice', () => {
    const { folder, store } = makeKept()
    const now = new Date()
    const paths = Array.from({ length: 3 }, () => {
      const path = store.newPath(join(folder, 'p.exemplar'), 'asked', now)
      writeFileSync(path, '')
      return path
    })
    expect(new Set(paths).size).toBe(3)
  })
})

describe('restoring', () => {
  it('shows what differs, and opens the back-up as a file of its own', async () => {
    const { client, path, folder } = await makeProject()
    const { id: competencyId } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    const { path: backup, reason } = await client.call('backup.make', {})
    expect(reason).toBe('asked')
    await client.call('coding.add', { interviewId, competencyId, level: 1, memo: '', ...spanOf('四趟') })
    const before = await client.call('backup.preview', { backup })
    expect([before.backup?.codings, before.now?.codings]).toEqual([0, 1])
    expect([before.backup?.interviews, before.now?.interviews]).toEqual([1, 1])
    const bytes = readFileSync(backup)
    const restored = join(folder, 'restored.exemplar')
    const info = await client.call('backup.open', { backup, path: restored })
    expect(info).toMatchObject({ path: restored, counts: { codings: 0, interviews: 1 } })
    expect(readFileSync(backup).equals(bytes)).toBe(true)
    expect((await client.call('backup.preview', { backup })).now?.codings).toBe(1)
    await client.call('project.open', { path })
    expect((await client.call('project.info', {})).counts.codings).toBe(1)
  })

  it('writes over nothing and takes nothing for a back-up that is none', async () => {
    const { client, path, folder } = await makeProject()
    const { path: backup } = await client.call('backup.make', {})
    expect(await failureCode(client.call('backup.open', { backup, path }))).toBe('file-exists')
    const outside = join(folder, 'none', 'x.exemplar')
    expect(await failureCode(client.call('backup.open', { backup, path: outside }))).toBe('folder-missing')
    const other = join(folder, 'o.exemplar')
    expect(await failureCode(client.call('backup.open', { backup: path, path: other }))).toBe('not-found')
    truncateSync(backup, 5000)
    expect(await failureCode(client.call('backup.preview', { backup }))).toBe('project-damaged')
    expect(await failureCode(client.call('backup.open', { backup, path: other }))).toBe('project-damaged')
    expect(existsSync(other)).toBe(false)
  })

  it('lists them with their size and the rule', async () => {
    const { client } = await makeProject()
    const made = await client.call('backup.make', {})
    expect(await client.call('backup.list', {})).toMatchObject({
      backups: [made],
      size: made.size,
      rule: { newest: 10, days: 14, weeks: 26, minutes: 20 },
    })
  })
})

describe('a damaged project', () => {
  it('is examined without being touched, and what can be read is saved as a new one', async () => {
    const { client, path, folder } = await makeProject()
    await addCompetency(client)
    await importTranscript(client)
    // So large that it is what stands at the end of the file.
    await client.call('project.update', { criterion: '绩'.repeat(5000) })
    for (let count = 0; count < 3; count += 1)
      await client.call('project.update', { criterion: `${count}${'优'.repeat(4900)}` })
    const backup = await client.call('backup.make', {})
    await client.call('project.close', {})
    const whole = statSync(path).size
    truncateSync(path, whole - 8192)
    const damaged = readFileSync(path)
    expect(await failureCode(client.call('project.open', { path }))).toBe('project-damaged')
    const examined = await client.call('project.examine', { path })
    expect(examined).toMatchObject({
      size: whole - 8192,
      expectedSize: whole,
      isComplete: false,
      readable: { interviews: 1 },
      backup: { path: backup.path, figures: { interviews: 1, competencies: 1 } },
    })
    const rescued = join(folder, 'rescued.exemplar')
    const info = await client.call('project.rescue', { damaged: path, path: rescued })
    expect(info.counts.interviews).toBe(1)
    expect((await client.call('project.check', {})).problems).toEqual([])
    expect(readFileSync(path).equals(damaged)).toBe(true)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`exemplar-work-${process.pid}-`))).toEqual(
      [],
    )
  })

  it('says when nothing can be read, and leaves nothing beside it', async () => {
    const { client, path, folder } = await makeProject()
    await client.call('project.close', {})
    writeFileSync(path, Buffer.alloc(statSync(path).size, 1))
    const beside = readdirSync(folder)
    const to = join(folder, 'rescued.exemplar')
    expect(await failureCode(client.call('project.rescue', { damaged: path, path: to }))).toBe(
      'project-damaged',
    )
    expect(readdirSync(folder)).toEqual(beside)
    expect(await client.call('project.examine', { path })).toMatchObject({ readable: null, backup: null })
  })
})

describe('a project whose file goes away while it is open', () => {
  it('refuses further changes instead of writing into nowhere, and can be saved elsewhere', async (test) => {
    if (process.platform === 'win32') return test.skip('Windows does not let an open file go')
    const { client, path, folder } = await makeProject()
    await importTranscript(client)
    rmSync(path)
    expect(await failureCode(client.call('project.update', { name: 'n' }))).toBe('project-moved')
    expect(await failureCode(client.call('history.undo', {}))).toBe('project-moved')
    expect((await client.call('project.info', {})).counts.interviews).toBe(1)
    const elsewhere = join(folder, 'elsewhere.exemplar')
    const info = await client.call('project.saveAs', { path: elsewhere })
    expect(info).toMatchObject({ path: elsewhere, counts: { interviews: 1 } })
    expect((await client.call('project.update', { name: 'n' })).name).toBe('n')
  })

  it('notices a file that a sync program put in its place, and leaves it alone', async (test) => {
    if (process.platform === 'win32') return test.skip('Windows does not let an open file go')
    const { client, path } = await makeProject()
    const bytes = readFileSync(path)
    await client.call('project.update', { name: 'later' })
    rmSync(path)
    writeFileSync(path, bytes)
    utimesSync(path, 1, 1)
    expect(await failureCode(client.call('project.update', { name: 'n' }))).toBe('project-moved')
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  /** Away to another place as by another computer: nothing but the bytes comes back. */
  function carryAway(path: string): { back: () => void } {
    const bytes = readFileSync(path)
    rmSync(path)
    return { back: () => writeFileSync(path, bytes) }
  }

  it('goes on when it is back as it was left, though it is another file to the system', async (test) => {
    if (process.platform === 'win32') return test.skip('Windows does not let an open file go')
    const { client, path, session } = await makeProject()
    await importTranscript(client)
    await client.call('project.update', { name: 'before' })
    await client.call('history.undo', {})
    for (const name of ['once', 'twice']) {
      const away = carryAway(path)
      expect(await failureCode(client.call('project.update', { name }))).toBe('project-moved')
      away.back()
      expect((await client.call('project.update', { name })).name).toBe(name)
      expect((await client.call('history.undo', {})).kind).toBe('project.edit')
      expect((await client.call('history.redo', {})).kind).toBe('project.edit')
    }
    const interview = await importTranscript(client, { intervieweeCode: 'P2', onTwin: 'both' })
    expect((await client.call('project.check', {})).problems).toEqual([])
    expect(session.project.db.pragma('locking_mode', { simple: true })).toBe('exclusive')
    await client.call('project.close', {})
    const info = await client.call('project.open', { path })
    expect(info).toMatchObject({ name: 'twice', counts: { interviews: 2 } })
    expect((await client.call('interview.list', {})).map(({ id }) => id)).toContain(interview)
  })

  it('does over, once it is back, what reads files before it writes: a list, codings, transcripts', async (test) => {
    if (process.platform === 'win32') return test.skip('Windows does not let an open file go')
    const { client, path } = await makeProject()
    await addCompetency(client)
    await importTranscript(client, { intervieweeCode: 'P1' })
    const list = await upload(client, 'people.csv', 'code,group\nP1,superior\nP7,average\n')
    const { columns } = await client.call('interviewee.previewList', { upload: list })
    const codings = await upload(
      client,
      'codings.csv',
      'interview,competency,level,start,end\nP1,CSO,1,2,9\n',
    )
    const transcript = await upload(client, 'P2.txt', '问：别的？\n答：别的。\n')
    const file = fileToImport(transcript, { intervieweeCode: 'P2' })
    const steps = [
      () => client.call('interviewee.importList', { upload: list, columns, addUnknown: true }),
      () => client.call('coding.import', { upload: codings }),
      () => client.call('import.run', { job: 'import', files: [file] }),
    ]
    for (const step of steps) {
      const away = carryAway(path)
      expect(await failureCode(step())).toBe('project-moved')
      away.back()
      await step()
    }
    expect((await client.call('project.info', {})).counts).toMatchObject({ interviews: 2, codings: 1 })
    expect((await client.call('interviewee.list', {})).interviewees.map(({ code }) => code)).toEqual([
      'P1',
      'P2',
      'P7',
    ])
    expect((await client.call('project.check', {})).problems).toEqual([])
  })

  it('begins an import again that the file went away from under', async (test) => {
    if (process.platform === 'win32') return test.skip('Windows does not let an open file go')
    const { client, path } = await makeProject()
    const files: ReturnType<typeof fileToImport>[] = []
    for (const index of Array.from({ length: 30 }, (_, number) => number)) {
      const id = await upload(client, `Q${index}.txt`, `问：${index}？\n答：${index}。`)
      files.push(fileToImport(id, { intervieweeCode: `Q${index}` }))
    }
    const back: { now?: () => void } = {}
    const stop = client.on('job.progress', ({ done }) => {
      if (done === 20) back.now = carryAway(path).back
    })
    const run = () => client.call('import.run', { job: 'import', files })
    expect(await failureCode(run())).toBe('project-moved')
    stop()
    expect(await failureCode(run())).toBe('project-moved')
    back.now?.()
    expect((await run()).imported).toHaveLength(30)
    expect((await client.call('project.info', {})).counts.interviews).toBe(30)
    const { changes } = await client.call('history.list', { offset: 0, limit: 9 })
    expect(changes.filter(({ kind }) => kind === 'interview.import')).toHaveLength(1)
    expect((await client.call('project.check', {})).problems).toEqual([])
  })

  it('does not go on in a file that is damaged, or with one step more or less', async (test) => {
    if (process.platform === 'win32') return test.skip('Windows does not let an open file go')
    const { client, path } = await makeProject()
    await client.call('project.update', { name: 'one' })
    const one = readFileSync(path)
    await client.call('project.update', { name: 'two' })
    const two = readFileSync(path)
    await client.call('history.undo', {})
    rmSync(path)
    for (const bytes of [one, two, two.subarray(0, two.length - 4096), Buffer.from('no project')]) {
      writeFileSync(path, bytes)
      expect(await failureCode(client.call('project.update', { name: 'three' }))).toBe('project-moved')
      expect(readFileSync(path).equals(bytes)).toBe(true)
    }
  })
})

describe('the second to open a project', () => {
  it('is told who has it', async () => {
    const { client, path } = await makeProject()
    const other = await makeProject()
    const error = await other.client.call('project.open', { path }).catch((failure: unknown) => failure)
    expect(error).toMatchObject({ code: 'project-in-use-by', params: { path, user: expect.any(String) } })
    await client.call('project.close', {})
    await other.client.call('project.open', { path })
    chmodSync(path, 0o644)
  })
})
