import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { ComparisonResult } from '../../../core/comparison/types.ts'
import { labels } from '../../../core/proposal/label.ts'
import { formatNumber } from '../../../core/wording/number.ts'
import { Segmented } from '../../components/segmented.tsx'
import { Select } from '../../components/select.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { AgreementLine } from './agreement-line.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { useComparisonState } from './comparison-state.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { useComparisonCells } from './comparison-tsv.ts'
import { CopyButton } from './copy-button.tsx'
import { chosenRows } from './order-rows.ts'
import type { QuoteWish } from './quotes-dialog.tsx'
import { WarningStrip } from './warning-strip.tsx'

export interface ComparisonViewProps {
  readonly result: ComparisonResult
  readonly dictionary: Dictionary
  readonly onQuotes: (wish: QuoteWish) => void
  readonly onRules: () => void
}

/** The default view of method.md 3.1: warnings above, a row per competency, what can be filtered between them. */
export function ComparisonView({ result, dictionary, onQuotes, onRules }: ComparisonViewProps) {
  const { t } = useTranslation('comparison')
  const cells = useComparisonCells(result, dictionary)
  const state = useComparisonState()
  const rows = chosenRows(result, dictionary, state)
  const competencies = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  return (
    <>
      <WarningStrip warnings={result.warnings} competencies={competencies} onRules={onRules} />
      <Toolbar result={result} dictionary={dictionary} copied={() => cells(rows)} />
      <ComparisonTable result={result} dictionary={dictionary} rows={rows} onQuotes={onQuotes} />
      <p className="secondary comparison-family">
        {t('family', {
          tests: result.family.tests,
          chance: formatNumber(result.family.expectedByChance, 1),
        })}{' '}
        {t('testUsed')}
      </p>
      <AgreementLine agreement={result.agreement} />
    </>
  )
}

function Toolbar({
  result,
  dictionary,
  copied,
}: Pick<ComparisonViewProps, 'result' | 'dictionary'> & {
  readonly copied: () => ReturnType<ReturnType<typeof useComparisonCells>>
}) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const { label, clusterId, change } = useComparisonState()
  const count = (one: (typeof labels)[number]) =>
    result.rows.filter(({ proposal }) => proposal.label === one).length
  return (
    <div className="comparison-toolbar">
      <Segmented
        label={t('filterByLabel')}
        value={label}
        options={[
          { value: 'all', label: `${t('allLabels')} ${result.rows.length}` },
          ...labels.map((one) => ({ value: one, label: `${m(`label.${one}`)} ${count(one)}` })),
        ]}
        onChange={(next) => change({ label: next })}
      />
      <Select
        label={t('cluster')}
        isLabelShown={false}
        value={String(clusterId ?? 'all')}
        options={[
          { value: 'all', label: t('allClusters') },
          ...dictionary.clusters.map(({ id, name }) => ({ value: String(id), label: bilingual(name) })),
        ]}
        onChange={(value) =>
          change({ clusterId: dictionary.clusters.find(({ id }) => String(id) === value)?.id ?? null })
        }
      />
      <span className="spacer" />
      <ColumnsMenu />
      <CopyButton rows={copied} />
    </div>
  )
}
