import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureFolder, writeFiles } from '../../../backend/export/write-files.ts'
import { writeNewFile } from '../../../db/new-file.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exemplar-files-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writing files', () => {
  it('writes none of several when one is there already, unless told to write over it', () => {
    const [a, b] = [join(folder, 'a.csv'), join(folder, 'b.csv')]
    writeFiles([{ path: b, content: 'old' }], false)
    const both = [
      { path: a, content: 'new' },
      { path: b, content: 'new' },
    ]
    expect(() => writeFiles(both, false)).toThrow(
      expect.objectContaining({ code: 'file-exists', params: { path: b } }),
    )
    expect(existsSync(a)).toBe(false)
    expect(readFileSync(b, 'utf8')).toBe('old')
    writeFiles(both, true)
    expect(readFileSync(b, 'utf8')).toBe('new')
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv'])
  })

  it('writes over nothing that came after somebody looked, and over no link, be it one that leads nowhere', () => {
    const path = join(folder, 'a.csv')
    const meanwhile = (temporary: string) => {
      writeFileSync(temporary, 'new')
      writeFileSync(path, 'somebody else’s')
    }
    const refusal = expect.objectContaining({ code: 'file-exists', params: { path } })
    expect(() => writeNewFile(path, meanwhile, { overwrite: false })).toThrow(refusal)
    expect(readFileSync(path, 'utf8')).toBe('somebody else’s')
    rmSync(path)
    symlinkSync(join(folder, 'elsewhere.csv'), path)
    expect(() => writeFiles([{ path, content: 'new' }], false)).toThrow(refusal)
    expect(readlinkSync(path)).toBe(join(folder, 'elsewhere.csv'))
    expect(readdirSync(folder)).toEqual(['a.csv'])
  })

  it('puts a file in the place of a link it may write over, and leaves alone what the link led to', () => {
    const [path, target] = [join(folder, 'a.csv'), join(folder, 'precious.csv')]
    writeFileSync(target, 'precious')
    symlinkSync(target, path)
    writeFiles([{ path, content: 'new' }], true)
    expect([readFileSync(path, 'utf8'), readFileSync(target, 'utf8')]).toEqual(['new', 'precious'])
  })

  it('says so when the folder is not there, and leaves nothing half written when it cannot write', () => {
    const missing = join(folder, 'none', 'a.csv')
    expect(() => writeFiles([{ path: missing, content: 'x' }], false)).toThrow(
      expect.objectContaining({ code: 'folder-missing' }),
    )
    const taken = join(folder, 'folder.csv')
    ensureFolder(taken)
    expect(() => writeFiles([{ path: taken, content: 'x' }], true)).toThrow(
      expect.objectContaining({ code: 'write-failed' }),
    )
    expect(readdirSync(folder)).toEqual(['folder.csv'])
  })
})
