import { ApiError } from '../../api/error.ts'
import type { Bilingual } from '../../api/types/common.ts'
import type { ClusterId, CodingId, InterviewId } from '../../core/model/ids.ts'
import type { StoredSpan } from '../../core/model/transcript.ts'
import { insertCoding } from '../../db/coding.ts'
import { insertCluster, insertCompetency, listCompetencies } from '../../db/dictionary.ts'
import { readProject } from '../../db/project.ts'
import { currentNumber, findCluster, requireName } from '../dictionary/find-in-dictionary.ts'
import type { Session } from '../program/session.ts'

export interface NewCode {
  readonly name: Bilingual
  /** A wish: a number follows it where it is taken. */
  readonly code: string
  /** null: a new cluster of that name. */
  readonly clusterId: ClusterId | null
  readonly clusterName: Bilingual
}

/** Colours of the code palette. */
const colours = 12
const noWords = { zh: '', en: '' }

/**
 * Puts a competency into the dictionary and tags a passage with it, as one change; its scale is given later.
 * @throws ApiError 'dictionary-frozen' | 'name-empty' | 'not-found'
 */
export function codeInVivo(
  session: Session,
  place: StoredSpan & { readonly interviewId: InterviewId },
  { name, code, clusterId, clusterName }: NewCode,
): CodingId {
  const { db } = session.project
  if (readProject(db).dictionaryFrozen) throw new ApiError('dictionary-frozen')
  requireName(name)
  if (clusterId === null) requireName(clusterName)
  else findCluster(session, clusterId)
  const { coder, layer } = session.desk
  const all = listCompetencies(db)
  const fields = {
    code: freeCode(
      code,
      all.map((one) => one.code),
    ),
    name,
    shortName: noWords,
    definition: noWords,
    include: noWords,
    exclude: noWords,
    colour: freeColour(all.filter((one) => one.clusterId === clusterId).map(({ colour }) => colour)),
    levels: [],
  }
  const dictionaryNumber = currentNumber(session)
  return session.change('coding.addInVivo', { name }, (writable) => {
    const home = clusterId ?? insertCluster(writable, clusterName)
    const competencyId = insertCompetency(writable, home, fields)
    const coding = { ...place, competencyId, coderId: coder.id, layer, level: null, memo: '' }
    return insertCoding(writable, { ...coding, dictionaryNumber })
  })
}

/** The code wished for, with the first number behind it that makes it nobody's. */
function freeCode(wish: string, taken: readonly string[]): string {
  const known = new Set(taken)
  let code = wish
  for (let number = 2; known.has(code); number += 1) code = `${wish}${number}`
  return code
}

/** The first colour that the cluster does not have; once it has all, they begin again. */
function freeColour(taken: readonly number[]): number {
  const all = Array.from({ length: colours }, (_, index) => index + 1)
  return all.find((colour) => !taken.includes(colour)) ?? (taken.length % colours) + 1
}
