import { describe, expect, it } from 'vitest'
import type { Client } from '../../../api/client.ts'
import type { Params } from '../../../api/contract.ts'
import { toWorkbook } from '../../../backend/export/workbook.ts'
import { dump } from '../dump.ts'
import {
  addCompetency,
  failure,
  failureCode,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
  upload,
} from '../fixture.ts'

const add = (client: Client, code: string, changes: Partial<Params<'interviewee.add'>> = {}) =>
  client.call('interviewee.add', { code, group: null, stratum: '', ...changes })

/** Everyone as a line: code, group, stratum, and attributes by name. */
async function people(client: Client) {
  const { interviewees, attributes } = await client.call('interviewee.list', {})
  const names = new Map(attributes.map(({ id, name }) => [id, name]))
  return interviewees.map(({ code, group, stratum, attributes: values }) =>
    [
      code,
      group ?? '-',
      stratum || '-',
      ...values.map((one) => `${names.get(one.attributeId)}=${one.value}`),
    ].join(' '),
  )
}

describe('interviewees', () => {
  it('stand by their codes, with what is known of them and the interviews they gave', async () => {
    const { client } = await makeProject()
    const first = await importTranscript(client, { intervieweeCode: 'P02' })
    const second = await importTranscript(client, { intervieweeCode: 'P02' }, 'again.txt')
    const added = await add(client, ' P01 ', { group: 'superior', stratum: ' 对公 ' })
    expect(added).toMatchObject({ code: 'P01', stratum: '对公', attributes: [], interviewIds: [] })
    const { interviewees } = await client.call('interviewee.list', {})
    expect(interviewees[0]).toEqual(added)
    expect(interviewees[1]).toMatchObject({ code: 'P02', group: null, interviewIds: [first, second] })
  })

  it('have codes of their own', async () => {
    const { client } = await makeProject()
    const { id } = await add(client, 'P01')
    await add(client, 'P02')
    expect(await failureCode(add(client, 'P02'))).toBe('name-taken')
    expect(await failureCode(add(client, '  '))).toBe('bad-request')
    const rename = (code: string) => client.call('interviewee.rename', { intervieweeId: id, code })
    expect(await failureCode(rename('P02'))).toBe('name-taken')
    await rename('P01')
    await rename('P09')
    expect(await people(client)).toEqual(['P02 - -', 'P09 - -'])
    expect(await failureCode(client.call('interviewee.rename', { intervieweeId: noRow, code: 'x' }))).toBe(
      'not-found',
    )
  })
})

describe('setting many at once', () => {
  it('sets what is given for all of them in one change, and leaves the rest', async () => {
    const { client, session } = await makeProject()
    const ids = []
    for (const code of ['P01', 'P02', 'P03']) ids.push((await add(client, code, { stratum: 'north' })).id)
    const { id: attributeId } = await client.call('attribute.add', { name: 'tenure' })
    const before = dump(session.project.db)
    const intervieweeIds = ids.slice(0, 2)
    await client.call('interviewee.set', {
      intervieweeIds,
      group: 'superior',
      attributes: [{ attributeId, value: '5' }],
    })
    expect(await people(client)).toEqual([
      'P01 superior north tenure=5',
      'P02 superior north tenure=5',
      'P03 - north',
    ])
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({ kind: 'interviewee.edit', params: { count: 2 } })
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
  })

  it('is told as a change of groups where it sets nothing else', async () => {
    const { client } = await makeProject()
    const { id } = await add(client, 'P01')
    await client.call('interviewee.set', { intervieweeIds: [id], group: 'average' })
    const { undo } = await client.call('history.state', {})
    expect(undo).toMatchObject({ kind: 'interviewee.group', params: { count: 1, group: 'average' } })
    await client.call('interviewee.set', { intervieweeIds: [id], group: null })
    expect(await people(client)).toEqual(['P01 - -'])
  })

  it('takes a value out where it is set to nothing', async () => {
    const { client } = await makeProject()
    const { id } = await add(client, 'P01')
    const { id: attributeId } = await client.call('attribute.add', { name: 'tenure' })
    const set = (value: string) =>
      client.call('interviewee.set', { intervieweeIds: [id], attributes: [{ attributeId, value }] })
    await set('3')
    await set(' 4 ')
    expect(await people(client)).toEqual(['P01 - - tenure=4'])
    await set('')
    expect(await people(client)).toEqual(['P01 - -'])
  })

  it('changes nobody where one of them, or an attribute, is not there', async () => {
    const { client, session } = await makeProject()
    const { id } = await add(client, 'P01')
    const before = dump(session.project.db)
    const some = client.call('interviewee.set', { intervieweeIds: [id, noRow], stratum: 's' })
    expect(await failureCode(some)).toBe('not-found')
    const values = [{ attributeId: noRow, value: 'x' }]
    const attribute = client.call('interviewee.set', {
      intervieweeIds: [id],
      stratum: 's',
      attributes: values,
    })
    expect(await failureCode(attribute)).toBe('not-found')
    const nobody = client.call('interviewee.set', { intervieweeIds: [], stratum: 's' })
    expect(await failureCode(nobody)).toBe('bad-request')
    expect(dump(session.project.db)).toEqual(before)
  })
})

describe('deleting interviewees', () => {
  it('takes their interviews and codings with them, and undo brings all back', async () => {
    const { client, session } = await makeProject()
    const { id: competencyId } = await addCompetency(client)
    const interviewId = await importTranscript(client)
    await client.call('coding.add', { interviewId, competencyId, level: 1, memo: '', ...spanOf('四趟') })
    await add(client, 'P02')
    const before = dump(session.project.db)
    const { interviewees } = await client.call('interviewee.list', {})
    const ids = interviewees.map((person) => person.id)
    const missing = client.call('interviewee.delete', { intervieweeIds: [...ids, noRow] })
    expect(await failureCode(missing)).toBe('not-found')
    await client.call('interviewee.delete', { intervieweeIds: ids })
    const after = dump(session.project.db)
    expect([after.interviewee, after.interview, after.coding]).toEqual([[], [], []])
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
  })
})

describe('attributes', () => {
  it('have names of their own, and go with their values', async () => {
    const { client } = await makeProject()
    const { id: intervieweeId } = await add(client, 'P01')
    const { id: attributeId } = await client.call('attribute.add', { name: 'tenure' })
    expect(await failureCode(client.call('attribute.add', { name: 'tenure' }))).toBe('name-taken')
    const attributes = [{ attributeId, value: '5' }]
    await client.call('interviewee.set', { intervieweeIds: [intervieweeId], attributes })
    await client.call('attribute.delete', { attributeId })
    expect(await client.call('interviewee.list', {})).toMatchObject({
      attributes: [],
      interviewees: [{ attributes: [] }],
    })
    expect(await failureCode(client.call('attribute.delete', { attributeId }))).toBe('not-found')
    await client.call('history.undo', {})
    expect(await people(client)).toEqual(['P01 - - tenure=5'])
  })
})

type Columns = Params<'interviewee.importList'>['columns']

describe('a list of interviewees', () => {
  it.each([
    ['code,group,stratum,tenure,file', ['code', 'group', 'stratum', 'attribute', 'file']],
    ['受访者,分组,层别,工龄,访谈', ['code', 'group', 'stratum', 'attribute', 'file']],
    ['File name,Interview date,Minutes', ['file', 'date', 'ignore']],
    ['文件名,受访者,访谈日期', ['file', 'code', 'date']],
    ['Tenure,Performance,ID', ['attribute', 'attribute', 'code']],
    ['姓名,绩效', ['code', 'group']],
  ])('is guessed by its headings: %s', async (header, uses) => {
    const { client } = await makeProject()
    const id = await upload(client, 'list.csv', `${header}\n`)
    const { columns } = await client.call('interviewee.previewList', { upload: id })
    expect(columns.map((column) => column.use)).toEqual(uses)
  })

  it('is checked row by row before it comes in, and comes in as was said', async () => {
    const { client, session } = await makeProject()
    await add(client, 'P01')
    const before = dump(session.project.db)
    const id = await upload(
      client,
      'list.csv',
      'code,group\nP01,绩优\nP02,绩普\n,绩优\nP01,绩普\nP03,middling\n',
    )
    const columns = [
      { header: 'code', use: 'code' as const },
      { header: 'group', use: 'group' as const },
    ]
    const wish = { upload: id, columns, addUnknown: false }
    const said = await client.call('interviewee.checkList', wish)
    expect(said).toEqual({
      ...{ updated: 1, added: 0, recoded: 0, unlisted: [] },
      skipped: [
        { row: 3, code: 'P02', reason: 'unknown-code' },
        { row: 4, code: '', reason: 'no-code' },
        { row: 5, code: 'P01', reason: 'repeated-code' },
        { row: 6, code: 'P03', reason: 'unknown-code' },
      ],
    })
    expect(await client.call('interviewee.checkList', { ...wish, addUnknown: true })).toMatchObject({
      ...{ updated: 1, added: 1 },
      skipped: [{ reason: 'no-code' }, { reason: 'repeated-code' }, { row: 6, reason: 'unknown-group' }],
    })
    expect(dump(session.project.db)).toEqual(before)
    expect(await client.call('interviewee.importList', wish)).toEqual(said)
  })

  it('is shown before it comes in, with how many rows it has, and changes nothing', async () => {
    const { client, session } = await makeProject()
    await add(client, 'P01')
    const before = dump(session.project.db)
    const id = await upload(client, 'list.csv', 'code,tenure\n P01 ,3\nP02,4\n')
    expect(await client.call('interviewee.previewList', { upload: id })).toEqual({
      columns: [
        { header: 'code', use: 'code' },
        { header: 'tenure', use: 'attribute' },
      ],
      rows: [
        [' P01 ', '3'],
        ['P02', '4'],
      ],
      rowCount: 2,
    })
    expect(dump(session.project.db)).toEqual(before)
  })

  const columns: Columns = [
    { header: 'code', use: 'code' },
    { header: 'group', use: 'group' },
    { header: 'stratum', use: 'stratum' },
    { header: 'tenure', use: 'attribute' },
    { header: 'phone', use: 'ignore' },
  ]
  const header = 'code,group,stratum,tenure,phone'

  it('sets group, stratum and attributes in one change; an empty cell leaves things as they are', async () => {
    const { client, session } = await makeProject()
    await add(client, 'P01', { group: 'average', stratum: 'north' })
    await add(client, 'P02', { group: 'average', stratum: 'north' })
    await client.call('attribute.add', { name: 'tenure' })
    const before = dump(session.project.db)
    const rows = ['P01,绩优,,5,1', ' P02 ,,south,,2', 'P03,Superior,east,7,3', '', 'P04,,,,']
    const id = await upload(client, 'list.csv', [header, ...rows].join('\n'))
    const report = await client.call('interviewee.importList', { upload: id, columns, addUnknown: true })
    expect(report).toEqual({ updated: 2, added: 2, recoded: 0, skipped: [], unlisted: [] })
    expect(await people(client)).toEqual([
      'P01 superior north tenure=5',
      'P02 average south',
      'P03 superior east tenure=7',
      'P04 - -',
    ])
    const { attributes } = await client.call('interviewee.list', {})
    expect(attributes.map((attribute) => attribute.name)).toEqual(['tenure'])
    expect((await client.call('history.undo', {})).kind).toBe('interviewee.list')
    expect(dump(session.project.db)).toEqual(before)
  })

  it('tells of every row left out why, and brings in the others', async () => {
    const { client } = await makeProject()
    await add(client, 'P01')
    await add(client, 'P02')
    const rows = [',superior,,,', 'P09,superior,,,', 'P01,superior,,,', 'P01,average,,,', '', 'P02,best,,,']
    const id = await upload(client, 'list.csv', [header, ...rows].join('\n'))
    const report = await client.call('interviewee.importList', { upload: id, columns, addUnknown: false })
    expect(report).toEqual({
      ...{ updated: 1, added: 0, recoded: 0, unlisted: ['P02'] },
      skipped: [
        { row: 2, code: '', reason: 'no-code' },
        { row: 3, code: 'P09', reason: 'unknown-code' },
        { row: 5, code: 'P01', reason: 'repeated-code' },
        { row: 7, code: 'P02', reason: 'unknown-group' },
      ],
    })
    expect(await people(client)).toEqual(['P01 superior -', 'P02 - -'])
  })

  it.each([
    ['superior', 'superior'],
    ['HIGH', 'superior'],
    ['1', 'superior'],
    ['优秀', 'superior'],
    ['Average', 'average'],
    ['0', 'average'],
    ['普通组', 'average'],
    ['绩普', 'average'],
  ])('understands the group %s', async (word, group) => {
    const { client } = await makeProject()
    const id = await upload(client, 'list.csv', `${header}\nP01,${word},,,`)
    await client.call('interviewee.importList', { upload: id, columns, addUnknown: true })
    expect(await people(client)).toEqual([`P01 ${group} -`])
  })

  const byFile: Columns = [
    { header: 'file', use: 'file' },
    { header: 'who', use: 'code' },
    { header: 'group', use: 'group' },
    { header: 'date', use: 'date' },
  ]
  /** Codes, files and days of the interviews. */
  async function interviews(client: Client) {
    const codes = new Map(
      (await client.call('interviewee.list', {})).interviewees.map(({ id, code }) => [id, code]),
    )
    return (await client.call('interview.list', {})).map(
      ({ intervieweeId, fileName, date }) => `${codes.get(intervieweeId)} ${fileName} ${date || '-'}`,
    )
  }

  it('finds interviews by the names of their files: with or without folder and ending, whatever their case', async () => {
    const { client, session } = await makeProject()
    await importTranscript(client, { intervieweeCode: 'talk 1', onTwin: 'both' }, 'Talk 1.txt')
    await importTranscript(client, { intervieweeCode: '张三 é', onTwin: 'both' }, '张三 é.txt')
    await importTranscript(client, { intervieweeCode: 'P03', onTwin: 'both' }, 'c.txt')
    const before = dump(session.project.db)
    const rows = [
      'D:\\talks\\TALK 1.TXT,P01,superior,2024/3/5',
      '张三 e\u0301,P02,average,2024年3月6日',
      'c.txt,,superior,20240307',
      'd.txt,P04,superior,2024-03-08',
      'talk 1,P05,superior,',
    ]
    const id = await upload(client, 'list.csv', ['file,who,group,date', ...rows].join('\n'))
    const wish = { upload: id, columns: byFile, addUnknown: false }
    const said = await client.call('interviewee.checkList', wish)
    expect(dump(session.project.db)).toEqual(before)
    expect(said).toEqual({
      ...{ updated: 1, added: 0, recoded: 2, unlisted: [] },
      skipped: [
        { row: 5, code: 'P04', reason: 'unknown-file' },
        { row: 6, code: 'P05', reason: 'repeated-code' },
      ],
    })
    expect(await client.call('interviewee.importList', wish)).toEqual(said)
    expect(await interviews(client)).toEqual([
      'P01 Talk 1.txt 2024-03-05',
      'P02 张三 é.txt 2024-03-06',
      'P03 c.txt 2024-03-07',
    ])
    expect(await people(client)).toEqual(['P01 superior -', 'P02 average -', 'P03 superior -'])
    await client.call('history.undo', {})
    expect(dump(session.project.db)).toEqual(before)
  })

  it('brings the interviews of one person together, and leaves nobody behind of whom nothing is known', async () => {
    const { client } = await makeProject()
    await importTranscript(client, { intervieweeCode: 'a', onTwin: 'both' }, 'a.txt')
    await importTranscript(client, { intervieweeCode: 'b', onTwin: 'both' }, 'b.txt')
    await importTranscript(client, { intervieweeCode: 'c', stratum: 'north', onTwin: 'both' }, 'c.txt')
    const rows = ['a.txt,P01,,', 'b.txt,P01,,', 'c.txt,P01,,']
    const id = await upload(client, 'list.csv', ['file,who,group,date', ...rows].join('\n'))
    const report = await client.call('interviewee.importList', {
      ...{ upload: id, columns: byFile, addUnknown: false },
    })
    expect(report).toEqual({ updated: 0, added: 0, recoded: 3, skipped: [], unlisted: ['c'] })
    expect(await interviews(client)).toEqual(['P01 a.txt -', 'P01 b.txt -', 'P01 c.txt -'])
    expect(await people(client)).toEqual(['P01 - -', 'c - north'])
  })

  it('parts the interviews of one person where it says that they are of two', async () => {
    const { client } = await makeProject()
    await importTranscript(client, { intervieweeCode: 'P01', onTwin: 'both' }, 'a.txt')
    await importTranscript(client, { intervieweeCode: 'P01', onTwin: 'both' }, 'b.txt')
    const id = await upload(client, 'list.csv', 'file,who,group,date\nb.txt,P02,average,\n')
    await client.call('interviewee.importList', { upload: id, columns: byFile, addUnknown: false })
    expect(await interviews(client)).toEqual(['P01 a.txt -', 'P02 b.txt -'])
    expect(await people(client)).toEqual(['P01 - -', 'P02 average -'])
  })

  it('gives a day to the one interview of a person, and asks for the file where there are several or none', async () => {
    const { client } = await makeProject()
    await importTranscript(client, { intervieweeCode: 'P01', onTwin: 'both' }, 'a.txt')
    await importTranscript(client, { intervieweeCode: 'P02', onTwin: 'both' }, 'b.txt')
    await importTranscript(client, { intervieweeCode: 'P02', onTwin: 'both' }, 'c.txt')
    const rows = ['P01,2024-03-05', 'P02,2024-03-06', 'P03,2024-03-07', 'P04,', 'P05,5/3/2024']
    const id = await upload(client, 'list.csv', ['who,date', ...rows].join('\n'))
    const report = await client.call('interviewee.importList', {
      ...{ upload: id, columns: [byFile[1], byFile[3]].flatMap((one) => one ?? []), addUnknown: true },
    })
    expect(report).toEqual({
      ...{ updated: 1, added: 1, recoded: 0, unlisted: ['P02'] },
      skipped: [
        { row: 3, code: 'P02', reason: 'which-interview' },
        { row: 4, code: 'P03', reason: 'which-interview' },
        { row: 6, code: 'P05', reason: 'unknown-date' },
      ],
    })
    expect(await interviews(client)).toEqual(['P01 a.txt 2024-03-05', 'P02 b.txt -', 'P02 c.txt -'])
  })

  it('does not choose between two files of one name', async () => {
    const { client } = await makeProject()
    await importTranscript(client, { intervieweeCode: 'P01', onTwin: 'both' }, 'a.txt')
    await importTranscript(client, { intervieweeCode: 'P02', onTwin: 'both' }, 'a.txt')
    const id = await upload(client, 'list.csv', 'file,who,group,date\na,P09,average,\n')
    const report = await client.call('interviewee.importList', {
      ...{ upload: id, columns: byFile, addUnknown: true },
    })
    expect(report.skipped).toEqual([{ row: 2, code: 'P09', reason: 'which-interview' }])
  })

  it('is read from xlsx as from csv', async () => {
    const { client } = await makeProject()
    const rows = [['P01', 'superior', null, 5, null]]
    const workbook = await toWorkbook([{ name: 'people', columns: header.split(','), rows }])
    const id = await upload(client, 'list.xlsx', workbook)
    await client.call('interviewee.importList', { upload: id, columns, addUnknown: true })
    expect(await people(client)).toEqual(['P01 superior - tenure=5'])
  })

  it.each([
    ['list.csv', '', 'empty-file'],
    ['list.csv', ' \n', 'empty-file'],
    ['list.csv', Uint8Array.of(1, 0, 2, 0, 0), 'binary-file'],
    ['list.pdf', '%PDF-1.7', 'format-not-supported'],
    ['list.xlsx', '\u0000no zip', 'damaged-file'],
  ])('%s holding %j is %s', async (fileName, content, code) => {
    const { client } = await makeProject()
    const id = await upload(client, fileName, content)
    const preview = client.call('interviewee.previewList', { upload: id })
    expect(await failure(preview)).toMatchObject({ code, params: { fileName } })
    const run = client.call('interviewee.importList', { upload: id, columns, addUnknown: true })
    expect(await failureCode(run)).toBe(code)
  })

  it('needs a column of codes, and all of the file', async () => {
    const { client } = await makeProject()
    const id = await upload(client, 'list.csv', `${header}\nP01,superior,,,`)
    const run = (uploadId: string, some: Columns) =>
      client.call('interviewee.importList', { upload: uploadId, columns: some, addUnknown: true })
    expect(await failure(run(id, columns.slice(1)))).toMatchObject({
      code: 'columns-missing',
      params: { fileName: 'list.csv', columns: 'code' },
    })
    expect(await failureCode(run('none', columns))).toBe('upload-unknown')
    expect(await failureCode(client.call('interviewee.previewList', { upload: 'none' }))).toBe(
      'upload-unknown',
    )
    expect(await people(client)).toEqual([])
  })
})
