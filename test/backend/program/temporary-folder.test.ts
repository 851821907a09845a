import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { makeTemporaryFolder, removeLeftFolders } from '../../../backend/program/temporary-folder.ts'

describe('a folder for the moment', () => {
  it('is closed to other users, and stays while its program lives', () => {
    const folder = makeTemporaryFolder()
    onTestFinished(() => rmSync(folder, { recursive: true }))
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
    removeLeftFolders()
    expect(existsSync(folder)).toBe(true)
  })

  it('is removed with what is in it by the next start when its program died', () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    const folder = mkdtempSync(join(tmpdir(), `exemplar-work-${pid}-`))
    const other = mkdtempSync(join(tmpdir(), 'exemplar-workshop-'))
    onTestFinished(() => rmSync(other, { recursive: true }))
    writeFileSync(join(folder, 'copy.exemplar'), 'what was said')
    removeLeftFolders()
    expect([existsSync(folder), existsSync(other)]).toEqual([false, true])
  })
})
