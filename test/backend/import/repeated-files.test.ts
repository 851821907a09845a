import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { insertTranscripts, reserveInterviewIds } from '../../../db/interview.ts'
import { beginLongChange } from '../../../db/long-change.ts'
import { dump } from '../dump.ts'
import {
  addCompetency,
  fileToImport,
  importTranscript,
  makeProject,
  spanOf,
  storedText,
  transcript,
  upload,
} from '../fixture.ts'

async function codedProject() {
  const project = await makeProject()
  const { client } = project
  const { id: competencyId } = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const { text } = await client.call('interview.get', { interviewId })
  const span = spanOf('四趟园区', text)
  await client.call('coding.add', { interviewId, competencyId, level: 3, memo: '', ...span })
  return { ...project, interviewId, text }
}

describe('a file that is in the project already', () => {
  it('is known by its name when its words are others, and left out unless somebody chooses', async () => {
    const { client, session, interviewId } = await codedProject()
    const before = dump(session.project.db)
    const id = await upload(client, 'P01.txt', `问：先说说自己。\n${transcript}`)
    const [preview] = await client.call('import.preview', { files: [fileToImport(id)] })
    expect(preview?.twin).toEqual({ interviewId, intervieweeCode: 'P01', isSame: false, codings: 1 })
    const { refused } = await client.call('import.run', { job: 'j', files: [fileToImport(id)] })
    expect(refused).toMatchObject([{ problem: { code: 'name-imported' } }])
    expect(dump(session.project.db)).toEqual(before)
  })

  it('corrects the interview that is there, whose codings stay on their words; undo takes it back', async () => {
    const { client, session, interviewId } = await codedProject()
    const before = dump(session.project.db)
    const id = await upload(client, 'P01.txt', `问：先说说自己。\n${transcript.replace('踏实', '很踏实')}`)
    const file = fileToImport(id, { onTwin: 'replace', intervieweeCode: 'P09' })
    const { imported } = await client.call('import.run', { job: 'j', files: [file] })
    expect(imported).toMatchObject([
      { interviewId, intervieweeCode: 'P01', isCorrection: true, needsReview: 0, gone: 0 },
    ])
    const { text, turns } = await client.call('interview.get', { interviewId })
    expect(text).toBe(`先说说自己。\n${storedText.replace('踏实', '很踏实')}`)
    expect(turns.map((turn) => turn.speaker).join('')).toBe('问问答问答问答')
    const [coding] = await client.call('coding.list', { interviewId })
    expect(text.slice(coding?.start, coding?.end)).toBe('四趟园区')
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
  })

  it('comes in a second time where both are to be kept', async () => {
    const { client } = await codedProject()
    const id = await upload(client, 'P01.txt', transcript)
    await client.call('import.run', { job: 'j', files: [fileToImport(id, { onTwin: 'both' })] })
    expect(await client.call('interview.list', {})).toHaveLength(2)
  })
})

describe('the original of an interview', () => {
  it('can be seen as text, saved byte for byte, and read again with other settings', async () => {
    const { client, folder } = await makeProject()
    const content = '<b>张</b>：你好\n张：请讲\n王：好的\n张：谢谢\n王：再见'
    const id = await upload(client, 'a.txt', content)
    const { imported } = await client.call('import.run', { job: 'j', files: [fileToImport(id)] })
    const interviewId = imported[0]?.interviewId ?? (0 as never)
    const original = await client.call('original.get', { interviewId })
    expect(original).toMatchObject({ fileName: 'a.txt', format: 'text', text: content, isCut: false })
    const path = join(folder, 'copy.txt')
    await client.call('original.save', { interviewId, path, overwrite: false })
    expect(readFileSync(path, 'utf8')).toBe(content)
    const { upload: again, settings, roles } = await client.call('original.reopen', { interviewId })
    expect(roles.map(({ speaker }) => speaker)).toContain('王')
    const file = { ...fileToImport(again), ...settings, speakersOff: ['王'], replaces: interviewId }
    const done = await client.call('import.run', { job: 'j', files: [file] })
    expect(done).toMatchObject({ refused: [], imported: [{ isCorrection: true }] })
    const { turns } = await client.call('interview.get', { interviewId })
    expect(turns.map((turn) => turn.speaker)).not.toContain('王')
  })

  it('has a report on how it came in, as a table or as text', async () => {
    const { client, folder } = await makeProject()
    const files = [fileToImport(await upload(client, 'a.txt', transcript)), fileToImport('none')]
    const report = await client.call('import.run', { job: 'j', files })
    for (const name of ['report.csv', 'report.txt']) {
      const path = join(folder, name)
      await client.call('import.saveReport', { report, path, overwrite: false, language: 'en' })
      expect(readFileSync(path, 'utf8')).toMatch(/not imported[\s\S]*a\.txt.imported.P01.6.50/)
    }
  })
})

describe('an import that was broken off', () => {
  it('leaves nothing in the project when that is opened again', async () => {
    const { client, session, path } = await codedProject()
    const before = dump(session.project.db)
    const [id] = reserveInterviewIds(session.project.db, 1)
    const change = beginLongChange(session.project.db, { kind: 'interview.import', params: {}, coder: 'A' })
    const turns = [{ start: 0, end: 2, speaker: '', role: 'other' as const, seconds: null }]
    change.step((db) => insertTranscripts(db, [{ id: id ?? (0 as never), text: '半篇', turns }]))
    expect(await client.call('interview.list', {})).toHaveLength(1)
    await client.call('project.close', {})
    await client.call('project.open', { path })
    expect(dump(session.project.db)).toEqual(before)
    expect((await client.call('project.check', {})).problems).toEqual([])
  })
})
