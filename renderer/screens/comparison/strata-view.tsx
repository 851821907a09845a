import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { StrataComparison, StrataRow } from '../../../core/comparison/compare-strata.ts'
import type { ComparisonResult } from '../../../core/comparison/types.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { formatNumber, formatP } from '../../../core/wording/number.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { CopyButton } from './copy-button.tsx'
import { FigureCell } from './figure-cell.tsx'
import { usePrint } from './print-estimate.tsx'
import type { QuoteWish } from './quotes-dialog.tsx'
import { symbols } from './symbols.ts'
import { CompetencyName } from './tables/competency-name.tsx'
import { competenciesOf } from './tables/made-table.ts'
import type { TsvCell } from './to-tsv.ts'
import { useQuoteScope } from './use-quote-scope.ts'

export interface StrataViewProps {
  readonly dictionary: Dictionary
  readonly layer: ComparisonResult['layer']
  readonly onQuotes: (wish: QuoteWish) => void
}

/** The groups compared within each stratum, then with strata held apart (method.md 3.2). */
export function StrataView({ dictionary, layer, onQuotes }: StrataViewProps) {
  const { t } = useTranslation('comparison')
  const { data } = useQuery('table.strata', {})
  const bilingual = useBilingual()
  const copied = useCopied(dictionary)
  const { quoteLayer } = useQuoteScope({ layer })
  if (data === undefined) return null
  if (data.strata.length < 2)
    return <EmptyState title={t('strataNoneTitle')}>{t('strataNoneText')}</EmptyState>
  const wishOf = (competencyId: CompetencyId) => ({ competencyId, hasGroup: true, layer: quoteLayer })
  const competencies = competenciesOf(
    dictionary,
    data.rows.map((row) => row.competencyId),
  )
  return (
    <section aria-label={t('view.strata')}>
      <div className="comparison-toolbar">
        <p className="running">{t('strataNote')}</p>
        <span className="spacer" />
        <CopyButton rows={() => copied(data)} />
      </div>
      <div className="comparison-scroll">
        <table className="table comparison-table" aria-label={t('view.strata')}>
          <Head data={data} />
          <tbody>
            {competencies.map((competency) => {
              const row = data.rows.find((one) => one.competencyId === competency.id)
              return row === undefined ? null : (
                <tr key={competency.id}>
                  <th scope="row" className="matrix-head">
                    <CompetencyName competency={competency} />
                  </th>
                  <StratumCells
                    row={row}
                    data={data}
                    onPress={(stratum) => onQuotes({ ...wishOf(competency.id), stratum })}
                  />
                  <PooledCells
                    row={row}
                    name={bilingual(competency.name)}
                    onPress={() => onQuotes(wishOf(competency.id))}
                  />
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Head({ data }: { readonly data: StrataComparison }) {
  const { t } = useTranslation('comparison')
  return (
    <thead>
      <tr>
        <th>{t('competency')}</th>
        {data.strata.map(({ name, superior, average }) => (
          <th key={name} colSpan={2} className="number">
            <span className="comparison-two-lines">
              {name || t('noStratum')}
              {'\n'}
              <span className="quiet">{t('strataSizes', { superior, average })}</span>
            </span>
          </th>
        ))}
        <th className="number">{t('strata.pooled')}</th>
        <th className="number">{symbols.q}</th>
        <th className="number">{symbols.vanElteren}</th>
        <th className="number">{t('strata.presence')}</th>
        <th>{t('strata.cautions')}</th>
      </tr>
    </thead>
  )
}

function StratumCells({
  row,
  data,
  onPress,
}: {
  readonly row: StrataRow
  readonly data: StrataComparison
  readonly onPress: (stratum: string) => void
}) {
  const { t } = useTranslation('comparison')
  const print = usePrint()
  return row.strata.flatMap(({ g, interval, superior, average }, index) => {
    const name = data.strata[index]?.name ?? ''
    const presence = `${superior.coded}/${superior.n}`
    const other = `${average.coded}/${average.n}`
    const linkTo = (label: string) =>
      superior.coded + average.coded === 0 ? {} : { link: { label, onPress: () => onPress(name) } }
    return [
      <FigureCell
        key={`${name}-presence`}
        above={presence}
        below={other}
        {...linkTo(t('strataQuotes', { stratum: name || t('noStratum'), presence, other }))}
      />,
      <FigureCell
        key={`${name}-g`}
        above={<b>{print(g, formatNumber)}</b>}
        below={print(interval, ({ lower, upper }) => `${formatNumber(lower)} – ${formatNumber(upper)}`)}
        {...linkTo(t('quotesOfBoth', { name: name || t('noStratum'), what: symbols.g }))}
      />,
    ]
  })
}

function PooledCells({
  row,
  name,
  onPress,
}: {
  readonly row: StrataRow
  /** Of the competency. */
  readonly name: string
  readonly onPress: () => void
}) {
  const { t } = useTranslation('comparison')
  const print = usePrint()
  const { pooled, presence, vanElterenP, cautions } = row
  const isCoded = row.strata.some(({ superior, average }) => superior.coded + average.coded > 0)
  const linkTo = (what: string) =>
    isCoded ? { link: { label: t('quotesOfBoth', { name, what }), onPress } } : {}
  return (
    <>
      <FigureCell
        above={<b>{print(pooled, ({ g }) => formatNumber(g))}</b>}
        below={
          pooled.defined
            ? `${formatNumber(pooled.value.interval.lower)} – ${formatNumber(pooled.value.interval.upper)}`
            : ''
        }
        {...linkTo(t('strata.pooled'))}
      />
      <FigureCell
        above={print(pooled, ({ q }) => formatNumber(q))}
        below={pooled.defined ? print(pooled.value.qP, formatP) : ''}
        {...linkTo(symbols.q)}
      />
      <FigureCell above={print(vanElterenP, formatP)} {...linkTo(symbols.vanElteren)} />
      <FigureCell
        above={presence.defined ? print(presence.value.oddsRatio, formatNumber) : print(presence, String)}
        below={print(presence, ({ p }) => formatP(p))}
        {...linkTo(t('strata.presence'))}
      />
      <td className="comparison-reason">
        {cautions.map((caution) => (
          <span key={caution} className="comparison-flag">
            <Icon name="warn" />
            {t(`caution.${caution}`)}
          </span>
        ))}
      </td>
    </>
  )
}

function useCopied(dictionary: Dictionary) {
  const { t } = useTranslation('comparison')
  const bilingual = useBilingual()
  return (data: StrataComparison): TsvCell[][] => {
    const head = [
      t('competency'),
      ...data.strata.flatMap(({ name }) =>
        [
          ...(['n1', 'coded1', 'n2', 'coded2'] as const).map((cell) => t(`strataCell.${cell}`)),
          symbols.g,
          t('strataCell.lower'),
          t('strataCell.upper'),
        ].map((cell) => `${name || t('noStratum')} ${cell}`),
      ),
      t('strata.pooled'),
      t('cell.lower'),
      t('cell.upper'),
      'Q',
      `Q p`,
      symbols.vanElteren,
      t('strata.presence'),
      `${t('strata.presence')} p`,
    ]
    const rows = data.rows.map((row) => {
      const [competency] = competenciesOf(dictionary, [row.competencyId])
      const pooled = valueOrNull(row.pooled)
      const presence = valueOrNull(row.presence)
      return [
        competency === undefined ? '' : bilingual(competency.name),
        ...row.strata.flatMap(({ superior, average, g, interval }) => {
          const ends = valueOrNull(interval)
          return [
            ...[superior.n, superior.coded, average.n, average.coded],
            ...[valueOrNull(g), ends?.lower ?? null, ends?.upper ?? null],
          ]
        }),
        ...[pooled?.g ?? null, pooled?.interval.lower ?? null, pooled?.interval.upper ?? null],
        ...[pooled?.q ?? null, pooled === null ? null : valueOrNull(pooled.qP)],
        valueOrNull(row.vanElterenP),
        ...[presence === null ? null : valueOrNull(presence.oddsRatio), presence?.p ?? null],
      ]
    })
    return [head, ...rows]
  }
}
