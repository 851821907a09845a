import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Params } from '../../../api/contract.ts'
import { readTable } from '../../../backend/import/readers/read-table.ts'
import { activate, addCompetency, failure, importTranscript, makeProject, noRow, spanOf } from '../fixture.ts'

async function withTrail() {
  const project = await makeProject()
  const { client, folder } = project
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client, { group: 'superior' }, 'P01_绩优_王.txt')
  const place = { interviewId, competencyId, memo: '' }
  await client.call('coding.add', { ...place, level: 2, ...spanOf('四趟') })
  await client.call('coding.add', { ...place, level: null, ...spanOf('贷款') })
  await client.call('history.undo', {})
  const path = join(folder, 'trail.csv')
  const write = (changes: Partial<Params<'history.export'>> = {}) =>
    client.call('history.export', { path, overwrite: false, language: 'en', ...changes })
  return { ...project, path, write, interviewId }
}

describe('the trail as a file', () => {
  it('says when, who, what and whether it was undone, oldest first', async () => {
    const { client, path, write } = await withTrail()
    const { total, changes } = await client.call('history.list', { offset: 0, limit: 500 })
    expect(await write()).toEqual({ files: [path], rows: total })
    const { header, rows } = await readTable(readFileSync(path), 'trail.csv')
    expect(header).toEqual(['When', 'Who', 'What', 'Undone', 'Words'])
    expect(rows.map(([when]) => when)).toEqual(changes.map(({ at }) => at).toReversed())
    expect(rows.map(([, ...told]) => told)).toEqual([
      ['A', 'made the project', '', ''],
      ['A', 'added cluster Service', '', ''],
      ['A', 'added competency CSO', '', ''],
      ['A', 'imported interview P01', '', ''],
      ['A', 'coded CSO, level 2', '', ''],
      ['A', 'coded CSO, no level', 'undone', ''],
    ])
  })

  it('is written in the words of the language asked for, as Excel reads it', async () => {
    const { client, path, write } = await withTrail()
    await client.call('project.update', { name: 'new' })
    await write({ language: 'zh-CN' })
    const bytes = readFileSync(path)
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    const { header, rows } = await readTable(bytes, 'trail.csv')
    expect(header).toEqual(['时间', '编码者', '修改', '撤销', '文字'])
    expect(rows.slice(-3).map(([, , ...told]) => told)).toEqual([
      ['编码 能力CSO 2 级', '', ''],
      ['编码 能力CSO 未定级', '已撤销，不可重做', ''],
      ['修改项目设置', '', ''],
    ])
  })

  it('replaces a file only when it may', async () => {
    const { path, write, folder } = await withTrail()
    await write()
    expect(await failure(write())).toMatchObject({ code: 'file-exists', params: { path } })
    expect(await write({ overwrite: true })).toMatchObject({ files: [path] })
    const nowhere = join(folder, 'none', 'trail.csv')
    expect(await failure(write({ path: nowhere }))).toMatchObject({ code: 'folder-missing' })
    expect(existsSync(nowhere)).toBe(false)
  })

  it('tells a blind coder no group', async () => {
    const { client, path, write } = await withTrail()
    const { interviewees } = await client.call('interviewee.list', {})
    const intervieweeIds = interviewees.map((person) => person.id)
    await client.call('interviewee.set', { intervieweeIds, group: 'average' })
    await activate(client, 'B')
    await write({ language: 'zh-CN' })
    expect(readFileSync(path, 'utf8')).not.toMatch(/绩优|绩普|superior|average|王/)
  })

  it('says which words a correction made others, and of anonymising only that it was done', async () => {
    const { client, path, write, interviewId } = await withTrail()
    const correct = async (words: string, text: string) => {
      const content = await client.call('interview.get', { interviewId })
      const edits = [{ ...spanOf(words, content.text), text }]
      await client.call('transcript.correct', { interviewId, version: content.version, edits })
    }
    await correct('四趟', '五趟')
    const [change] = (await client.call('history.list', { offset: 0, limit: 1 })).changes
    const told = await client.call('history.words', { changeId: change?.id ?? noRow })
    expect(told).toMatchObject([{ turnNumber: 2, before: '四', after: '五' }])
    const names = [{ name: '𠮷田', pseudonym: '某公司' }]
    const found = await client.call('anonymise.preview', { names, interviewIds: [], wholeWords: false })
    await client.call('anonymise.apply', {
      interviews: found.map(({ interviewId, version, hits, speakers }) => ({
        ...{ interviewId, version, speakers },
        replacements: hits.map(({ start, end, pseudonym }) => ({ start, end, text: pseudonym })),
      })),
    })
    await write({ language: 'zh-CN' })
    const { rows } = await readTable(readFileSync(path), 'trail.csv')
    expect(rows.at(-2)?.at(-1)).toMatch(/^话轮 2：.*\[四→五\]趟园区/)
    expect(rows.at(-1)?.at(-1)).toBe('')
    expect(readFileSync(path, 'utf8')).not.toContain('某公司')
    // Whoever is blind reads his own corrections only: another's may have hidden a name.
    await activate(client, 'B')
    expect(await client.call('history.words', { changeId: change?.id ?? noRow })).toEqual([])
  })

  it('is no change itself', async () => {
    const { client, write } = await withTrail()
    const before = await client.call('history.list', { offset: 0, limit: 500 })
    await write()
    expect(await client.call('history.list', { offset: 0, limit: 500 })).toEqual(before)
  })
})
