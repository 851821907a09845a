import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureFolder, writeFiles } from '../../../backend/export/write-files.ts'

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
