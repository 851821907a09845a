import { useTranslation } from 'react-i18next'
import { useQuery } from '../../../connection/use-query.ts'
import { useBilingual } from '../../../use-bilingual.ts'
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

/** Event x competency, with what stands outside events last. */
export function useEventsMatrix({
  dictionary,
  scope,
  quoteLayer,
  onQuotes,
}: TableProps): MadeTable | undefined {
  const { t } = useTranslation('comparison')
  const bilingual = useBilingual()
  const { data } = useQuery('table.events', scope)
  if (data === undefined) return undefined
  const { events, table } = data
  const competencies = competenciesOf(dictionary, data.competencyIds)
  const largest = Math.max(0, ...table.values.flat())
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const ofCompetency = competencies.map((_one, column) => sum(table.values.map((row) => row[column] ?? 0)))
  const outside = { ...scope, layer: quoteLayer, insideEvent: false }
  const coder = scope.coderId === undefined ? {} : { coderId: scope.coderId }
  return {
    matrix: {
      columns: [...competencyColumns(competencies, bilingual), totalColumn(t('total'))],
      rows: [
        ...events.map((event, row) => {
          const title = `${event.number}. ${event.title || t('untitled')}`
          return {
            key: String(event.id),
            head: (
              <span className="matrix-person">
                <strong>{event.intervieweeCode}</strong>
                <span className="matrix-event">{title}</span>
                <span className="quiet">{t(`polarity.${event.polarity}`)}</span>
              </span>
            ),
            cells: [
              ...competencies.map((competency, column) => {
                const value = table.values[row]?.[column] ?? 0
                const cell = { text: countText(value), share: shareOf(value, largest) }
                if (value === 0) return cell
                return {
                  ...cell,
                  label: `${event.intervieweeCode}, ${title}, ${bilingual(competency.name)}: ${countText(value)}`,
                  onPress: () =>
                    onQuotes({
                      ...coder,
                      layer: quoteLayer,
                      competencyId: competency.id,
                      event: { id: event.id, title: `${event.intervieweeCode} ${title}` },
                    }),
                }
              }),
              linkedCell(
                sum(table.values[row] ?? []),
                countText,
                `${event.intervieweeCode}, ${title}, ${t('total')}`,
                () =>
                  onQuotes({
                    ...coder,
                    layer: quoteLayer,
                    event: { id: event.id, title: `${event.intervieweeCode} ${title}` },
                  }),
              ),
            ],
          }
        }),
        {
          key: 'outside',
          head: t('outsideEvents'),
          cells: [
            ...competencies.map((competency, column) => {
              const value = table.outside[column] ?? 0
              const label = `${t('outsideEvents')}, ${bilingual(competency.name)}`
              const onPress = () => onQuotes({ ...outside, competencyId: competency.id })
              return { ...linkedCell(value, countText, label, onPress), share: shareOf(value, largest) }
            }),
            linkedCell(sum(table.outside), countText, `${t('outsideEvents')}, ${t('total')}`, () =>
              onQuotes(outside),
            ),
          ],
        },
      ],
      foot: {
        key: 'foot',
        head: t('total'),
        cells: [
          ...competencies.map((competency, column) =>
            linkedCell(
              (ofCompetency[column] ?? 0) + (table.outside[column] ?? 0),
              countText,
              `${bilingual(competency.name)}, ${t('total')}`,
              () => onQuotes({ ...scope, layer: quoteLayer, competencyId: competency.id }),
            ),
          ),
          linkedCell(sum(ofCompetency) + sum(table.outside), countText, t('total'), () =>
            onQuotes({ ...scope, layer: quoteLayer }),
          ),
        ],
      },
    },
    copied: [
      [t('interviewee'), t('event'), t('polarity'), ...competencies.map(({ name }) => bilingual(name))],
      ...events.map((event, row) => [
        event.intervieweeCode,
        `${event.number}. ${event.title}`,
        t(`polarity.${event.polarity}`),
        ...(table.values[row] ?? []),
      ]),
      ['', t('outsideEvents'), '', ...table.outside],
    ],
  }
}
