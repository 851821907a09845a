import type { CompetencyFields, Dictionary } from '../../../api/types/dictionary.ts'

const empty = { zh: '', en: '' }

/** Fields of a competency that was just added: a code nobody has, a colour the cluster can spare, levels 0 to 5. */
export function newCompetency({ clusters }: Dictionary, name: string): CompetencyFields {
  const all = clusters.flatMap((cluster) => cluster.competencies)
  const codes = new Set(all.map((competency) => competency.code))
  let number = all.length + 1
  while (codes.has(`C${number}`)) number += 1
  return {
    code: `C${number}`,
    name: { zh: name, en: '' },
    shortName: empty,
    definition: empty,
    include: empty,
    exclude: empty,
    colour: (all.length % 12) + 1,
    levels: [0, 1, 2, 3, 4, 5].map((value) => ({ value, anchor: empty, indicators: empty })),
  }
}
