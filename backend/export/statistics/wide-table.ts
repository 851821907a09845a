import { listAttributes, listAttributeValues, listInterviewees } from '../../../db/interviewee.ts'
import type { Cell, Table } from '../table.ts'
import { codesOf, type TableSource } from '../table-source.ts'

/** One column of the wide table. */
export interface WideVariable {
  /** A name that SPSS and R take: ASCII letters, digits and _, at most 64 bytes, none twice. */
  readonly name: string
  readonly kind:
    | { readonly is: 'interviewee' | 'group' | 'stratum' | 'length' }
    | { readonly is: 'attribute'; readonly of: string }
    | { readonly is: WideScore; readonly of: string }
}

export const wideScores = ['presence', 'frequency', 'mean', 'highest', 'rate'] as const
export type WideScore = (typeof wideScores)[number]

export interface Wide {
  readonly table: Table
  readonly variables: readonly WideVariable[]
}

/** One row an interviewee, a column each score of each competency; superior is 1, average 2. */
export function wideTable({ db, result }: TableSource): Wide {
  const persons = new Map(listInterviewees(db).map((person) => [person.id, person]))
  const attributes = listAttributes(db)
  const values = new Map(
    listAttributeValues(db).map((one) => [`${one.intervieweeId} ${one.attributeId}`, one.value]),
  )
  const codes = codesOf(db)
  const shown = result.rows.map((row) => row.competencyId)
  const safe = safeNames(shown.map((id) => codes.get(id) ?? ''))
  const variables: WideVariable[] = [
    ...(['interviewee', 'group', 'stratum', 'length'] as const).map((is) => ({ name: is, kind: { is } })),
    ...attributes.map(({ name }, index) => ({
      name: `attribute_${index + 1}`,
      kind: { is: 'attribute' as const, of: name },
    })),
    ...shown.flatMap((id, index) =>
      wideScores.map((is) => ({ name: `${is}_${safe[index]}`, kind: { is, of: codes.get(id) ?? '' } })),
    ),
  ]
  const rows = result.interviewees.map((row): Cell[] => {
    const person = persons.get(row.intervieweeId)
    const scores = new Map(row.scores.map((score) => [score.competencyId, score]))
    return [
      ...[person?.code ?? '', row.group === 'superior' ? 1 : 2, person?.stratum ?? '', row.length],
      ...attributes.map((attribute) => values.get(`${row.intervieweeId} ${attribute.id}`) ?? null),
      ...shown.flatMap((id) => {
        const score = scores.get(id)
        return score === undefined
          ? wideScores.map(() => null)
          : [score.present, score.frequency, score.meanLevel, score.highestLevel, score.rate]
      }),
    ]
  })
  return { table: { name: 'wide', columns: variables.map(({ name }) => name), rows }, variables }
}

/** Codes as parts of names: what SPSS does not take becomes _; what is then left of nothing, or is there twice, a number. */
export function safeNames(codes: readonly string[]): string[] {
  const used = new Set<string>()
  return codes.map((code, index) => {
    const ascii = code.replace(/[^A-Za-z0-9_]/g, '_')
    const isFit = /[A-Za-z0-9]/.test(ascii) && !ascii.endsWith('_') && !used.has(ascii.toLowerCase())
    const name = isFit ? ascii : `c${index + 1}`
    used.add(name.toLowerCase())
    return name
  })
}
