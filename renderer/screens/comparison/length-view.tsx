import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import { lengthOption } from '../../../charts/length-option.ts'
import type { ComparisonResult, LengthRelation } from '../../../core/comparison/types.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import type { Estimate } from '../../../core/stats/estimate.ts'
import { formatCoefficient, formatNumber, formatP } from '../../../core/wording/number.ts'
import { Icon } from '../../components/icon.tsx'
import { Select } from '../../components/select.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { ChartFigure } from './charts/chart-figure.tsx'
import { useChartWords } from './charts/use-chart-words.ts'
import { LengthSection } from './length-section.tsx'
import { usePrint } from './print-estimate.tsx'
import type { QuoteWish } from './quotes-dialog.tsx'
import { CompetencyName } from './tables/competency-name.tsx'
import { competenciesOf } from './tables/made-table.ts'
import { useQuoteScope } from './use-quote-scope.ts'

export interface LengthViewProps {
  readonly result: ComparisonResult
  readonly dictionary: Dictionary
  readonly onQuotes: (wish: QuoteWish) => void
}

const scores = ['frequency', 'mean-level', 'highest-level'] as const

/** The length check (method.md 3.6): do the groups differ in length, and which scores go with it? */
export function LengthView({ result, dictionary, onQuotes }: LengthViewProps) {
  return (
    <div className="length-view">
      <div>
        <LengthSection check={result.lengthCheck} />
        <LengthScatter result={result} dictionary={dictionary} onQuotes={onQuotes} />
      </div>
      <Relations result={result} dictionary={dictionary} onQuotes={onQuotes} />
    </div>
  )
}

/** Length against a score: of one competency, or the number of all codings. */
export function LengthScatter({ result, dictionary, onQuotes }: LengthViewProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const words = useChartWords()
  const { data: people } = useQuery('interviewee.list', {})
  const [competencyId, setCompetencyId] = useState<CompetencyId | null>(null)
  const [score, setScore] = useState<LengthRelation['score']>('frequency')
  const competencies = competenciesOf(
    dictionary,
    result.rows.map((row) => row.competencyId),
  )
  const chosen = competencies.find(({ id }) => id === competencyId)
  const codes = new Map(people?.interviewees.map((person) => [person.id, person.code]))
  const points = result.interviewees.flatMap((person) => {
    const own = person.scores.find((one) => one.competencyId === competencyId)
    const all = person.scores.reduce((sum, one) => sum + one.frequency, 0)
    const value = chosen === undefined ? all : own === undefined ? null : readScore(own, score)
    const name = codes.get(person.intervieweeId) ?? ''
    const { intervieweeId: id, group, length } = person
    return value === null ? [] : [{ id, name, group, length, value }]
  })
  const { scope, quoteLayer } = useQuoteScope(result)
  const quotesOf = (row: number) => {
    const point = points[row]
    if (point === undefined || point.value === 0) return undefined
    const coder = scope.coderId === undefined ? {} : { coderId: scope.coderId }
    const competency = chosen === undefined ? {} : { competencyId: chosen.id }
    const interviewee = { id: point.id, code: point.name }
    return () => onQuotes({ ...coder, ...competency, layer: quoteLayer, interviewee })
  }
  const what = chosen === undefined ? t('allCodings') : `${bilingual(chosen.name)}, ${m(`score.${score}`)}`
  return (
    <ChartFigure
      title={t('chart.length')}
      fileName={t('chart.length')}
      height={420}
      option={(look) => lengthOption({ points, value: what, length: t('lengthAxis') }, words, look)}
      table={{
        head: [t('interviewee'), t('group'), t('lengthAxis'), what],
        rows: points.map((point) => [point.name, m(`group.${point.group}`), point.length, point.value]),
        pressOf: (row, column) => (column === 3 ? quotesOf(row) : undefined),
      }}
      marks={points.map(({ name, length, value }, index) => {
        const onPress = quotesOf(index)
        const number = formatNumber(value, Number.isInteger(value) ? 0 : 2)
        const text = `${name}: ${t('lengthAxis')} ${length}, ${what} ${number}`
        return { at: [length, value], text, ...(onPress === undefined ? {} : { onPress }) }
      })}
    >
      <Select
        label={t('competency')}
        isLabelShown={false}
        value={String(competencyId ?? 'all')}
        options={[
          { value: 'all', label: t('allCodings') },
          ...competencies.map(({ id, name }) => ({ value: String(id), label: bilingual(name) })),
        ]}
        onChange={(value) => setCompetencyId(competencies.find(({ id }) => String(id) === value)?.id ?? null)}
      />
      {chosen === undefined ? null : (
        <Select
          label={t('cellScore')}
          isLabelShown={false}
          value={score}
          options={scores.map((value) => ({ value, label: m(`score.${value}`) }))}
          onChange={setScore}
        />
      )}
    </ChartFigure>
  )
}

function readScore(
  own: ComparisonResult['interviewees'][number]['scores'][number],
  score: LengthRelation['score'],
): number | null {
  if (score === 'frequency') return own.frequency
  return score === 'mean-level' ? own.meanLevel : own.highestLevel
}

const textOf = (estimate: Estimate, format: (value: number) => string) =>
  estimate.defined ? format(estimate.value) : '–'

/** Spearman's rho of length with each score of each competency; those that count as related are marked. */
function Relations({ result, dictionary, onQuotes }: LengthViewProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const { scope, quoteLayer } = useQuoteScope(result)
  const print = usePrint()
  const competencies = competenciesOf(
    dictionary,
    result.rows.map((row) => row.competencyId),
  )
  return (
    <section aria-label={t('lengthRelations')}>
      <h3>{t('lengthRelations')}</h3>
      <table className="table length-relations">
        <thead>
          <tr>
            <th>{t('competency')}</th>
            {scores.map((score) => (
              <th key={score} className="number">
                {m(`score.${score}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {competencies.map((competency) => {
            const row = result.rows.find((one) => one.competencyId === competency.id)
            return (
              <tr key={competency.id}>
                <th scope="row" className="matrix-head">
                  <CompetencyName competency={competency} />
                </th>
                {row?.lengthRelations.map((relation) => (
                  <td key={relation.score} className="number">
                    {relation.isRelated ? (
                      <span className="comparison-flag">
                        <Icon name="warn" />
                        <span className="visually-hidden">{t('related')}</span>
                      </span>
                    ) : null}
                    <button
                      type="button"
                      className="matrix-number"
                      aria-label={t('quotesOfBoth', {
                        name: bilingual(competency.name),
                        what: `${m(`score.${relation.score}`)}, ρ ${textOf(relation.rho, formatCoefficient)}, p ${textOf(relation.p, formatP)}`,
                      })}
                      onClick={() =>
                        onQuotes({ ...scope, layer: quoteLayer, competencyId: competency.id, hasGroup: true })
                      }
                    >
                      {print(relation.rho, formatCoefficient)}{' '}
                      <span className="quiet">({print(relation.p, formatP)})</span>
                    </button>
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
