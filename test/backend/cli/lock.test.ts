import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { studyFolder } from '../run-cli.ts'

describe('lock and unlock from the command line', () => {
  it('leave only the archive, and give the same project back to who has the password', () => {
    const { run, write, folder } = studyFolder()
    write('password.txt', '一把好锁 2026\r\n')
    write('short.txt', '短\n')
    write('wrong.txt', 'not the password\n')
    const before = JSON.parse(run(['info', 'study.exemplar', '--json']).out)
    const lock = (file: string) =>
      run(['lock', 'study.exemplar', 's.locked.exemplar', '--password-file', file, '--remove'])
    expect(lock('short.txt')).toMatchObject({ code: 2, err: expect.stringContaining('at least 8') })
    expect(lock('password.txt')).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(folder, 'study.exemplar'))).toBe(false)
    expect(run(['info', 's.locked.exemplar'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is locked with a password'),
    })
    const unlock = (file: string) =>
      run(['unlock', 's.locked.exemplar', 'again.exemplar', '--password-file', file])
    expect(unlock('wrong.txt')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not the password of'),
    })
    expect(existsSync(join(folder, 'again.exemplar'))).toBe(false)
    expect(unlock('password.txt')).toMatchObject({ code: 0, err: '' })
    const after = JSON.parse(run(['info', 'again.exemplar', '--json']).out)
    expect(after.interviews).toEqual(before.interviews)
    expect(after.project.counts).toEqual(before.project.counts)
  })
})
