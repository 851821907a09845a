import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../api/types/common.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonResult, CompetencyComparison, GroupResult } from '../../../core/comparison/types.ts'
import type { Group } from '../../../core/model/study.ts'
import { defined, type Estimate } from '../../../core/stats/estimate.ts'
import { formatNumber, formatP, formatShare } from '../../../core/wording/number.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { useNavigation } from '../../state/navigation.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useReason } from '../../use-reason.ts'
import type { ExtraColumn } from './comparison-state.ts'
import { extraFigures } from './extra-columns.tsx'
import { FigureCell, type FigureCellProps } from './figure-cell.tsx'
import { ForestMark } from './forest-mark.tsx'
import { usePrint } from './print-estimate.tsx'
import type { QuoteWish } from './quotes-dialog.tsx'
import { useQuoteScope } from './use-quote-scope.ts'

export interface ComparisonRowProps {
  readonly result: ComparisonResult
  readonly onQuotes: (wish: QuoteWish) => void
  readonly row: CompetencyComparison
  readonly competency: Competency
  readonly cluster: Bilingual
  readonly scale: number
  readonly columns: readonly ExtraColumn[]
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** A competency's figures in two lines: what counts above, what it rests on below. */
export function ComparisonRow(props: ComparisonRowProps) {
  const { row, result, scale, columns } = props
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const print = usePrint()
  const linkTo = useBothGroups(props)
  const { interval } = row
  const isSignificant = row.pAdjusted !== null && row.pAdjusted <= result.settings.proposal.alpha
  return (
    <tr>
      <NameCell {...props} />
      <GroupCells {...props} />
      <FigureCell
        above={<b>{print(row.g, formatNumber)}</b>}
        below={
          interval.defined
            ? `${formatNumber(interval.value.lower)} – ${formatNumber(interval.value.upper)}`
            : print(interval, String)
        }
        {...linkTo(t('head.g'))}
      />
      <td className="comparison-forest">
        <ForestMark row={row} scale={scale} minEffect={result.settings.proposal.minEffect} />
      </td>
      <FigureCell
        above={
          <span className={isSignificant ? 'comparison-strong' : ''}>
            {row.pAdjusted === null ? '–' : formatP(row.pAdjusted)}
          </span>
        }
        below={print(row.p, formatP)}
        {...linkTo(t('head.p'))}
      />
      {columns.map((column) => (
        <FigureCell
          key={column}
          {...extraFigures[column](row, { print, m })}
          {...linkTo(t(`column.${column}`))}
        />
      ))}
      <td>
        <LabelChip label={row.proposal.label} />
      </td>
      <BriefCell {...props} />
    </tr>
  )
}

/** What leads from a figure about both groups to the quotes of both. */
function useBothGroups({ row, competency, result, onQuotes }: ComparisonRowProps) {
  const { t } = useTranslation('comparison')
  const bilingual = useBilingual()
  const { scope, quoteLayer } = useQuoteScope(result)
  return (what: string): Pick<FigureCellProps, 'link'> => {
    if (row.superior.codings + row.average.codings === 0) return {}
    return {
      link: {
        label: t('quotesOfBoth', { name: bilingual(competency.name), what }),
        onPress: () => onQuotes({ ...scope, layer: quoteLayer, competencyId: competency.id, hasGroup: true }),
      },
    }
  }
}

function NameCell({ competency, cluster, isOpen, onToggle }: ComparisonRowProps) {
  const { t } = useTranslation('comparison')
  const bilingual = useBilingual()
  const openModel = useNavigation((state) => state.openModel)
  return (
    <th scope="row">
      <div className="comparison-name">
        <AriaButton
          className="comparison-toggle"
          aria-expanded={isOpen}
          aria-label={t('details', { name: bilingual(competency.name) })}
          onPress={onToggle}
        >
          <Icon name={isOpen ? 'down' : 'right'} />
        </AriaButton>
        <span className={`swatch colour-${competency.colour}`} />
        <span>
          <Button kind="link" onPress={() => openModel(competency.id)}>
            {bilingual(competency.name)}
          </Button>
          <span className="comparison-below">
            {competency.code} · {bilingual(cluster)}
          </span>
        </span>
      </div>
    </th>
  )
}

type Measure = {
  readonly name: 'presence' | 'frequency' | 'level'
  readonly above: (of: GroupResult) => Estimate
  readonly below: (of: GroupResult) => Estimate
  readonly format: (value: number) => string
  readonly formatBelow: (value: number) => string
}

function GroupCells({ row, competency, result, onQuotes }: ComparisonRowProps) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const print = usePrint()
  const { scope, quoteLayer } = useQuoteScope(result)
  const { score } = result.settings
  const level = score === 'highest-level' ? 'highest-level' : 'mean-level'
  const measures: readonly Measure[] = [
    {
      name: 'presence',
      above: ({ coded }) => defined(coded),
      below: ({ presence }) => presence,
      format: String,
      formatBelow: formatShare,
    },
    {
      name: 'frequency',
      above: ({ codings }) => defined(codings),
      below: ({ scores }) => scores.rate.mean,
      format: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 1),
      formatBelow: formatNumber,
    },
    {
      name: 'level',
      above: ({ scores }) => scores[level].mean,
      below: ({ scores }) => scores[level].standardDeviation,
      format: formatNumber,
      formatBelow: formatNumber,
    },
  ]
  const linkTo = (group: Group, { name, above, format }: Measure): Partial<FigureCellProps> => {
    const figure = above(row[group])
    if (row[group].codings === 0 || !figure.defined) return {}
    const words = { name: bilingual(competency.name), group: m(`group.${group}`), what: t(`measure.${name}`) }
    return {
      isPlain: false,
      link: {
        label: t('quotesOf', { ...words, value: format(figure.value) }),
        onPress: () => onQuotes({ ...scope, layer: quoteLayer, competencyId: competency.id, group }),
      },
    }
  }
  return measures.flatMap((measure) =>
    (['superior', 'average'] as const).map((group) => (
      <FigureCell
        key={`${measure.name}-${group}`}
        above={print(measure.above(row[group]), measure.format)}
        below={print(measure.below(row[group]), measure.formatBelow)}
        {...linkTo(group, measure)}
      />
    )),
  )
}

function BriefCell({ row, result }: ComparisonRowProps) {
  const m = useMethodWords()
  const reason = useReason()
  const { label, equivalenceShown } = row.proposal
  const equality =
    label === 'threshold' ? m(equivalenceShown ? 'equivalenceShort.shown' : 'equivalenceShort.notShown') : ''
  return (
    <td className="comparison-reason">
      {reason(row, result.settings, 'brief')} {equality}
      {row.flags.includes('POLICY_SENSITIVE') ? (
        <span className="comparison-flag" title={m('flag.POLICY_SENSITIVE')}>
          <Icon name="warn" />
          {m('flagShort.POLICY_SENSITIVE')}
        </span>
      ) : null}
    </td>
  )
}
