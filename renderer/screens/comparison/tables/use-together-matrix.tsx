import { useTranslation } from 'react-i18next'
import type { Together } from '../../../../core/tables/co-occurrence.ts'
import { formatNumber } from '../../../../core/wording/number.ts'
import { useQuery } from '../../../connection/use-query.ts'
import { useBilingual } from '../../../use-bilingual.ts'
import { CompetencyName } from './competency-name.tsx'
import {
  competenciesOf,
  competencyColumns,
  countText,
  linkedCell,
  type MadeTable,
  shareOf,
  type TableProps,
} from './made-table.ts'

/** Competency x competency: how often they were found together; the diagonal is how often each was found. */
export function useTogetherMatrix({
  dictionary,
  scope,
  quoteLayer,
  onQuotes,
  together,
}: TableProps & { readonly together: Together }): MadeTable | undefined {
  const { t } = useTranslation('comparison')
  const bilingual = useBilingual()
  const { data } = useQuery('table.coOccurrence', { ...scope, together })
  if (data === undefined) return undefined
  const competencies = competenciesOf(dictionary, data.competencyIds)
  const count = (row: number, column: number) => data.counts[row]?.[column] ?? 0
  return {
    matrix: {
      columns: competencyColumns(competencies, bilingual),
      rows: competencies.map((competency, row) => ({
        key: String(competency.id),
        head: <CompetencyName competency={competency} />,
        cells: competencies.map((other, column) => {
          const value = count(row, column)
          const wish = { ...scope, layer: quoteLayer }
          if (row === column)
            return linkedCell(value, countText, bilingual(competency.name), () =>
              onQuotes({ ...wish, competencyId: competency.id }),
            )
          // Jaccard: of all units with either, the share with both.
          const either = count(row, row) + count(column, column) - value
          const share = either > 0 ? value / either : 0
          const words = t('togetherShare', {
            a: bilingual(competency.name),
            b: bilingual(other.name),
            share: formatNumber(share),
          })
          const pair = [competency.id, other.id] as const
          return {
            ...linkedCell(value, countText, words, () =>
              onQuotes({ ...wish, together: { kind: together, competencyIds: pair } }),
            ),
            share: shareOf(share, 1),
          }
        }),
      })),
    },
    copied: [
      ['', ...competencies.map(({ name }) => bilingual(name))],
      ...competencies.map((competency, row) => [
        bilingual(competency.name),
        ...competencies.map((_other, column) => count(row, column)),
      ]),
    ],
  }
}
