import { describe, expect, it } from 'vitest'
import type { Events } from '../../../api/events.ts'
import { fileHash } from '../../../backend/import/read-transcript.ts'
import { dump } from '../dump.ts'
import {
  failure,
  failureCode,
  fileToImport,
  makeProject,
  storedText,
  transcript,
  upload,
} from '../fixture.ts'

const oldDoc = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
/** "问：你好" and "答：谢谢", a line each, in GB 18030. */
const inGb18030 = Buffer.from('cecaa3bac4e3bac30ab4f0a3bad0bbd0bb', 'hex')

describe('the preview of a transcript', () => {
  it('says what would come in, and changes nothing', async () => {
    const { client, session } = await makeProject()
    const before = dump(session.project.db)
    const id = await upload(client, 'P07_绩优_2024-03-05.txt', transcript)
    const [preview] = await client.call('import.preview', { files: [fileToImport(id)] })
    expect(preview).toMatchObject({
      ...{ fileName: 'P07_绩优_2024-03-05.txt', size: Buffer.byteLength(transcript), problem: null },
      ...{ format: 'text', encoding: 'utf-8', language: 'zh', length: 50, turnCount: 6, twin: null },
      speakers: [
        { name: '问', turns: 3, length: 19, role: 'interviewer' },
        { name: '答', turns: 3, length: 50, role: 'interviewee' },
      ],
      notes: [],
    })
    expect(preview?.firstTurns.map((turn) => turn.text).join('\n')).toBe(storedText)
    expect(dump(session.project.db)).toEqual(before)
  })

  it('warns where no speakers are found', async () => {
    const { client } = await makeProject()
    const id = await upload(client, 'a.txt', 'only a text\nof two lines')
    const [preview] = await client.call('import.preview', { files: [fileToImport(id)] })
    expect(preview).toMatchObject({ turnCount: 2, notes: [{ code: 'no-speakers' }] })
  })

  it('says of each file why it cannot be read, and holds up no other', async () => {
    const { client } = await makeProject()
    const contents: readonly (readonly [name: string, content: string | Uint8Array, code: string | null])[] =
      [
        ['a.txt', '', 'empty-file'],
        ['b.txt', ' \n ', 'no-text'],
        ['c.docx', '\u0000no zip', 'damaged-file'],
        ['d.docx', oldDoc, 'encrypted-file'],
        ['e.xls', oldDoc, 'format-not-supported'],
        ['f.txt', Uint8Array.of(1, 0, 2, 0, 0, 255), 'binary-file'],
        ['g.json', '{"a": 1}', 'no-text'],
        ['h.txt', transcript, null],
      ]
    const files = []
    for (const [name, content] of contents) files.push(fileToImport(await upload(client, name, content)))
    const previews = await client.call('import.preview', { files: [...files, fileToImport('none')] })
    expect(previews.map(({ problem }) => problem?.code ?? null)).toEqual([
      ...contents.map(([, , code]) => code),
      'upload-unknown',
    ])
  })
})

describe('importing transcripts', () => {
  it('is one change for all files, and undo takes all of them out', async () => {
    const { client, session } = await makeProject()
    const before = dump(session.project.db)
    const files = [
      fileToImport(await upload(client, 'a.txt', transcript), {
        intervieweeCode: ' P01 ',
        group: 'superior',
      }),
      fileToImport(await upload(client, 'b.txt', `${transcript}\n问：再见`), { intervieweeCode: 'P02' }),
      fileToImport(await upload(client, 'c.txt', `${transcript}\n问：好`), {
        intervieweeCode: 'P01',
        stratum: '对公',
      }),
    ]
    const report = await client.call('import.run', { job: 'j', files })
    expect(report.refused).toEqual([])
    expect(report.imported.map(({ fileName, turnCount, length }) => [fileName, turnCount, length])).toEqual([
      ['a.txt', 6, 50],
      ['b.txt', 7, 50],
      ['c.txt', 7, 50],
    ])
    const { interviewees } = await client.call('interviewee.list', {})
    expect(interviewees).toMatchObject([
      { code: 'P01', group: 'superior', stratum: '对公', interviewIds: [1, 3] },
      { code: 'P02', group: null, stratum: '', interviewIds: [2] },
    ])
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({ kind: 'interview.import', params: { count: 3, name: '' } })
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
  })

  it('reports the files that cannot come in, and brings in the others', async () => {
    const { client } = await makeProject()
    const first = await upload(client, 'a.txt', transcript)
    await client.call('import.run', { job: 'j', files: [fileToImport(first)] })
    const [again, next, twin, empty] = [
      await upload(client, 'again.txt', transcript),
      await upload(client, 'next.txt', `${transcript}\n问：好`),
      await upload(client, 'twin.txt', `${transcript}\n问：好`),
      await upload(client, 'empty.txt', ''),
    ]
    const files = [again, next, twin, empty].map((id) => fileToImport(id, { intervieweeCode: 'P02' }))
    const report = await client.call('import.run', { job: 'j', files })
    expect(report.imported.map((one) => one.fileName)).toEqual(['next.txt'])
    expect(report.refused).toEqual([
      {
        fileName: 'again.txt',
        problem: { code: 'already-imported', params: { fileName: 'again.txt', interviewee: 'P01' } },
      },
      {
        fileName: 'twin.txt',
        problem: { code: 'already-imported', params: { fileName: 'twin.txt', interviewee: 'P02' } },
      },
      { fileName: 'empty.txt', problem: { code: 'empty-file', params: { fileName: 'empty.txt' } } },
    ])
    const undone = await client.call('history.undo', {})
    expect(undone.params).toEqual({ count: 1, name: 'P02' })
  })

  it('takes two thousand files at once and no more, and says so', async () => {
    const { client } = await makeProject()
    const file = fileToImport(await upload(client, 'a.txt', transcript))
    const count = 2001
    const files = Array.from({ length: count }, () => file)
    const refusal = { code: 'too-many-files', params: { count, limit: 2000 } }
    expect(await failure(client.call('import.run', { job: 'j', files }))).toMatchObject(refusal)
    expect(await failure(client.call('import.preview', { files }))).toMatchObject(refusal)
    expect(await client.call('interview.list', {})).toEqual([])
  })

  it('reads a file as the user wants it: its encoding, its speakers and who they are', async () => {
    const { client } = await makeProject()
    const gb = await upload(client, 'gb.txt', inGb18030)
    const notes = await upload(client, 'notes.txt', '张：你好\n注意：谢谢\n王：再见')
    const files = [
      fileToImport(gb, { encoding: 'gb18030' }),
      fileToImport(notes, {
        intervieweeCode: 'P02',
        speakersOn: ['张', '王'],
        speakersOff: ['注意'],
        roles: [
          { speaker: '王', role: 'interviewee' },
          { speaker: '张', role: 'other' },
        ],
      }),
    ]
    const { imported } = await client.call('import.run', { job: 'j', files })
    expect(imported.map(({ turnCount, length }) => [turnCount, length])).toEqual([
      [2, 2],
      [3, 2],
    ])
    const texts = []
    for (const { interviewId } of imported)
      texts.push((await client.call('interview.get', { interviewId })).text)
    expect(texts).toEqual(['你好\n谢谢', '你好\n注意：谢谢\n再见'])
  })

  it('keeps the very bytes of every file', async () => {
    const { client, session } = await makeProject()
    const file = fileToImport(await upload(client, 'gb.txt', inGb18030), { encoding: 'gb18030' })
    await client.call('import.run', { job: 'j', files: [file] })
    const kept = session.project.db.prepare('SELECT hash, bytes FROM original').all()
    expect(kept).toEqual([{ hash: fileHash(inGb18030), bytes: inGb18030 }])
    expect(dump(session.project.db).interview).toMatchObject([{ original_hash: fileHash(inGb18030) }])
  })

  it('tells how far it is', async () => {
    const { client } = await makeProject()
    const heard: Events['job.progress'][] = []
    client.on('job.progress', (event) => heard.push(event))
    const files = [fileToImport(await upload(client, 'a.txt', transcript)), fileToImport('none')]
    await client.call('import.run', { job: 'mine', files })
    expect(heard.map(({ done, item }) => [done, item])).toEqual([
      [0, 'a.txt'],
      [1, ''],
      [2, ''],
    ])
    expect(heard.every(({ job, total }) => job === 'mine' && total === 2)).toBe(true)
    expect(heard.map(({ last }) => last)).toEqual([
      null,
      { item: 'a.txt', count: 6, problem: null },
      { item: '', count: null, problem: { code: 'upload-unknown', params: {} } },
    ])
  })

  it.each(['job.cancel', 'project.close'] as const)('stops at %s, and nothing has changed', async (stop) => {
    const { client, session, path } = await makeProject()
    const before = dump(session.project.db)
    const file = fileToImport(await upload(client, 'a.txt', transcript))
    const listening = client.on('job.progress', () => {
      void (stop === 'job.cancel' ? client.call(stop, { job: 'j' }) : client.call(stop, {}))
    })
    expect(await failureCode(client.call('import.run', { job: 'j', files: [file] }))).toBe('cancelled')
    listening()
    await client.call('project.open', { path })
    expect(dump(session.project.db)).toEqual(before)
    const again = await client.call('import.run', { job: 'j', files: [file] })
    expect(again.imported).toHaveLength(1)
  })
  it('is not stopped by a wish to stop that came before it began', async () => {
    const { client } = await makeProject()
    await client.call('job.cancel', { job: 'j' })
    const file = fileToImport(await upload(client, 'a.txt', transcript))
    expect((await client.call('import.run', { job: 'j', files: [file] })).imported).toHaveLength(1)
  })
})
