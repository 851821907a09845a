import type { Competency, CompetencyFields, Dictionary } from '../../../api/types/dictionary.ts'

const empty = { zh: '', en: '' }

/** Fields of a competency that was just added: a code nobody has, a colour the cluster can spare, levels 0 to 5. */
export function newCompetency(dictionary: Dictionary, name: string): CompetencyFields {
  const all = competenciesOf(dictionary)
  return {
    code: freeCode(dictionary, 'C', all.length + 1),
    name: { zh: name, en: '' },
    shortName: empty,
    definition: empty,
    include: empty,
    exclude: empty,
    colour: (all.length % 12) + 1,
    levels: [0, 1, 2, 3, 4, 5].map((value) => ({ value, anchor: empty, indicators: empty })),
  }
}

/** Fields of a copy to be changed: everything but the code, which nobody else may have. */
export function copyOf(dictionary: Dictionary, competency: Competency): CompetencyFields {
  const { name, shortName, definition, include, exclude, colour, levels } = competency
  const code = freeCode(dictionary, competency.code.slice(0, 9), 2)
  return { code, name, shortName, definition, include, exclude, colour, levels }
}

/** The beginning with the first number, from `from`, that makes a code nobody has. */
function freeCode(dictionary: Dictionary, beginning: string, from: number): string {
  const codes = new Set(competenciesOf(dictionary).map((competency) => competency.code))
  let number = from
  while (codes.has(`${beginning}${number}`)) number += 1
  return `${beginning}${number}`
}

function competenciesOf({ clusters }: Dictionary): Competency[] {
  return clusters.flatMap((cluster) => cluster.competencies)
}
