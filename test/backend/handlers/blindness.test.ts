import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract, type MethodName, type Params } from '../../../api/contract.ts'
import { ApiError } from '../../../api/error.ts'
import { defaultAgreementSettings } from '../../../core/agreement/agreement-settings.ts'
import { defaultSettings } from '../../../core/comparison/settings.ts'
import {
  activate,
  addCompetency,
  competencyFields,
  failureCode,
  fileToImport,
  importTranscript,
  makeProject,
  noRow,
  spanOf,
  transcript,
  upload,
} from '../fixture.ts'

/** What must not reach a blind coder: a group, in any word for it, and names of files, which may tell one. */
const telling = /^(superior|average)$|绩优|绩普|王小明/u

/** Coder A, who leads, set groups in every way there is, and coded; B, who is blind, is at work now. */
async function blindProject() {
  const project = await makeProject()
  const { client } = project
  const { id: competencyId, clusterId } = await addCompetency(client)
  const interviewId = await importTranscript(client, { group: 'superior' }, 'P01_绩优_王小明.txt')
  await importTranscript(client, { intervieweeCode: 'P02', group: 'average' }, 'P02_绩普.txt')
  const { id: intervieweeId } = await client.call('interviewee.add', {
    code: 'P03',
    group: 'superior',
    stratum: '',
  })
  const place = { interviewId, competencyId, level: 2, memo: '', ...spanOf('四趟') }
  const event = { ...place, title: '贷款', polarity: 'success' as const }
  const { id: eventId } = await client.call('event.add', event)
  const { id: attributeId } = await client.call('attribute.add', { name: 'tenure' })
  const leadId = await activate(client, 'A', 'consensus')
  const { id: agreedId } = await client.call('coding.add', place)
  await client.call('model.setEvidence', { competencyId, codingIds: [agreedId] })
  await client.call('interviewee.set', { intervieweeIds: [intervieweeId], group: 'average' })
  const coderId = await activate(client, 'B')
  const { id: codingId } = await client.call('coding.add', { ...place, ...spanOf('园区') })
  await client.call('history.undo', {})
  await client.call('history.redo', {})
  return {
    ...project,
    ...{
      interviewId,
      intervieweeId,
      competencyId,
      clusterId,
      eventId,
      attributeId,
      codingId,
      coderId,
      leadId,
    },
    place,
    event,
  }
}
type Blind = Awaited<ReturnType<typeof blindProject>>

const table = (client: Blind['client']) =>
  upload(client, 'list.csv', 'code,stratum,interview,competency,start,end\nP01,north,P01,CSO,0,3\n')
const reading = async (client: Blind['client']) =>
  fileToImport(await upload(client, 'P04.txt', transcript), { intervieweeCode: 'P04' })

/** How each method of the contract is called by the blind coder. A new method must be given its line here. */
const calls: { readonly [Name in MethodName]: (given: Blind) => Params<Name> | Promise<Params<Name>> } = {
  'app.info': () => ({}),
  'app.licences': () => ({}),
  'report.read': () => ({ language: 'en' }),
  'settings.get': () => ({}),
  'settings.set': () => ({ theme: 'dark' }),
  'recent.list': () => ({}),
  'recent.remove': ({ path }) => ({ path }),
  'files.list': ({ folder }) => ({ path: folder }),
  'upload.begin': () => ({ fileName: 'a.txt', size: 1 }),
  'upload.append': async ({ client }) => ({ upload: await upload(client, 'a.txt', ''), data: '' }),
  'upload.drop': () => ({ uploads: [] }),
  'job.cancel': () => ({ job: 'none' }),
  'project.create': ({ folder }) => ({
    path: join(folder, 'other.exemplar'),
    ...{ name: 'n', language: 'zh', criterion: '', dictionary: null },
    coders: [{ name: 'B', blind: true, lead: false }],
  }),
  'project.open': ({ path }) => ({ path }),
  'project.openSample': () => ({ language: 'zh' }),
  'project.close': () => ({}),
  'project.info': () => ({}),
  'project.update': () => ({ name: 'n' }),
  'project.openGroups': () => ({}),
  'project.check': () => ({}),
  'project.lock': ({ folder }) => ({
    path: join(folder, 'b.locked.exemplar'),
    ...{ password: 'correct horse', removeClear: false },
  }),
  'project.unlock': ({ path }) => ({ path, password: 'correct horse' }),
  'lock.left': () => ({}),
  'backup.list': () => ({}),
  'backup.make': () => ({}),
  'backup.preview': async ({ client }) => ({ backup: (await client.call('backup.make', {})).path }),
  'backup.open': async ({ client, folder }) => ({
    backup: (await client.call('backup.make', {})).path,
    path: join(folder, 'restored.exemplar'),
  }),
  'project.examine': ({ path }) => ({ path }),
  'project.rescue': ({ path, folder }) => ({ damaged: path, path: join(folder, 'rescued.exemplar') }),
  'project.saveAs': ({ folder }) => ({ path: join(folder, 'copy.exemplar') }),
  'coder.add': () => ({ name: 'D', blind: true, lead: false }),
  'coder.edit': ({ coderId }) => ({ coderId, name: 'E' }),
  'coder.activate': ({ coderId }) => ({ coderId, layer: 'consensus' }),
  'import.preview': async ({ client }) => ({ files: [await reading(client)] }),
  'import.run': async ({ client }) => ({ job: 'j', files: [await reading(client)] }),
  'import.saveReport': ({ folder }) => ({
    report: { imported: [], refused: [] },
    path: join(folder, 'report.csv'),
    ...{ overwrite: true, language: 'en' },
  }),
  'original.get': ({ interviewId }) => ({ interviewId }),
  'original.save': ({ interviewId, folder }) => ({
    interviewId,
    path: join(folder, 'original.txt'),
    overwrite: true,
  }),
  'original.reopen': ({ interviewId }) => ({ interviewId }),
  'interviewee.list': () => ({}),
  'interviewee.add': () => ({ code: 'P05', group: null, stratum: '' }),
  'interviewee.rename': ({ intervieweeId }) => ({ intervieweeId, code: 'P06' }),
  'interviewee.set': ({ intervieweeId }) => ({ intervieweeIds: [intervieweeId], stratum: 's' }),
  'interviewee.delete': ({ intervieweeId }) => ({ intervieweeIds: [intervieweeId] }),
  'interviewee.previewList': async ({ client }) => ({ upload: await table(client) }),
  'interviewee.checkList': async ({ client }) => ({
    upload: await table(client),
    columns: [{ header: 'code', use: 'code' }],
    addUnknown: true,
  }),
  'interviewee.importList': async ({ client }) => ({
    upload: await table(client),
    columns: [{ header: 'code', use: 'code' }],
    addUnknown: true,
  }),
  'attribute.add': () => ({ name: 'branch' }),
  'attribute.delete': ({ attributeId }) => ({ attributeId }),
  'interview.list': () => ({}),
  'interview.get': ({ interviewId }) => ({ interviewId }),
  'interview.update': ({ interviewId }) => ({ interviewId, date: '2024-03-05' }),
  'interview.delete': ({ interviewId }) => ({ interviewIds: [interviewId] }),
  'interview.setProgress': ({ interviewId }) => ({ interviewId, turn: 1, done: false }),
  'interview.places': () => ({}),
  'interview.setPlace': ({ interviewId, coderId }) => ({ interviewId, coderId, top: 0, caret: 3 }),
  'speaker.setRole': ({ interviewId }) => ({ interviewId, speaker: '答', role: 'other' }),
  'transcript.correct': async ({ client, interviewId }) => ({
    interviewId,
    version: (await client.call('interview.get', { interviewId })).version,
    edits: [{ start: 0, end: 1, text: '先' }],
  }),
  'anonymise.readNames': async ({ client }) => ({ upload: await table(client) }),
  'anonymise.preview': () => ({
    names: [{ name: '𠮷田', pseudonym: '甲' }],
    interviewIds: [],
    wholeWords: false,
  }),
  'anonymise.apply': async ({ client, interviewId }) => ({
    interviews: [
      {
        interviewId,
        version: (await client.call('interview.get', { interviewId })).version,
        replacements: [{ ...spanOf('𠮷田'), text: '甲' }],
      },
    ],
  }),
  'event.list': ({ interviewId }) => ({ interviewId }),
  'event.add': ({ event }) => ({ ...event, ...spanOf('没核对报表') }),
  'event.update': ({ eventId }) => ({ eventId, title: 't' }),
  'event.setPart': ({ eventId }) => ({ eventId, part: 'action', span: spanOf('园区') }),
  'event.delete': ({ eventId }) => ({ eventId }),
  'dictionary.get': () => ({}),
  'dictionary.versions': () => ({}),
  'dictionary.templates': () => ({}),
  'dictionary.load': () => ({ template: 'bank-5' }),
  'dictionary.freeze': () => ({ note: '' }),
  'dictionary.newDraft': () => ({}),
  'cluster.add': () => ({ name: { zh: '维度', en: '' } }),
  'cluster.update': ({ clusterId }) => ({ clusterId, name: { zh: '维度', en: '' } }),
  'cluster.move': ({ clusterId }) => ({ clusterId, before: null }),
  'cluster.delete': ({ clusterId }) => ({ clusterId }),
  'competency.add': ({ clusterId }) => ({ clusterId, ...competencyFields('INI') }),
  'competency.update': ({ competencyId }) => ({ competencyId, colour: 3 }),
  'competency.move': ({ competencyId, clusterId }) => ({ competencyId, clusterId, before: null }),
  'competency.levelCounts': ({ competencyId }) => ({ competencyId }),
  'competency.delete': ({ competencyId }) => ({ competencyId }),
  'coding.list': ({ interviewId }) => ({ interviewId }),
  'coding.add': ({ place }) => ({ ...place, ...spanOf('贷款') }),
  'coding.update': ({ codingId }) => ({ codingId, memo: 'm' }),
  'coding.updateMany': ({ codingId }) => ({ codingIds: [codingId], level: 1 }),
  'coding.addMany': ({ interviewId, competencyId }) => ({
    places: [{ interviewId, ...spanOf('报表') }],
    ...{ competencyId, level: 1 },
  }),
  'coding.addInVivo': ({ interviewId, clusterId }) => ({
    ...{ interviewId, ...spanOf('踏实'), name: { zh: '踏实', en: '' }, code: 'TS', clusterId },
    clusterName: { zh: '', en: '' },
  }),
  'memo.list': () => ({}),
  'memo.set': ({ interviewId }) => ({ about: { kind: 'interview', id: interviewId }, text: 'm', marks: [] }),
  'coding.delete': ({ codingId }) => ({ codingIds: [codingId] }),
  'coding.import': async ({ client }) => ({ upload: await table(client) }),
  'quote.list': () => ({ offset: 0, limit: 100 }),
  'text.search': () => ({ query: '四趟', options: {}, offset: 0, limit: 100 }),
  'history.state': () => ({}),
  'history.undo': () => ({}),
  'history.redo': () => ({}),
  'history.list': () => ({ offset: 0, limit: 100 }),
  'history.words': async ({ client }) => {
    const { changes } = await client.call('history.list', { offset: 0, limit: 100 })
    return { changeId: changes[0]?.id ?? noRow }
  },
  'history.export': ({ folder }) => ({
    path: join(folder, 'trail.csv'),
    ...{ overwrite: false, language: 'zh-CN' },
  }),
  'agreement.run': () => ({ coderIds: [] }),
  'agreement.setSettings': () => ({ settings: defaultAgreementSettings }),
  'agreement.disagreements': ({ leadId, coderId }) => ({ first: leadId, second: coderId }),
  'agreement.codings': ({ leadId, coderId, interviewId }) => ({
    interviewId,
    first: leadId,
    second: coderId,
  }),
  'agreement.export': ({ folder }) => ({
    path: join(folder, 'agreement.xlsx'),
    ...{ coderIds: [], format: 'xlsx', tables: ['measures'], overwrite: false, language: 'en' },
  }),
  'consensus.decide': ({ codingId }) => ({
    sources: [null, codingId],
    ...{ choice: 'none', other: null, note: '' },
  }),
  'consensus.withdraw': ({ codingId }) => ({ sources: [null, codingId] }),
  'consensus.takeAgreed': ({ leadId, coderId }) => ({ first: leadId, second: coderId }),
  'comparison.run': () => ({}),
  'comparison.setSettings': () => ({ settings: defaultSettings }),
  'comparison.preview': () => ({ settings: defaultSettings }),
  'table.people': () => ({ score: 'frequency' }),
  'table.kinds': () => ({ by: 'group' }),
  'table.coOccurrence': () => ({ together: 'event' }),
  'table.events': () => ({}),
  'table.position': () => ({}),
  'table.strata': () => ({}),
  'model.get': () => ({}),
  'model.decide': ({ competencyId }) => ({ competencyId, decision: { label: 'threshold', reason: 'r' } }),
  'model.setEvidence': ({ competencyId, codingId }) => ({ competencyId, codingIds: [codingId] }),
  'model.current': () => ({}),
  'model.versions': () => ({}),
  'model.version': () => ({ versionId: noRow }),
  'model.saveVersion': () => ({ name: 'n', note: '' }),
  'model.deleteVersion': () => ({ versionId: noRow }),
  'model.differences': () => ({ from: noRow, to: null }),
  'export.report': ({ folder }) => ({
    format: 'html',
    path: join(folder, 'a.html'),
    overwrite: false,
    language: 'en',
  }),
  'export.statistics': ({ folder }) => ({ path: join(folder, 'r'), overwrite: false, language: 'en' }),
  'export.picture': ({ folder }) => ({
    path: join(folder, 'forest.svg'),
    ...{ overwrite: false, upload: 'u' },
  }),
  'export.tables': ({ folder }) => ({
    path: join(folder, 'tables.xlsx'),
    ...{ format: 'xlsx', tables: ['codings', 'frequency'], overwrite: false, language: 'zh-CN' },
  }),
  'handOut.write': ({ folder, coderId }) => ({
    path: join(folder, 'copy.exemplar'),
    ...{ coderId, interviewIds: [], blind: true, frozen: true },
  }),
  'merge.preview': ({ folder }) => ({ paths: [join(folder, 'copy.exemplar')] }),
  'merge.run': ({ folder }) => ({ paths: [join(folder, 'copy.exemplar')] }),
}

/** Methods whose very answer is about groups. */
const refused: readonly MethodName[] = [
  'table.people',
  'table.kinds',
  'table.coOccurrence',
  'table.events',
  'table.position',
  'table.strata',
  'export.picture',
  'comparison.run',
  'comparison.preview',
  'model.get',
  'model.decide',
  'model.current',
  'model.versions',
  'model.version',
  'model.saveVersion',
  'model.differences',
  'export.report',
  'export.statistics',
  'export.tables',
]

/** Every value in an answer, however deep; names of fields are no secret. */
function valuesIn(answer: unknown): unknown[] {
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(valuesIn) : [answer]
}
const tellingIn = (answer: unknown) => valuesIn(answer).filter((value) => telling.test(String(value)))

async function callAs<Name extends MethodName>(name: Name, given: Blind): Promise<unknown> {
  try {
    return await given.client.call(name, await calls[name](given))
  } catch (error) {
    if (error instanceof ApiError) return { code: error.code, params: error.params }
    throw error
  }
}
const methods = Object.keys(contract) as MethodName[]

describe('a blind coder', () => {
  it.each(methods)('learns no group and no name of a file from %s', async (name) => {
    const given = await blindProject()
    const heard: unknown[] = []
    given.client.on('project.changed', (event) => heard.push(event))
    const answer = await callAs(name, given)
    expect(tellingIn(answer)).toEqual([])
    expect(tellingIn(heard)).toEqual([])
    if (refused.includes(name)) expect(answer).toMatchObject({ code: 'groups-hidden' })
    else expect(answer).not.toHaveProperty('code', 'bad-request')
  })

  it('learns no size of a group', async () => {
    const { client } = await blindProject()
    const info = await client.call('project.info', {})
    expect(info).toMatchObject({ groupsHidden: true, counts: { superior: 0, average: 0, interviewees: 3 } })
  })

  it('learns no group by going back and forth through the trail, nor by reading it', async () => {
    const { client } = await blindProject()
    const answers: unknown[] = []
    for (const step of ['history.undo', 'history.redo'] as const)
      answers.push(await client.call(step, {}), await client.call('history.state', {}))
    const { changes } = await client.call('history.list', { offset: 0, limit: 100 })
    expect(changes).toContainEqual(
      expect.objectContaining({ kind: 'interviewee.group', params: { count: 1 } }),
    )
    expect(tellingIn([...answers, changes])).toEqual([])
  })

  it('learns no group from the name of a file to import', async () => {
    const { client } = await blindProject()
    const id = await upload(client, 'P07_绩优_2024-03-05.txt', transcript)
    const [preview] = await client.call('import.preview', { files: [fileToImport(id)] })
    const { fileName, ...others } = preview ?? {}
    expect(fileName).toBe('P07_绩优_2024-03-05.txt')
    expect(JSON.stringify(others)).not.toMatch(/绩优|superior/)
  })

  it('can neither set groups nor ask by group', async () => {
    const { client, intervieweeId, session } = await blindProject()
    const before = session.project.db.prepare('SELECT * FROM interviewee').all()
    const list = await upload(client, 'list.csv', 'code,group\nP01,average\n')
    const columns = [
      { header: 'code', use: 'code' as const },
      { header: 'group', use: 'group' as const },
    ]
    const file = { ...(await reading(client)), group: 'superior' as const }
    const attempts = [
      client.call('interviewee.add', { code: 'P09', group: 'superior', stratum: '' }),
      client.call('interviewee.set', { intervieweeIds: [intervieweeId], group: null }),
      client.call('interviewee.importList', { upload: list, columns, addUnknown: true }),
      client.call('interviewee.checkList', {
        upload: list,
        columns: [{ header: 'code', use: 'file' }],
        addUnknown: true,
      }),
      client.call('import.run', { job: 'j', files: [file] }),
      client.call('quote.list', { group: 'superior', offset: 0, limit: 10 }),
      client.call('quote.list', { hasGroup: true, offset: 0, limit: 10 }),
    ]
    for (const attempt of attempts) expect(await failureCode(attempt)).toBe('groups-hidden')
    expect(session.project.db.prepare('SELECT * FROM interviewee').all()).toEqual(before)
    const preview = await client.call('interviewee.previewList', {
      upload: await upload(client, 'list.csv', 'file,group,stratum\nP01,average,\n'),
    })
    expect(preview.columns.map(({ use }) => use)).toEqual(['code', 'ignore', 'stratum'])
  })
})

/** What tells in the answers that hold groups and names of files. */
async function told(client: Blind['client']): Promise<unknown> {
  return tellingIn([
    await client.call('interviewee.list', {}),
    await client.call('interview.list', {}),
    await client.call('quote.list', { offset: 0, limit: 10 }),
    await client.call('history.list', { offset: 0, limit: 100 }),
  ])
}

describe('groups and names of files', () => {
  const people = ['superior', 'average', 'average']
  const files = ['P01_绩优_王小明.txt', 'P02_绩普.txt']
  const everything = [...people, ...files, ...['superior', 'superior'], 'average']

  it('are there for a lead, also one who is blind', async () => {
    const { client } = await blindProject()
    expect(await told(client)).toEqual([])
    const lead = await activate(client, 'A')
    expect(await told(client)).toEqual(everything)
    await client.call('coder.edit', { coderId: lead, blind: true })
    expect(await told(client)).toEqual(everything)
    expect((await client.call('project.info', {})).counts).toMatchObject({ superior: 1, average: 2 })
  })

  it('are there for everybody once they were opened, and the trail says by whom', async () => {
    const { client } = await blindProject()
    const { groupsHidden, groupsOpenedAt } = await client.call('project.openGroups', {})
    expect([groupsHidden, groupsOpenedAt === null]).toEqual([false, false])
    expect(await told(client)).toEqual(everything)
    const { changes } = await client.call('history.list', { offset: 0, limit: 1 })
    expect(changes).toMatchObject([{ kind: 'groups.open', coder: 'B' }])
    const again = await client.call('project.openGroups', {})
    expect(again.groupsOpenedAt).toBe(groupsOpenedAt)
  })
})
