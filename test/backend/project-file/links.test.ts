import { existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureCode, makeProject } from '../fixture.ts'

describe('a project that is reached through a link', () => {
  it('is the same project, and worked on at its own place', async (test) => {
    if (process.platform === 'win32') return test.skip('links want rights on Windows')
    const { client, path, folder, connect } = await makeProject()
    const link = join(folder, 'link.exemplar')
    symlinkSync(path, link)
    const other = connect().client
    await other.call('project.open', { path: link })
    await other.call('project.update', { criterion: 'through the link' })
    expect((await client.call('project.info', {})).criterion).toBe('through the link')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it('is missed when the link comes to lead elsewhere, and nothing is written there', async (test) => {
    if (process.platform === 'win32') return test.skip('links want rights on Windows')
    const { client, path, folder } = await makeProject()
    await client.call('project.close', {})
    const link = join(folder, 'link.exemplar')
    symlinkSync(path, link)
    await client.call('project.open', { path: link })
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    rmSync(link)
    symlinkSync(join(elsewhere, 'other.exemplar'), link)
    expect(await failureCode(client.call('project.update', { criterion: 'lost?' }))).toBe('project-moved')
    expect(existsSync(join(elsewhere, 'other.exemplar'))).toBe(false)
    rmSync(link)
    symlinkSync(path, link)
    await client.call('project.update', { criterion: 'back' })
  })
})
