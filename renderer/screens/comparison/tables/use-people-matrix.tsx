import { useTranslation } from 'react-i18next'
import type { CellScore } from '../../../../core/tables/people-table.ts'
import { formatNumber } from '../../../../core/wording/number.ts'
import { GroupName } from '../../../components/group-name.tsx'
import { useQuery } from '../../../connection/use-query.ts'
import { useBilingual } from '../../../use-bilingual.ts'
import { useMethodWords } from '../../../use-method-words.ts'
import {
  competenciesOf,
  competencyColumns,
  countText,
  linkedCell,
  type MadeTable,
  shareOf,
  type TableProps,
  totalColumn,
} from './made-table.ts'

const fractional: readonly CellScore[] = ['mean-level', 'highest-level', 'rate']

/** Interviewee x competency, with totals. */
export function usePeopleMatrix({
  dictionary,
  scope,
  quoteLayer,
  onQuotes,
  score,
}: TableProps & { readonly score: CellScore }): MadeTable | undefined {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const { data } = useQuery('table.people', { ...scope, score })
  if (data === undefined) return undefined
  const { table, competencyIds } = data
  const competencies = competenciesOf(dictionary, competencyIds)
  const isFractional = fractional.includes(score)
  const text = (value: number | null) =>
    value === null ? '–' : isFractional ? formatNumber(value) : countText(value)
  const largest = Math.max(0, ...table.values.flatMap((row) => row.map((value) => value ?? 0)))
  const total = isFractional ? t('mean') : t('total')
  const coder = scope.coderId === undefined ? {} : { coderId: scope.coderId }
  return {
    matrix: {
      columns: [...competencyColumns(competencies, bilingual), totalColumn(total)],
      rows: table.people.map((person, row) => ({
        key: String(person.id),
        head: (
          <span className="matrix-person">
            <strong>{person.code}</strong>
            <GroupName group={person.group} />
            <span className="quiet">{person.stratum}</span>
          </span>
        ),
        cells: [
          ...competencies.map((competency, column) => {
            const value = table.values[row]?.[column] ?? null
            const cell = { text: text(value), share: shareOf(value, largest) }
            if (value === null || value === 0) return cell
            return {
              ...cell,
              label: `${person.code}, ${bilingual(competency.name)}: ${text(value)}`,
              onPress: () =>
                onQuotes({
                  ...coder,
                  layer: quoteLayer,
                  competencyId: competency.id,
                  interviewee: person,
                }),
            }
          }),
          linkedCell(table.ofPeople[row] ?? null, text, `${person.code}, ${total}`, () =>
            onQuotes({ ...coder, layer: quoteLayer, interviewee: person }),
          ),
        ],
      })),
      foot: {
        key: 'foot',
        head: total,
        cells: [
          ...competencies.map((competency, column) =>
            linkedCell(
              table.ofCompetencies[column] ?? null,
              text,
              `${bilingual(competency.name)}, ${total}`,
              () => onQuotes({ ...scope, layer: quoteLayer, competencyId: competency.id }),
            ),
          ),
          linkedCell(table.ofAll, text, total, () => onQuotes({ ...scope, layer: quoteLayer })),
        ],
      },
    },
    copied: [
      [t('interviewee'), t('group'), t('stratum'), ...competencies.map(({ name }) => bilingual(name)), total],
      ...table.people.map((person, row) => [
        person.code,
        person.group === null ? '' : m(`group.${person.group}`),
        person.stratum,
        ...(table.values[row] ?? []),
        table.ofPeople[row] ?? null,
      ]),
      [total, '', '', ...table.ofCompetencies, table.ofAll],
    ],
  }
}
