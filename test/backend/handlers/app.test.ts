import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { uploadLimit } from '../../../backend/program/uploads.ts'
import { failure, failureCode, makeTestProgram } from '../fixture.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('settings', () => {
  it('are the defaults at first, change in what is given, and last', async () => {
    const { connect } = makeTestProgram()
    const { client } = connect()
    const defaults = await client.call('settings.get', {})
    expect(defaults).toMatchObject({ language: null, theme: 'system', view: {} })
    await client.call('settings.set', { theme: 'dark', view: { left: 240, folded: true } })
    await client.call('settings.set', { language: 'en', view: { left: 300 } })
    const expected = { ...defaults, theme: 'dark', language: 'en', view: { left: 300, folded: true } }
    expect(await client.call('settings.get', {})).toEqual(expected)
    expect(await connect().client.call('settings.get', {})).toEqual(expected)
  })

  it('are refused where they mean nothing', async () => {
    const { client } = makeTestProgram().connect()
    expect(await failureCode(client.call('settings.set', { readSize: 4 }))).toBe('bad-request')
    expect(await failureCode(client.call('settings.set', { theme: 'pink' as never }))).toBe('bad-request')
  })

  it('are the defaults again where their file was damaged, and so is the list of projects', async () => {
    const { connect, folder } = makeTestProgram()
    const { client } = connect()
    await client.call('settings.set', { theme: 'dark' })
    writeFileSync(join(folder, 'data', 'settings.json'), '{"theme": "dar')
    writeFileSync(join(folder, 'data', 'recent.json'), '[{"path": 3}]')
    expect((await client.call('settings.get', {})).theme).toBe('system')
    expect(await client.call('recent.list', {})).toEqual([])
  })

  it('that cannot be written are told of', async () => {
    const { connect, folder } = makeTestProgram()
    writeFileSync(join(folder, 'data'), 'a file where the folder should be')
    const error = await failure(connect().client.call('settings.set', { theme: 'dark' }))
    expect(error).toMatchObject({
      code: 'write-failed',
      params: { path: join(folder, 'data', 'settings.json') },
    })
  })
})

describe('what a folder holds', () => {
  it('is listed with folders first, by name, without what is hidden or leads nowhere', async () => {
    const { connect, folder } = makeTestProgram()
    const path = join(folder, 'shown')
    for (const name of ['', 'z', 'a']) mkdirSync(join(path, name))
    for (const name of ['b.txt', '.hidden', 'A.exemplar']) writeFileSync(join(path, name), 'four')
    symlinkSync(join(path, 'gone'), join(path, 'broken'))
    const listing = await connect().client.call('files.list', { path })
    expect(listing).toMatchObject({ path, parent: folder })
    expect(listing.entries.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'folder a',
      'folder z',
      'file A.exemplar',
      'file b.txt',
    ])
    expect(listing.entries[3]).toMatchObject({ path: join(path, 'b.txt'), size: 4 })
    const top = await connect().client.call('files.list', { path: '/' })
    expect(top.parent).toBeNull()
  })

  it('is the documents, or what there is, where no folder is named', async () => {
    const { client } = makeTestProgram().connect()
    const { path, places } = await client.call('files.list', { path: null })
    expect(places.map((place) => place.path)).toContain(path)
  })

  it('cannot be told where there is none', async () => {
    const { connect, folder } = makeTestProgram()
    const path = join(folder, 'none')
    const error = await failure(connect().client.call('files.list', { path }))
    expect(error).toMatchObject({ code: 'folder-missing', params: { path } })
  })
})

describe('a file handed over', () => {
  it('comes in pieces, of which none may be missing or too many', async () => {
    const { connect } = makeTestProgram()
    const { client } = connect()
    const { upload } = await client.call('upload.begin', { fileName: 'list.csv', size: 12 })
    await client.call('project.create', {
      ...{ path: join(makeTestProgram().folder, 'p.exemplar'), name: 'n', language: 'zh', criterion: '' },
      ...{ coders: [{ name: 'A', blind: false, lead: true }], dictionary: null },
    })
    const read = () => client.call('interviewee.previewList', { upload })
    await client.call('upload.append', { upload, data: base64('code,x\n') })
    expect(await failureCode(read())).toBe('upload-unknown')
    await client.call('upload.append', { upload, data: base64('P01,1') })
    expect(await read()).toMatchObject({ rows: [['P01', '1']] })
    await client.call('upload.append', { upload, data: base64('!') })
    expect(await failureCode(read())).toBe('upload-unknown')
  })

  it('is refused when it is too large, at once or as soon as it shows', async () => {
    const { client } = makeTestProgram().connect()
    const begin = (size: number) => client.call('upload.begin', { fileName: 'a.docx', size })
    expect(await failure(begin(uploadLimit + 1))).toMatchObject({
      code: 'file-too-large',
      params: { fileName: 'a.docx', size: 21, limit: 20 },
    })
    const { upload } = await begin(uploadLimit)
    const half = Buffer.alloc(uploadLimit / 2).toString('base64')
    await client.call('upload.append', { upload, data: half })
    await client.call('upload.append', { upload, data: half })
    const more = () => client.call('upload.append', { upload, data: base64('!') })
    expect(await failureCode(more())).toBe('file-too-large')
    expect(await failureCode(more())).toBe('upload-unknown')
  })

  it('waits with others, up to a limit for all together, until it is used or handed back', async () => {
    const { client } = makeTestProgram().connect()
    const begin = () => client.call('upload.begin', { fileName: 'a.docx', size: uploadLimit })
    const uploads: string[] = []
    for (let index = 0; index < 51; index += 1) uploads.push((await begin()).upload)
    expect(await failure(begin())).toMatchObject({
      code: 'uploads-too-large',
      params: { fileName: 'a.docx', limit: 1024 },
    })
    await client.call('upload.drop', { uploads: [...uploads.slice(0, 1), 'unknown', ''] })
    await begin()
    const dropped = { upload: uploads[0] ?? '', data: base64('!') }
    expect(await failureCode(client.call('upload.append', dropped))).toBe('upload-unknown')
  })

  it('is nothing that was not announced, nor what is no base64', async () => {
    const { client } = makeTestProgram().connect()
    expect(await failureCode(client.call('upload.append', { upload: 'none', data: '' }))).toBe(
      'upload-unknown',
    )
    const { upload } = await client.call('upload.begin', { fileName: 'a', size: 1 })
    expect(await failureCode(client.call('upload.append', { upload, data: '%' }))).toBe('bad-request')
  })
})

describe('the program', () => {
  it('says which it is and where it keeps its things', async () => {
    const { connect, folder } = makeTestProgram()
    const info = await connect().client.call('app.info', {})
    expect(info).toEqual({ version: 'test', door: 'command-line', dataFolder: join(folder, 'data') })
  })

  it('refuses what the contract does not know', async () => {
    const { client } = makeTestProgram().connect()
    expect(await failureCode(client.call('app.info', { extra: 1 } as never))).toBe('bad-request')
  })
})
