import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import { heightOfRows } from '../../../charts/base-option.ts'
import { dotsOption } from '../../../charts/dots-option.ts'
import { effectOf, forestOption, forestText } from '../../../charts/forest-option.ts'
import { heatOption } from '../../../charts/heat-option.ts'
import type { ComparisonResult, GroupResult } from '../../../core/comparison/types.ts'
import type { Group } from '../../../core/model/study.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { type CellScore, cellScores } from '../../../core/tables/people-table.ts'
import { formatNumber, formatShare } from '../../../core/wording/number.ts'
import { Segmented } from '../../components/segmented.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { CellScoreSelect } from './cell-score-select.tsx'
import { ChartFigure } from './charts/chart-figure.tsx'
import { useChartWords } from './charts/use-chart-words.ts'
import { useComparisonState } from './comparison-state.ts'
import { LengthScatter } from './length-view.tsx'
import { chosenRows } from './order-rows.ts'
import type { QuoteWish } from './quotes-dialog.tsx'
import { symbols } from './symbols.ts'
import { competenciesOf } from './tables/made-table.ts'
import { useQuoteScope } from './use-quote-scope.ts'

export interface ChartsViewProps {
  readonly result: ComparisonResult
  readonly dictionary: Dictionary
  readonly onQuotes: (wish: QuoteWish) => void
}

const charts = ['forest', 'dots', 'heat', 'length'] as const
type Chart = (typeof charts)[number]

/** Charts for a report: what the tables say, to be seen at once. Rows stand as the comparison has them. */
export function ChartsView(props: ChartsViewProps) {
  const { t } = useTranslation('comparison')
  const [chart, setChart] = useState<Chart>('forest')
  return (
    <>
      <div className="comparison-toolbar">
        <Segmented
          label={t('chartKinds')}
          value={chart}
          options={charts.map((value) => ({ value, label: t(`chartShort.${value}`) }))}
          onChange={setChart}
        />
      </div>
      {chart === 'forest' ? <ForestChart {...props} /> : null}
      {chart === 'dots' ? <DotsChart {...props} /> : null}
      {chart === 'heat' ? <HeatChart {...props} /> : null}
      {chart === 'length' ? <LengthScatter {...props} /> : null}
    </>
  )
}

/** The rows shown on the comparison, with the names of their competencies. */
function useNamedRows({ result, dictionary }: ChartsViewProps) {
  const bilingual = useBilingual()
  const state = useComparisonState()
  return chosenRows(result, dictionary, state).flatMap((row) => {
    const [competency] = competenciesOf(dictionary, [row.competencyId])
    return competency === undefined ? [] : [{ row, id: competency.id, name: bilingual(competency.name) }]
  })
}

function ForestChart(props: ChartsViewProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const words = useChartWords()
  const { scope, quoteLayer } = useQuoteScope(props.result)
  const rows = useNamedRows(props).map(({ row, id, name }) => {
    const { label } = row.proposal
    return { id, name, label, ...effectOf(row) }
  })
  const { minEffect } = props.result.settings.proposal
  const quotesOf = (row: number) => {
    const competencyId = rows[row]?.id
    if (competencyId === undefined) return undefined
    return () => props.onQuotes({ ...scope, layer: quoteLayer, competencyId })
  }
  return (
    <ChartFigure
      title={words.forest}
      fileName={words.forest}
      height={heightOfRows(rows.length)}
      option={(look) => forestOption({ rows, minEffect }, words, look)}
      table={{
        head: [t('competency'), symbols.g, t('cell.lower'), t('cell.upper'), t('cell.label')],
        rows: rows.map(({ name, g, lower, upper, label }) => [name, g, lower, upper, m(`label.${label}`)]),
        pressOf: (row, column) => (column === 0 ? quotesOf(row) : undefined),
      }}
      marks={rows.flatMap((row, index) => {
        const onPress = quotesOf(index)
        const text = `${row.name}: ${symbols.g} ${forestText(row)}, ${m(`label.${row.label}`)}`
        return row.g === null || onPress === undefined ? [] : [{ at: [row.g, index], text, onPress }]
      })}
    />
  )
}

const dotMeasures = ['mean-level', 'highest-level', 'rate', 'presence'] as const
type DotMeasure = (typeof dotMeasures)[number]

function measured(group: GroupResult, measure: DotMeasure): number | null {
  if (measure === 'presence') return valueOrNull(group.presence)
  return valueOrNull(group.scores[measure].mean)
}

function DotsChart(props: ChartsViewProps) {
  const { t } = useTranslation('comparison')
  const words = useChartWords()
  const [measure, setMeasure] = useState<DotMeasure>('mean-level')
  const { scope, quoteLayer } = useQuoteScope(props.result)
  const rows = useNamedRows(props).map(({ row, id, name }) => ({
    id,
    name,
    superior: measured(row.superior, measure),
    average: measured(row.average, measure),
  }))
  const title = t(`cellScore.${measure}`)
  const groups = ['superior', 'average'] as const
  const quotesOf = (row: number, group: Group | undefined) => {
    const competencyId = rows[row]?.id
    if (competencyId === undefined || group === undefined) return undefined
    return () => props.onQuotes({ ...scope, layer: quoteLayer, competencyId, group })
  }
  const text = (value: number) => (measure === 'presence' ? formatShare(value) : formatNumber(value))
  return (
    <ChartFigure
      title={words.dots}
      fileName={words.dots}
      height={heightOfRows(rows.length)}
      option={(look) => dotsOption({ rows, measure: title }, words, look)}
      table={{
        head: [t('competency'), words.superior, words.average],
        rows: rows.map(({ name, superior, average }) => [name, superior, average]),
        pressOf: (row, column) => quotesOf(row, groups[column - 1]),
      }}
      marks={rows.flatMap((row, index) =>
        groups.flatMap((group) => {
          const value = row[group]
          const onPress = quotesOf(index, group)
          if (value === null || onPress === undefined) return []
          return [
            { at: [value, index] as const, text: `${row.name}, ${words[group]}: ${text(value)}`, onPress },
          ]
        }),
      )}
    >
      <CellScoreSelect value={measure} scores={dotMeasures} onChange={setMeasure} />
    </ChartFigure>
  )
}

function HeatChart({ dictionary, result, onQuotes }: ChartsViewProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const words = useChartWords()
  const { scope, quoteLayer } = useQuoteScope(result)
  const [score, setScore] = useState<CellScore>('frequency')
  const { data } = useQuery('table.people', { ...scope, score })
  if (data === undefined) return null
  const { people, values } = data.table
  const competencies = competenciesOf(dictionary, data.competencyIds)
  const names = people.map(({ code, group }) => (group === null ? code : `${code} ${m(`group.${group}`)}`))
  const order = people
    .map((person, index) => ({
      place: person.group === 'superior' ? 0 : person.group === 'average' ? 1 : 2,
      index,
    }))
    .toSorted((a, b) => a.place - b.place || a.index - b.index)
    .map(({ index }) => index)
  const heat = {
    rows: order.map((index) => names[index] ?? ''),
    columns: competencies.map(({ shortName, code }) => bilingual(shortName) || code),
    values: order.map((index) => values[index] ?? []),
    measure: t(`cellScore.${score}`),
  }
  const { coderId } = scope
  const quotesOf = (row: number, column: number) => {
    const [interviewee, competency] = [people[order[row] ?? -1], competencies[column]]
    if (interviewee === undefined || competency === undefined || !heat.values[row]?.[column]) return undefined
    const coder = coderId === undefined ? {} : { coderId }
    return () => onQuotes({ ...coder, layer: quoteLayer, competencyId: competency.id, interviewee })
  }
  return (
    <ChartFigure
      title={words.heat}
      fileName={words.heat}
      height={heightOfRows(people.length) + 60}
      option={(look) => heatOption(heat, words, look)}
      table={{
        head: [t('interviewee'), ...competencies.map(({ name }) => bilingual(name))],
        rows: heat.values.map((row, index) => [heat.rows[index] ?? '', ...row]),
        pressOf: (row, column) => quotesOf(row, column - 1),
      }}
      marks={heat.values.flatMap((row, y) =>
        row.flatMap((value, x) => {
          const onPress = quotesOf(y, x)
          const name = competencies[x]?.name
          if (!value || onPress === undefined || name === undefined) return []
          const number = formatNumber(value, Number.isInteger(value) ? 0 : 2)
          return [{ at: [x, y] as const, text: `${heat.rows[y]}, ${bilingual(name)}: ${number}`, onPress }]
        }),
      )}
    >
      <CellScoreSelect value={score} scores={cellScores} onChange={setScore} />
    </ChartFigure>
  )
}
