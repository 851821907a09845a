import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type {
  ComparisonResult,
  CompetencyComparison,
  GroupResult,
  ScoreKind,
} from '../../../core/comparison/types.ts'
import type { Group } from '../../../core/model/study.ts'
import type { Estimate } from '../../../core/stats/estimate.ts'
import { formatCoefficient, formatNumber, formatP, formatShare } from '../../../core/wording/number.ts'
import { Button } from '../../components/button.tsx'
import { GroupName } from '../../components/group-name.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { useNavigation } from '../../state/navigation.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useReason } from '../../use-reason.ts'
import { ForestMark, forestScale } from './forest-mark.tsx'
import type { QuoteWish } from './quotes-dialog.tsx'

export interface ComparisonTableProps {
  readonly result: ComparisonResult
  readonly competencies: readonly Competency[]
  readonly onQuotes: (wish: QuoteWish) => void
}

const shown: readonly ScoreKind[] = ['frequency', 'mean-level', 'highest-level', 'rate']

/** One row per competency; every number of a group leads to the quotes behind it. */
export function ComparisonTable({ result, competencies, onQuotes }: ComparisonTableProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const scale = forestScale(result.rows)
  return (
    <div className="comparison-scroll">
      <table className="table comparison-table" aria-label={t('title')}>
        <thead>
          <tr>
            <th rowSpan={2}>{t('competency')}</th>
            {(['superior', 'average'] as const).map((group) => (
              <th key={group} colSpan={5}>
                <GroupName group={group} />
              </th>
            ))}
            <th rowSpan={2}>{t('gInterval')}</th>
            <th rowSpan={2} className="number">
              g
            </th>
            <th rowSpan={2} className="number">
              p
            </th>
            <th rowSpan={2} className="number">
              {t('pAdjusted')}
            </th>
            <th rowSpan={2} className="number">
              {t('reliability')}
            </th>
            <th rowSpan={2}>{t('label')}</th>
          </tr>
          <tr>
            {(['superior', 'average'] as const).flatMap((group) => [
              <th key={`${group}-presence`} className="number">
                {t('presence')}
              </th>,
              ...shown.map((score) => (
                <th key={`${group}-${score}`} className="number">
                  {m(`score.${score}`)}
                </th>
              )),
            ])}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => {
            const competency = competencies.find((one) => one.id === row.competencyId)
            return competency === undefined ? null : (
              <ComparisonRow
                key={row.competencyId}
                row={row}
                competency={competency}
                result={result}
                scale={scale}
                onQuotes={onQuotes}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface ComparisonRowProps extends Pick<ComparisonTableProps, 'result' | 'onQuotes'> {
  readonly row: CompetencyComparison
  readonly competency: Competency
  readonly scale: number
}

function ComparisonRow({ row, competency, result, scale, onQuotes }: ComparisonRowProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const reason = useReason()
  const openModel = useNavigation((state) => state.openModel)
  const printed = (value: Estimate, format: (value: number) => string) =>
    value.defined ? format(value.value) : <span title={m(`undefined.${value.reason}`)}>–</span>
  return (
    <tr>
      <td className="comparison-name">
        <Button kind="link" onPress={() => openModel(competency.id)}>
          {bilingual(competency.name)}
        </Button>{' '}
        <span className="tag">{competency.code}</span>
      </td>
      {(['superior', 'average'] as const).map((group) => (
        <GroupCells
          key={group}
          group={group}
          of={row[group]}
          name={bilingual(competency.name)}
          onQuotes={() =>
            onQuotes({
              competencyId: competency.id,
              group,
              layer: result.layer === 'consensus' ? 'consensus' : 'independent',
            })
          }
        />
      ))}
      <td>
        <ForestMark row={row} scale={scale} minEffect={result.settings.proposal.minEffect} />
      </td>
      <td className="number">{printed(row.g, formatNumber)}</td>
      <td className="number">{printed(row.p, formatP)}</td>
      <td className="number">{row.pAdjusted === null ? '–' : formatP(row.pAdjusted)}</td>
      <td className="number">{printed(row.reliability.value, formatCoefficient)}</td>
      <td className="comparison-reason">
        <div className="row">
          <LabelChip label={row.proposal.label} />
          <span className="tag">{m(`tier.${row.proposal.tier}`)}</span>
        </div>
        <div className="secondary">{reason(row, result.settings)}</div>
        {row.flags.map((flag) => (
          <div key={flag} className="secondary quiet">
            {t('flag', { flag: m(`flag.${flag}`) })}
          </div>
        ))}
        {row.proposal.label === 'threshold' ? (
          <div className="secondary quiet">
            {m(row.proposal.equivalenceShown ? 'equivalence.shown' : 'equivalence.notShown')}
          </div>
        ) : null}
      </td>
    </tr>
  )
}

interface GroupCellsProps {
  readonly group: Group
  readonly of: GroupResult
  readonly name: string
  readonly onQuotes: () => void
}

function GroupCells({ group, of, name, onQuotes }: GroupCellsProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const number = (score: ScoreKind) => {
    const { mean, standardDeviation } = of.scores[score]
    if (!mean.defined) return '–'
    const spread = standardDeviation.defined ? t('spread', { sd: formatNumber(standardDeviation.value) }) : ''
    return score === 'mean-level' ? `${formatNumber(mean.value)} ${spread}`.trim() : formatNumber(mean.value)
  }
  const link = (text: string, what: string) =>
    of.codings === 0 ? (
      text
    ) : (
      <Button
        kind="link"
        aria-label={t('quotesOf', { name, group: m(`group.${group}`), what, value: text })}
        onPress={onQuotes}
      >
        {text}
      </Button>
    )
  return (
    <>
      <td className="number">
        {link(
          t('presenceOf', {
            coded: of.coded,
            n: of.n,
            share: of.presence.defined ? formatShare(of.presence.value) : '–',
          }),
          t('presence'),
        )}
      </td>
      {shown.map((score) => (
        <td key={score} className="number">
          {link(number(score), m(`score.${score}`))}
        </td>
      ))}
    </>
  )
}
