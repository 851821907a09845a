import type { Params } from '../../../api/contract.ts'
import type { InterviewId } from '../../../core/model/ids.ts'
import type { Group } from '../../../core/model/study.ts'
import { activate, addCompetency, importTranscript, makeProject, spanOf } from '../fixture.ts'

/** Words of the transcript to code, far enough apart to be different passages. */
const passages = ['去年三月', '四趟', '园区', '谈下来了', '贷款', '心里踏实', '没核对', '客户走了']

/** Letters of the interviewee's turns: what rates are reckoned by. */
export const interviewLength = 50

/**
 * A project with the competencies CSO and INI (levels 0 to 3), whose interviews are coded as the test says. `code`
 * codes the first passages of an interview with these levels, in the name of coder A unless another is named.
 */
export async function makeStudy() {
  const project = await makeProject({ criterion: 'two years of ratings' })
  const { client } = project
  const cso = (await addCompetency(client, 'CSO')).id
  const ini = (await addCompetency(client, 'INI')).id
  const add = (intervieweeCode: string, group: Group | null, fileName?: string) =>
    importTranscript(client, { intervieweeCode, group }, fileName)
  const code = async (
    interviewId: InterviewId,
    levels: readonly (number | null)[],
    {
      competencyId = cso,
      coder = 'A',
      layer = 'independent',
    }: Partial<Pick<Params<'coding.add'>, 'competencyId'>> & {
      readonly coder?: string
      readonly layer?: 'independent' | 'consensus'
    } = {},
  ) => {
    await activate(client, coder, layer)
    const ids = []
    for (const [index, level] of levels.entries()) {
      const place = spanOf(passages[index] ?? '')
      ids.push((await client.call('coding.add', { interviewId, competencyId, level, memo: '', ...place })).id)
    }
    await activate(client, 'A')
    return ids
  }
  return { ...project, cso, ini, add, code }
}

/**
 * Two superior and two average interviewees, coded on CSO with levels 3, 2 and one without; 1; none; 2 and 0. A third
 * superior one is not coded; of two who have no group, one is.
 */
export async function smallStudy() {
  const study = await makeStudy()
  const { add, code, ini } = study
  const [s1, s2, a1, a2] = [
    await add('S1', 'superior'),
    await add('S2', 'superior'),
    await add('A1', 'average'),
    await add('A2', 'average'),
  ]
  await add('S3', 'superior')
  await add('N2', null)
  await code(await add('N1', null), [3, 3])
  await code(s1, [3, 2, null])
  await code(s2, [1])
  await code(a1, [1], { competencyId: ini })
  await code(a2, [2, 0])
  return { ...study, s1, s2, a1, a2 }
}
