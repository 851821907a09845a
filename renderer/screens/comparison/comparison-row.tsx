import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../api/types/common.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { CompetencyComparison, GroupResult, ScoreKind } from '../../../core/comparison/types.ts'
import type { Group } from '../../../core/model/study.ts'
import { defined, type Estimate } from '../../../core/stats/estimate.ts'
import { formatCoefficient, formatNumber, formatP, formatShare } from '../../../core/wording/number.ts'
import { Button } from '../../components/button.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { useNavigation } from '../../state/navigation.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useReason } from '../../use-reason.ts'
import type { ComparisonTableProps } from './comparison-table.tsx'
import { ForestMark } from './forest-mark.tsx'

export interface ComparisonRowProps extends Pick<ComparisonTableProps, 'result' | 'onQuotes'> {
  readonly row: CompetencyComparison
  readonly competency: Competency
  readonly cluster: Bilingual
  readonly scale: number
}

/** A competency's figures in two lines: what counts above, what it rests on below. */
export function ComparisonRow({ row, competency, cluster, result, scale, onQuotes }: ComparisonRowProps) {
  const bilingual = useBilingual()
  const openModel = useNavigation((state) => state.openModel)
  const print = usePrint()
  const { interval } = row
  return (
    <tr>
      <td className="comparison-name">
        <div className="row">
          <span className={`swatch colour-${competency.colour}`} />
          <Button kind="link" onPress={() => openModel(competency.id)}>
            {bilingual(competency.name)}
          </Button>
        </div>
        <div className="comparison-below comparison-cluster">
          {competency.code} · {bilingual(cluster)}
        </div>
      </td>
      <GroupCells row={row} competency={competency} result={result} onQuotes={onQuotes} />
      <Figure
        above={<b>{print(row.g, formatNumber)}</b>}
        below={
          interval.defined
            ? `[${formatNumber(interval.value.lower)}, ${formatNumber(interval.value.upper)}]`
            : print(interval, String)
        }
      />
      <td>
        <ForestMark row={row} scale={scale} minEffect={result.settings.proposal.minEffect} />
      </td>
      <Figure
        above={<b>{row.pAdjusted === null ? '–' : formatP(row.pAdjusted)}</b>}
        below={print(row.p, formatP)}
      />
      <Figure above={print(row.reliability.value, formatCoefficient)} below="" />
      <ReasonCell row={row} result={result} />
    </tr>
  )
}

/** A number in words of the interface; a dash that tells why where there is none. */
function usePrint() {
  const m = useMethodWords()
  return <Value,>(estimate: Estimate<Value>, format: (value: Value) => string): ReactNode =>
    estimate.defined ? format(estimate.value) : <span title={m(`undefined.${estimate.reason}`)}>–</span>
}

function Figure({ above, below }: { readonly above: ReactNode; readonly below: ReactNode }) {
  return (
    <td className="number">
      <div>{above}</div>
      <div className="comparison-below">{below}</div>
    </td>
  )
}

function GroupCells({
  row,
  competency,
  result,
  onQuotes,
}: Pick<ComparisonRowProps, 'row' | 'competency' | 'result' | 'onQuotes'>) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const print = usePrint()
  const layer = result.layer === 'consensus' ? 'consensus' : 'independent'
  const link = (group: Group, what: string, figure: Estimate, format: (value: number) => string) =>
    row[group].codings === 0 || !figure.defined ? (
      print(figure, format)
    ) : (
      <Button
        kind="link"
        aria-label={t('quotesOf', {
          name: bilingual(competency.name),
          group: m(`group.${group}`),
          what,
          value: format(figure.value),
        })}
        onPress={() => onQuotes({ competencyId: competency.id, group, layer })}
      >
        {format(figure.value)}
      </Button>
    )
  const measures = {
    presence: { above: ({ coded }: GroupResult) => defined(coded), below: presence, format: String },
    frequency: { above: mean('frequency'), below: mean('rate'), format: formatNumber },
    mean: { above: mean('mean-level'), below: spread, format: formatNumber },
    highest: { above: mean('highest-level'), below: null, format: formatNumber },
  } as const
  return (Object.keys(measures) as (keyof typeof measures)[]).flatMap((name) =>
    (['superior', 'average'] as const).map((group) => {
      const { above, below, format } = measures[name]
      return (
        <Figure
          key={`${name}-${group}`}
          above={link(group, t(`head.${name}`), above(row[group]), format)}
          below={
            below === null ? '' : print(below(row[group]), name === 'presence' ? formatShare : formatNumber)
          }
        />
      )
    }),
  )
}

const mean = (score: ScoreKind) => (of: GroupResult) => of.scores[score].mean
const presence = (of: GroupResult) => of.presence
const spread = (of: GroupResult) => of.scores['mean-level'].standardDeviation

function ReasonCell({ row, result }: Pick<ComparisonRowProps, 'row' | 'result'>) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const reason = useReason()
  const notes = [
    ...row.flags.map((flag) => t('flag', { flag: m(`flag.${flag}`) })),
    ...(row.proposal.label === 'threshold'
      ? [m(row.proposal.equivalenceShown ? 'equivalence.shown' : 'equivalence.notShown')]
      : []),
  ]
  return (
    <td className="comparison-reason">
      <div className="row">
        <LabelChip label={row.proposal.label} />
        <span className="tag">{m(`tier.${row.proposal.tier}`)}</span>
      </div>
      <div className="secondary">{[reason(row, result.settings), ...notes].join(' ')}</div>
    </td>
  )
}
