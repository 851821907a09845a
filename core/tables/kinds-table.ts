import { groupResult, valuesOf } from '../comparison/compare-competency.ts'
import { chooseLayer, codedPeople, scorePeople, scoresOn } from '../comparison/prepare.ts'
import type { ComparisonSettings, GroupResult } from '../comparison/types.ts'
import type { CompetencyId } from '../model/ids.ts'
import { type Estimate, mapEstimate } from '../stats/estimate.ts'
import { kruskalWallis } from '../stats/kruskal-wallis.ts'
import type { TableInput } from './table-input.ts'

/** Competency x kind of interviewee: groups or strata. */
export interface KindsTable {
  /** Groups, or names of strata ('' where none is given), with how many interviewees were coded. */
  readonly kinds: readonly { readonly name: string; readonly n: number }[]
  readonly rows: readonly KindsRow[]
}

export interface KindsRow {
  readonly competencyId: CompetencyId
  readonly cells: readonly GroupResult[]
  readonly all: GroupResult
  /** Whether the kinds differ in the primary score: Kruskal and Wallis, tie-corrected (method.md 3.2). */
  readonly test: Estimate<KindsTest>
}

export interface KindsTest {
  readonly h: number
  readonly degreesOfFreedom: number
  readonly p: number
  /** H / (N - 1). */
  readonly epsilonSquared: number
}

/** How often and how highly each competency shows in each group, or in each stratum. */
export function kindsTable(
  input: TableInput,
  settings: ComparisonSettings,
  by: 'group' | 'stratum',
): KindsTable {
  const chosen = chooseLayer(input.codings, settings)
  const coded = codedPeople(chosen.codings)
  const people = input.interviewees.filter(
    (person) => coded.has(person.id) && (by === 'stratum' || person.group !== null),
  )
  const scored = scorePeople(people, chosen, input.competencyIds, settings)
  const nameOf = (index: number) => (by === 'group' ? people[index]?.group : people[index]?.stratum) ?? ''
  const names = kindNames(input, by)
  const members = names.map((name) => scored.filter((_one, index) => nameOf(index) === name))
  return {
    kinds: names.map((name, index) => ({ name, n: members[index]?.length ?? 0 })),
    rows: input.competencyIds.map((competencyId, column) => {
      const picked = members.map((group) => scoresOn(group, column))
      const values = picked.map((group) => valuesOf(group, settings.score))
      return {
        competencyId,
        cells: picked.map(groupResult),
        all: groupResult(picked.flat()),
        test: testOf(values),
      }
    }),
  }
}

/** Groups in their fixed order; strata by name, those without one last. */
function kindNames({ interviewees }: TableInput, by: 'group' | 'stratum'): string[] {
  if (by === 'group') return ['superior', 'average']
  const names = [...new Set(interviewees.map((person) => person.stratum))]
  return names.sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1))
}

function testOf(values: readonly (readonly number[])[]): Estimate<KindsTest> {
  // A kind without any value has no say in whether the others differ.
  const given = values.filter((one) => one.length > 0)
  return mapEstimate(kruskalWallis(given), ({ h, degreesOfFreedom, p, epsilonSquared }) => ({
    h,
    degreesOfFreedom,
    p,
    epsilonSquared,
  }))
}
