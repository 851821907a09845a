import type { CompetencyId } from '../model/ids.ts'
import { fisherExactP } from '../stats/fisher-exact.ts'
import { smallestExactP } from '../stats/smallest-p.ts'
import type { Prepared } from './prepare.ts'
import type {
  ComparisonInput,
  ComparisonResult,
  ComparisonSettings,
  ComparisonWarning,
  WarningCode,
} from './types.ts'

/** What the warnings are judged by: the result but for the warnings themselves. */
type Judged = Omit<ComparisonResult, 'warnings'>

interface Case {
  readonly input: ComparisonInput
  readonly settings: ComparisonSettings
  readonly prepared: Prepared
  readonly result: Judged
}

/** Group sizes under which results are small, and tiny (method.md 3.9). */
const small = 15
const tiny = 8
/** p under which an imbalance is worth a warning. */
const imbalanceP = 0.1

type Finding = {
  readonly params?: Readonly<Record<string, number>>
  readonly competencyIds?: readonly CompetencyId[]
} | null

const checks: Readonly<Record<WarningCode, (one: Case) => Finding>> = {
  W_TINY_N: ({ result }) => (smallest(result) < tiny ? sizes(result) : null),
  W_SMALL_N: ({ result }) => (smallest(result) >= tiny && smallest(result) < small ? sizes(result) : null),
  W_NO_POWER: noPower,
  W_LENGTH: ({ result }) => (result.lengthCheck.differs ? {} : null),
  W_ONE_CODER: ({ result }) => (result.agreement.doubleCoded === 0 ? {} : null),
  W_PARTIAL_DOUBLE: partialDouble,
  W_NOT_BLIND: notBlind,
  W_LOW_RELIABILITY: lowReliability,
  W_SPARSE: sparse,
  W_STRATA: strata,
  W_MULTI: ({ result, settings }) =>
    settings.proposal.correction === 'none' && result.family.tests > 10
      ? { params: { tests: result.family.tests } }
      : null,
  W_UNCORRECTED: ({ settings }) => (settings.proposal.correction === 'none' ? {} : null),
  W_SAME_SAMPLE: ({ input }) => (input.facts.sameSample ? {} : null),
  W_NO_CRITERION: ({ input }) => (input.facts.hasCriterion ? null : {}),
  W_CODER_GROUP: coderGroup,
  W_CODEBOOK_CHANGED: codebookChanged,
  W_UNCODED: ({ prepared }) => (prepared.uncoded > 0 ? { params: { count: prepared.uncoded } } : null),
}

/** Every warning of method.md 3.9 that applies, most weighty first as listed there. */
export function findWarnings(one: Case): ComparisonWarning[] {
  return (Object.keys(checks) as WarningCode[]).flatMap((code) => {
    const finding = checks[code](one)
    if (finding === null) return []
    return [{ code, params: finding.params ?? {}, competencyIds: finding.competencyIds ?? [] }]
  })
}

function smallest({ superiorCount, averageCount }: Judged): number {
  return Math.min(superiorCount, averageCount)
}

function sizes({ superiorCount, averageCount }: Judged): Finding {
  return { params: { superior: superiorCount, average: averageCount } }
}

/** The smallest p this design can give is above alpha (method.md 3.7). */
function noPower({ result, settings }: Case): Finding {
  const { superiorCount, averageCount } = result
  const least = smallestExactP(superiorCount, averageCount)
  const { alpha } = settings.proposal
  return least.defined && least.value > alpha ? { params: { smallestP: least.value, alpha } } : null
}

function partialDouble({ result }: Case): Finding {
  const { doubleCoded, interviews } = result.agreement
  const share = interviews === 0 ? 0 : doubleCoded / interviews
  return doubleCoded > 0 && share < 0.2 ? { params: { doubleCoded, interviews } } : null
}

function notBlind({ input, prepared }: Case): Finding {
  const blind = new Set(input.facts.blindCoderIds)
  const independent = input.codings.filter((coding) => coding.layer === 'independent')
  const used = independent.length > 0 ? independent : prepared.codings
  const seeing = new Set(used.map((coding) => coding.coderId).filter((coder) => !blind.has(coder)))
  return seeing.size > 0 ? { params: { coders: seeing.size } } : null
}

function lowReliability({ result, settings }: Case): Finding {
  const low = result.rows.filter(
    ({ reliability }) =>
      reliability.value.defined && reliability.value.value < settings.proposal.minReliability,
  )
  return low.length === 0 ? null : { competencyIds: low.map((row) => row.competencyId) }
}

function sparse({ result }: Case): Finding {
  const counts = result.interviewees.flatMap((person) => person.scores.map((score) => score.frequency))
  const share = counts.length === 0 ? 0 : counts.filter((count) => count === 0).length / counts.length
  return share > 0.5 ? { params: { share } } : null
}

/** Any stratum whose share differs between the groups (Fisher's exact p under .10). */
function strata({ prepared }: Case): Finding {
  const { superior, average } = prepared
  const names = new Set([...superior, ...average].map((person) => person.stratum))
  const imbalanced = [...names].some((name) => {
    const present1 = superior.filter((person) => person.stratum === name).length
    const present2 = average.filter((person) => person.stratum === name).length
    return differs({ present1, of1: superior.length, present2, of2: average.length })
  })
  return imbalanced ? {} : null
}

/** A coder who coded another mix of groups than the rest: then coder and group cannot be told apart. */
function coderGroup({ prepared }: Case): Finding {
  if (prepared.layer === 'consensus') return null
  const { superior, average, codings } = prepared
  const coders = new Set(codings.map((coding) => coding.coderId))
  const confounded = [...coders].filter((coder) => {
    const seen = new Set(
      codings.filter((coding) => coding.coderId === coder).map((coding) => coding.intervieweeId),
    )
    const present1 = superior.filter((person) => seen.has(person.id)).length
    const present2 = average.filter((person) => seen.has(person.id)).length
    return differs({ present1, of1: superior.length, present2, of2: average.length })
  })
  return confounded.length > 0 ? { params: { coders: confounded.length } } : null
}

function codebookChanged({ prepared }: Case): Finding {
  const versions = new Set(prepared.codings.map((coding) => coding.dictionaryNumber))
  return versions.size > 1 ? { params: { versions: versions.size } } : null
}

function differs({
  present1,
  of1,
  present2,
  of2,
}: {
  present1: number
  of1: number
  present2: number
  of2: number
}): boolean {
  const p = fisherExactP({ present1, absent1: of1 - present1, present2, absent2: of2 - present2 })
  return p.defined && p.value < imbalanceP
}
