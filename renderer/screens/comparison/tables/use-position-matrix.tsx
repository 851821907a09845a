import { useTranslation } from 'react-i18next'
import { parts } from '../../../../core/tables/place-tables.ts'
import { formatShare } from '../../../../core/wording/number.ts'
import { useQuery } from '../../../connection/use-query.ts'
import { useBilingual } from '../../../use-bilingual.ts'
import { CompetencyName } from './competency-name.tsx'
import {
  competenciesOf,
  countText,
  linkedCell,
  type MadeTable,
  shareOf,
  type TableProps,
  totalColumn,
} from './made-table.ts'

/** Competency x quarter of the interview: counts, and what share of the competency's codings they are. */
export function usePositionMatrix({
  dictionary,
  scope,
  quoteLayer,
  onQuotes,
}: TableProps): MadeTable | undefined {
  const { t } = useTranslation('comparison')
  const bilingual = useBilingual()
  const { data } = useQuery('table.position', scope)
  if (data === undefined) return undefined
  const competencies = competenciesOf(dictionary, data.competencyIds)
  const quarters = Array.from({ length: parts }, (_, part) => t('quarter', { number: part + 1 }))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    matrix: {
      columns: [
        ...quarters.map((title) => ({ key: title, title, below: '', hint: title })),
        totalColumn(t('total')),
      ],
      rows: competencies.map((competency, row) => {
        const counts = data.counts[row] ?? []
        const total = sum(counts)
        const wish = { ...scope, layer: quoteLayer, competencyId: competency.id }
        return {
          key: String(competency.id),
          head: <CompetencyName competency={competency} />,
          cells: [
            ...counts.map((value, part) => ({
              ...linkedCell(
                value,
                (count) => (count === 0 ? '·' : `${countText(count)} (${formatShare(count / total)})`),
                `${bilingual(competency.name)}, ${quarters[part]}`,
                () => onQuotes({ ...wish, part }),
              ),
              share: shareOf(value, total),
            })),
            linkedCell(total, countText, bilingual(competency.name), () => onQuotes(wish)),
          ],
        }
      }),
    },
    copied: [
      [t('competency'), ...quarters, t('total')],
      ...competencies.map((competency, row) => [
        bilingual(competency.name),
        ...(data.counts[row] ?? []),
        sum(data.counts[row] ?? []),
      ]),
    ],
  }
}
