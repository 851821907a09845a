import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import { placementReasons } from '../../../api/methods/coding.ts'
import { toCsv } from '../../../backend/export/csv.ts'
import type { Cell } from '../../../backend/export/table.ts'
import { toWorkbook } from '../../../backend/export/workbook.ts'
import {
  activate,
  addCompetency,
  competencyFields,
  failure,
  importTranscript,
  makeProject,
  spanOf,
  storedText,
  upload,
} from '../fixture.ts'

/** A project with one interview of P01, an event "贷款" in its first answer, and CSO with levels 0 to 3. */
async function readyProject() {
  const project = await makeProject()
  const { client } = project
  const cso = await addCompetency(client)
  const interviewId = await importTranscript(client)
  const event = { interviewId, title: '贷款', polarity: 'success' as const, ...spanOf('去年三月') }
  await client.call('event.add', event)
  return { ...project, interviewId, cso }
}

async function importCsv(client: Client, text: string) {
  return client.call('coding.import', { upload: await upload(client, 'codings.csv', text) })
}

/** Every coding of the project with its words, as a lead sees them. */
async function codings(client: Client) {
  const { quotes } = await client.call('quote.list', { offset: 0, limit: 500 })
  return quotes.map(({ coding, text, coder }) => ({ text, coder, layer: coding.layer, level: coding.level }))
}

describe('a table of codings', () => {
  it('is placed by offsets or by words, in its coders’ names, and is one change', async () => {
    const { client } = await readyProject()
    const { start, end } = spanOf('跑了四趟')
    const report = await importCsv(
      client,
      [
        'interview,coder,competency,level,start,end,quote,memo',
        `P01,B,CSO,2,${start},${end},,because`,
        'P01.txt,C,cso,,,,没核对报表,',
        'P01,consensus,能力CSO,0,,,"后来他们把贷款",',
        'P01,,CSO,1,,,心里踏实,',
      ].join('\n'),
    )
    expect(report).toEqual({ placed: 4, notPlaced: [] })
    expect(await codings(client)).toEqual([
      { text: '跑了四趟', coder: 'B', layer: 'independent', level: 2 },
      { text: '后来他们把贷款', coder: 'A', layer: 'consensus', level: 0 },
      { text: '心里踏实', coder: 'A', layer: 'independent', level: 1 },
      { text: '没核对报表', coder: 'C', layer: 'independent', level: null },
    ])
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({ kind: 'coding.import', params: { count: 4 } })
    await client.call('history.undo', {})
    expect(await codings(client)).toEqual([])
  })

  it('goes to the layer of the coder at work where it names no coder', async () => {
    const { client } = await readyProject()
    await activate(client, 'C', 'consensus')
    await importCsv(client, 'interview,competency,quote\nP01,CSO,四趟')
    expect(await codings(client)).toEqual([{ text: '四趟', coder: 'C', layer: 'consensus', level: null }])
  })

  it.each([
    ['interview,coder,competency,level,event,start,end,quote,memo'],
    ['受访者,编码者,胜任力,等级,事件,起,止,引文,备注'],
    ['Interviewee,Coder,Code,Level,Event,Start,End,Text,Memo'],
  ])('is read under the headings %s', async (header) => {
    const { client } = await readyProject()
    const report = await importCsv(client, `${header}\nP01,B,CSO,3,1,,,四趟,m`)
    expect(report).toEqual({ placed: 1, notPlaced: [] })
    expect(await codings(client)).toEqual([{ text: '四趟', coder: 'B', layer: 'independent', level: 3 }])
    expect((await client.call('quote.list', { offset: 0, limit: 1 })).quotes[0]?.coding.memo).toBe('m')
  })

  it('finds words whatever their width, quotation marks and white space, and never cuts a character', async () => {
    const { client } = await readyProject()
    const report = await importCsv(
      client,
      ['interview,competency,quote', 'P01,CSO,"去年三月, 我 跑了"', 'P01,CSO,👩', 'P01,CSO,𠮷'].join('\n'),
    )
    expect(report.notPlaced).toEqual([])
    const words = (await codings(client)).map((coding) => coding.text)
    expect(words).toEqual(['去年三月，我跑了', '𠮷', '👨‍👩‍👧'])
  })
})

describe('what cannot be placed', () => {
  it('is told with its row, its reason and its value, for every reason there is, and holds up nothing else', async () => {
    const { client, cso } = await readyProject()
    await client.call('competency.add', { ...competencyFields('FREE', []), clusterId: cso.clusterId })
    await client.call('project.update', { levelRequired: true })
    const length = storedText.length + 100
    const rows: readonly (readonly [reason: string, value: string, row: string])[] = [
      ['unknown-interview', 'P99', 'P99,,CSO,1,,,,四趟'],
      ['unknown-interview', '', ',,CSO,1,,,,四趟'],
      ['unknown-coder', 'Nobody', 'P01,Nobody,CSO,1,,,,四趟'],
      ['unknown-competency', 'XYZ', 'P01,,XYZ,1,,,,四趟'],
      ['unknown-competency', '', 'P01,,,1,,,,四趟'],
      ['unknown-event', '2', 'P01,,CSO,1,2,,,四趟'],
      ['unknown-event', '存款', 'P01,,CSO,1,存款,,,四趟'],
      ['bad-level', '2.5', 'P01,,CSO,2.5,,,,四趟'],
      ['bad-level', 'high', 'P01,,CSO,high,,,,四趟'],
      ['level-not-in-scale', '4', 'P01,,CSO,4,,,,四趟'],
      ['level-not-in-scale', '10', 'P01,,FREE,10,,,,四趟'],
      ['level-missing', '', 'P01,,CSO,,,,,四趟'],
      ['bad-span', '5–3', 'P01,,CSO,1,,5,3,'],
      ['bad-span', `0–${length}`, `P01,,CSO,1,,0,${length},`],
      ['bad-span', '4–', 'P01,,CSO,1,,4,,四趟'],
      ['bad-span', '1.5–3', 'P01,,CSO,1,,1.5,3,'],
      ['quote-not-found', '', 'P01,,CSO,1,,,,没有这样的话'],
      ['quote-not-found', '', 'P01,,CSO,1,1,,,后来'],
      ['quote-ambiguous', '2', 'P01,,CSO,1,,,,一件'],
      ['nothing-to-place', '', 'P01,,CSO,1,,,,'],
      ['already-there', '', 'P01,,CSO,2,,,,四趟'],
    ]
    const header = 'interview,coder,competency,level,event,start,end,quote'
    const table = [header, 'P01,,CSO,1,,,,四趟', '', ...rows.map(([, , row]) => row), 'P01,,FREE,,,,,园区']
    const report = await importCsv(client, table.join('\n'))
    // The header is row 1, the first coding row 2, the blank line row 3.
    const expected = rows.map(([reason, value], index) => ({ row: index + 4, reason, value }))
    expect(report).toEqual({ placed: 2, notPlaced: expected })
    const reasons = new Set(rows.map(([reason]) => reason))
    expect(placementReasons.filter((reason) => !reasons.has(reason))).toEqual([])
    expect((await codings(client)).map((coding) => coding.text)).toEqual(['四趟', '园区'])
  })

  it('leaves no change behind when it is everything', async () => {
    const { client } = await readyProject()
    const before = await client.call('history.state', {})
    const report = await importCsv(client, 'interview,competency,quote\nP99,CSO,四趟')
    expect(report.placed).toBe(0)
    expect(await client.call('history.state', {})).toEqual(before)
  })

  it('is a passage that occurs more than once, unless the event says which', async () => {
    const { client, interviewId } = await readyProject()
    const event = { interviewId, polarity: 'failure' as const, ...spanOf('有一回'), title: '报表' }
    await client.call('event.add', event)
    const rows = ['P01,CSO,,了', 'P01,CSO,2,了', 'P01,CSO,报表,走了']
    const report = await importCsv(client, ['interview,competency,event,quote', ...rows].join('\n'))
    expect(report).toEqual({ placed: 2, notPlaced: [{ row: 2, reason: 'quote-ambiguous', value: '4' }] })
  })

  it('is a name that could mean several: a competency’s, a file’s, an interviewee’s', async () => {
    const { client, cso } = await readyProject()
    const name = { zh: '主动', en: '' }
    for (const code of ['INI', 'DRV'])
      await client.call('competency.add', { ...competencyFields(code), name, clusterId: cso.clusterId })
    await importTranscript(client, { intervieweeCode: 'P02' }, '访谈.txt')
    await importTranscript(client, { intervieweeCode: 'P03', onTwin: 'both' }, '访谈.txt')
    await importTranscript(client, { intervieweeCode: 'P03' }, '续.txt')
    const rows = ['P01,主动', 'P01,', '访谈.txt,CSO', 'P03,CSO', 'P02,CSO', '续.txt,DRV']
    const table = ['interview,competency,quote', ...rows.map((row) => `${row},四趟`)].join('\n')
    expect(await importCsv(client, table)).toEqual({
      placed: 2,
      notPlaced: [
        { row: 2, reason: 'unknown-competency', value: '主动' },
        { row: 3, reason: 'unknown-competency', value: '' },
        { row: 4, reason: 'unknown-interview', value: '访谈.txt' },
        { row: 5, reason: 'unknown-interview', value: 'P03' },
      ],
    })
  })
})

describe('a file that is no table of codings', () => {
  it.each([
    ['codings.csv', '', 'empty-file'],
    ['codings.csv', '\n \n', 'empty-file'],
    ['codings.csv', Uint8Array.of(0, 1, 2, 0, 255), 'binary-file'],
    ['codings.pdf', '%PDF-1.7 and so on', 'format-not-supported'],
    ['codings.xlsx', '\u0000no zip', 'damaged-file'],
    ['codings.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'encrypted-file'],
    ['codings.csv', 'interview,level\nP01,2', 'columns-missing'],
  ])('%s %j is %s', async (fileName, content, code) => {
    const { client } = await readyProject()
    const error = await failure(
      client.call('coding.import', { upload: await upload(client, fileName, content) }),
    )
    expect(error).toMatchObject({ code, params: { fileName } })
    if (code === 'columns-missing') expect(error.params.columns).toBe('competency')
  })

  it('is not handed over at all, or only in part', async () => {
    const { client } = await readyProject()
    expect((await failure(client.call('coding.import', { upload: 'none' }))).code).toBe('upload-unknown')
    const { upload: id } = await client.call('upload.begin', { fileName: 'a.csv', size: 10 })
    expect((await failure(client.call('coding.import', { upload: id }))).code).toBe('upload-unknown')
  })
})

describe('exported codings', () => {
  it.each([
    ['csv', 'zh-CN'],
    ['xlsx', 'en'],
  ] as const)('come back from %s in %s as they were', async (format, language) => {
    const { client, folder, interviewId, cso } = await readyProject()
    const second = await importTranscript(client, {}, '续.txt')
    const add = (
      words: string,
      changes: { interviewId?: typeof second; level?: number | null; memo?: string },
    ) =>
      client.call('coding.add', {
        ...{ interviewId, competencyId: cso.id, level: 1, memo: '', ...spanOf(words) },
        ...changes,
      })
    await add('四趟', { memo: 'two\nlines, "quoted"' })
    await activate(client, 'B')
    await add('👨‍👩‍👧', { level: null })
    await add('后来呢？\n后来', { interviewId: second })
    await activate(client, 'A', 'consensus')
    await add('四趟', { level: 3 })
    const before = await client.call('quote.list', { offset: 0, limit: 99 })
    const path = join(folder, `codings.${format}`)
    await client.call('export.tables', { format, path, language, tables: ['codings'], overwrite: false })
    await client.call('coding.delete', { codingIds: before.quotes.map(({ coding }) => coding.id) })
    const id = await upload(client, `codings.${format}`, readFileSync(path))
    expect(await client.call('coding.import', { upload: id })).toEqual({ placed: 4, notPlaced: [] })
    const after = await client.call('quote.list', { offset: 0, limit: 99 })
    const told = ({ quotes }: typeof before) =>
      quotes.map(({ coding: { id: _id, createdAt: _at, changedAt: _changed, ...coding }, ...quote }) => ({
        ...quote,
        ...coding,
      }))
    expect(told(after)).toEqual(told(before))
  })

  it('are read from csv and xlsx alike', async () => {
    const { client } = await readyProject()
    const rows: Cell[][] = [['P01', 'CSO', 2, '四趟']]
    const table = { name: 't', columns: ['interview', 'competency', 'level', 'quote'], rows }
    expect(await importCsv(client, toCsv(table))).toMatchObject({ placed: 1 })
    const workbook = await upload(client, 'codings.xlsx', await toWorkbook([table]))
    const report = await client.call('coding.import', { upload: workbook })
    expect(report.notPlaced).toEqual([{ row: 2, reason: 'already-there', value: '' }])
  })
})
