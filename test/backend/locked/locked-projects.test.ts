import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { directClient } from '../../../backend/direct-client.ts'
import { addCompetency, failure, failureCode, importTranscript, makeProject, spanOf } from '../fixture.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')
const password = '一把好锁 2026'

/** A project with a coding, locked; its clear file and its back-ups are gone. */
async function lockedProject() {
  const project = await makeProject()
  const { client, path, folder } = project
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  await client.call('coding.add', { interviewId, competencyId, level: 1, memo: '', ...spanOf('四趟') })
  await client.call('backup.make', {})
  const archive = join(folder, 'study.locked.exemplar')
  await client.call('project.lock', { path: archive, password, removeClear: true })
  const data = join(folder, 'data')
  return { ...project, archive, data, unlocked: join(data, 'unlocked'), clear: path }
}

/** Every file under a folder that holds words of the interview. */
function filesWithWords(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes('贷款全转过来'))
}

const foldersIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

describe('a locked project', () => {
  it('leaves nothing of an interview in the clear, not even in its back-ups, which are locked with it', async () => {
    const { client, folder, clear, archive } = await lockedProject()
    expect(existsSync(clear)).toBe(false)
    expect(filesWithWords(folder)).toEqual([])
    const { backups } = await client.call('backup.list', {})
    expect(backups.map(({ project, isLocked }) => [project, isLocked])).toEqual([[archive, true]])
    expect((await client.call('recent.list', {})).map(({ path }) => path)).toEqual([archive])
  })

  it('is told from one that is not, opened with its password alone, and goes on where it was', async () => {
    const { client, archive } = await lockedProject()
    expect(await failureCode(client.call('project.open', { path: archive }))).toBe('project-locked')
    const wrong = client.call('project.unlock', { path: archive, password: 'another one' })
    expect(await failureCode(wrong)).toBe('password-wrong')
    const info = await client.call('project.unlock', { path: archive, password })
    expect(info).toMatchObject({ path: archive, isLocked: true, counts: { interviews: 1, codings: 1 } })
    expect((await client.call('history.undo', {}))?.kind).toBe('coding.add')
  })

  it('lies unlocked in a folder for this user alone while it is open, and is locked again when closed', async () => {
    const { client, archive, unlocked, folder } = await lockedProject()
    await client.call('project.unlock', { path: archive, password })
    const [own = ''] = foldersIn(unlocked)
    expect(statSync(join(unlocked, own)).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(join(unlocked, own)))
      expect(statSync(join(unlocked, own, name)).mode & 0o077, name).toBe(0)
    await client.call('project.update', { criterion: 'later' })
    await client.call('project.close', {})
    expect(foldersIn(unlocked)).toEqual([])
    expect(filesWithWords(folder)).toEqual([])
    const again = await client.call('project.unlock', { path: archive, password })
    expect(again.criterion).toBe('later')
  })

  it('that was only looked at is not written anew', async () => {
    const { client, archive } = await lockedProject()
    const before = readFileSync(archive)
    await client.call('project.unlock', { path: archive, password })
    await client.call('project.close', {})
    expect(readFileSync(archive).equals(before)).toBe(true)
  })

  it('is backed up locked, and a back-up is opened with the password', async () => {
    const { client, archive, folder } = await lockedProject()
    await client.call('project.unlock', { path: archive, password })
    const made = await client.call('backup.make', {})
    expect(made).toMatchObject({ project: archive, isLocked: true })
    const outside = filesWithWords(folder).filter((path) => !path.includes('unlocked'))
    expect(outside).toEqual([])
    expect(await client.call('backup.preview', { backup: made.path })).toMatchObject({ backup: null })
    const path = join(folder, 'restored.locked.exemplar')
    expect(await failureCode(client.call('backup.open', { backup: made.path, path }))).toBe('project-locked')
    const info = await client.call('project.unlock', { path, password })
    expect(info.counts.codings).toBe(1)
  })

  it('can be locked into the same file with another password; the old one then no longer opens it', async () => {
    const { client, archive, unlocked } = await lockedProject()
    await client.call('project.unlock', { path: archive, password })
    await client.call('project.update', { criterion: 'changed too' })
    await client.call('project.lock', { path: archive, password: 'a second password', removeClear: true })
    expect(foldersIn(unlocked)).toEqual([])
    const old = client.call('project.unlock', { path: archive, password })
    expect(await failureCode(old)).toBe('password-wrong')
    const info = await client.call('project.unlock', { path: archive, password: 'a second password' })
    expect(info.criterion).toBe('changed too')
  })

  it('never writes over a file, and refuses what cannot be written while the project stays open', async () => {
    const { client, folder, path } = await makeProject()
    const taken = join(folder, 'taken.locked.exemplar')
    writeFileSync(taken, 'mine')
    const lock = (to: string) => client.call('project.lock', { path: to, password, removeClear: true })
    expect(await failureCode(lock(taken))).toBe('file-exists')
    expect(readFileSync(taken, 'utf8')).toBe('mine')
    expect(await failureCode(lock(join(folder, 'none', 'a.locked.exemplar')))).toBe('folder-missing')
    expect((await client.call('project.info', {})).path).toBe(path)
    const short = client.call('project.lock', { path: `${path}.l`, password: 'short', removeClear: true })
    expect(await failureCode(short)).toBe('bad-request')
  })

  it('goes beside its archive when somebody else wrote to that meanwhile', async () => {
    const { client, archive } = await lockedProject()
    await client.call('project.unlock', { path: archive, password })
    await client.call('project.update', { criterion: 'mine' })
    const theirs = Buffer.concat([readFileSync(archive), Buffer.from('theirs')])
    writeFileSync(archive, theirs)
    const told = await failure(client.call('project.close', {}))
    expect(told.code).toBe('lock-beside')
    expect(readFileSync(archive).equals(theirs)).toBe(true)
    const info = await client.call('project.unlock', { path: String(told.params.beside), password })
    expect(info.criterion).toBe('mine')
  })

  it('stays open when it cannot be locked again, and what a closed window leaves is sealed', async () => {
    const { client, archive, unlocked, session, folder } = await lockedProject()
    const drive = join(folder, 'drive')
    mkdirSync(drive)
    const away = join(drive, 'away.locked.exemplar')
    renameSync(archive, away)
    await client.call('project.unlock', { path: away, password })
    await client.call('project.update', { criterion: 'nowhere to go' })
    renameSync(drive, `${drive} (taken out)`)
    expect(await failureCode(client.call('project.close', {}))).toBe('write-failed')
    expect((await client.call('project.info', {})).criterion).toBe('nowhere to go')
    session.show(null)
    expect(filesWithWords(folder)).toEqual([])
    expect((await client.call('lock.left', {})).map(({ path }) => path)).toEqual([away])
    renameSync(`${drive} (taken out)`, drive)
    expect((await client.call('project.unlock', { path: away, password })).criterion).toBe('nowhere to go')
    await client.call('project.close', {})
    expect(foldersIn(unlocked)).toEqual([])
  })
})

describe('a locked project whose program was killed', () => {
  async function killed() {
    const project = await lockedProject()
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'work-in-archive.ts'), project.data, root, project.archive, password],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    onTestFinished(() => void child.kill('SIGKILL'))
    await new Promise((done) => child.stdout.once('data', done))
    return { ...project, child }
  }
  const kill = (child: Awaited<ReturnType<typeof killed>>['child']) =>
    new Promise((ended) => {
      child.once('exit', ended)
      child.kill('SIGKILL')
    })

  it('loses nothing: the next start locks what was done, and the password opens it', async () => {
    const { child, folder, data, archive, unlocked } = await killed()
    await kill(child)
    expect(filesWithWords(folder)).toHaveLength(1)
    const client = directClient({ dataFolder: data, root })
    onTestFinished(() => client.close())
    expect(filesWithWords(folder)).toEqual([])
    expect((await client.call('lock.left', {})).map(({ path }) => path)).toEqual([archive])
    const wrong = client.call('project.unlock', { path: archive, password: 'another one' })
    expect(await failureCode(wrong)).toBe('password-wrong')
    const info = await client.call('project.unlock', { path: archive, password })
    expect(info).toMatchObject({ criterion: 'written just before the end', isLocked: true })
    expect(await client.call('lock.left', {})).toEqual([])
    await client.call('project.close', {})
    expect(foldersIn(unlocked)).toEqual([])
    const again = await client.call('project.unlock', { path: archive, password })
    expect(again.criterion).toBe('written just before the end')
  })

  it('can be gone on with though the archive itself is gone', async () => {
    const { child, data, archive } = await killed()
    await kill(child)
    rmSync(archive)
    const client = directClient({ dataFolder: data, root })
    onTestFinished(() => client.close())
    await client.call('project.unlock', { path: archive, password })
    await client.call('project.close', {})
    expect(existsSync(archive)).toBe(true)
  })

  it('is not touched while its program lives: a second one is told that it is open', async () => {
    const { data, archive, folder } = await killed()
    const client = directClient({ dataFolder: data, root })
    onTestFinished(() => client.close())
    expect(filesWithWords(folder)).toHaveLength(1)
    expect(await failureCode(client.call('project.unlock', { path: archive, password }))).toBe(
      'project-in-use',
    )
  })
})
