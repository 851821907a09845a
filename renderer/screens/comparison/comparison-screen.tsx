import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { ComparisonResult } from '../../../core/comparison/types.ts'
import { Button } from '../../components/button.tsx'
import { NoResults } from '../../components/no-results.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { ChartsView } from './charts-view.tsx'
import './comparison-screen.css'
import { useComparisonState, views } from './comparison-state.ts'
import { ComparisonView, type ComparisonViewProps } from './comparison-view.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { LengthView } from './length-view.tsx'
import { missingStep } from './missing-step.ts'
import { NothingToCompare } from './nothing-to-compare.tsx'
import { PublishedView } from './published-view.tsx'
import { QuotesDialog, type QuoteWish } from './quotes-dialog.tsx'
import { ScopeFilters } from './scope-filters.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { StrataView } from './strata-view.tsx'
import { TablesView } from './tables-view.tsx'
import { useComparison } from './use-comparison.ts'

/** Superior against average: warnings, one row per competency; tables, strata, length, charts, published tables. */
export function ComparisonScreen() {
  const { t } = useTranslation('comparison')
  const { data: result, error, share } = useComparison()
  const { data: dictionary } = useQuery('dictionary.get', {})
  if (error !== null) {
    const closed = { title: t('hiddenTitle'), text: t('hiddenText'), open: t('openGroups') }
    return <NoResults error={error} closed={closed} />
  }
  if (dictionary === undefined) return null
  return <OpenScreen result={result} dictionary={dictionary} share={share} />
}

function OpenScreen({
  result,
  dictionary,
  share,
}: {
  readonly result: ComparisonResult | undefined
  readonly dictionary: Dictionary
  readonly share: number
}) {
  const { t } = useTranslation('comparison')
  const { data: info } = useQuery('project.info', {})
  const { view, change } = useComparisonState()
  const [quotes, setQuotes] = useState<QuoteWish | null>(null)
  const [isSetting, setIsSetting] = useState(false)
  const [isExporting, setIsExporting] = useState(false)
  const competencies = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  const isScoped = view !== 'published' && view !== 'strata'
  return (
    <>
      <div className="screen-head comparison-head">
        <h1>{t('title')}</h1>
        <Segmented
          label={t('views')}
          value={view}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) => change({ view: next })}
        />
        <span className="spacer" />
        <Button icon="settings" isDisabled={result === undefined} onPress={() => setIsSetting(true)}>
          {t('parameters')}
        </Button>
        <Button icon="export" onPress={() => setIsExporting(true)}>
          {t('export')}
        </Button>
      </div>
      {result !== undefined && info !== undefined && isScoped ? (
        <div className="comparison-scope">
          <Basis result={result} />
          <span className="spacer" />
          <ScopeFilters info={info} settings={result.settings} />
        </div>
      ) : null}
      <div className="screen-body">
        {view === 'published' ? (
          <PublishedView />
        ) : result === undefined ? (
          <Progress share={share} />
        ) : (
          <CurrentView
            result={result}
            dictionary={dictionary}
            onQuotes={setQuotes}
            onRules={() => setIsSetting(true)}
          />
        )}
      </div>
      {quotes === null ? null : (
        <QuotesDialog wish={quotes} competencies={competencies} onClose={() => setQuotes(null)} />
      )}
      {isSetting && result !== undefined ? (
        <SettingsDialog
          settings={result.settings}
          competencies={competencies}
          onClose={() => setIsSetting(false)}
        />
      ) : null}
      {isExporting ? <ExportDialog onClose={() => setIsExporting(false)} /> : null}
    </>
  )
}

/** The view chosen, of a comparison that is there. */
function CurrentView({ result, dictionary, onQuotes, onRules }: ComparisonViewProps) {
  const view = useComparisonState((state) => state.view)
  const { layer } = result
  const missing = missingStep(result)
  // Frequency tables are of everybody coded, with a group or without.
  if (missing !== null && (missing !== 'groups' || view !== 'tables'))
    return <NothingToCompare missing={missing} result={result} />
  if (view === 'tables') return <TablesView dictionary={dictionary} layer={layer} onQuotes={onQuotes} />
  if (view === 'strata') return <StrataView dictionary={dictionary} layer={layer} onQuotes={onQuotes} />
  if (view === 'length') return <LengthView {...{ result, dictionary, onQuotes }} />
  if (view === 'charts') return <ChartsView {...{ result, dictionary, onQuotes }} />
  return <ComparisonView result={result} dictionary={dictionary} onQuotes={onQuotes} onRules={onRules} />
}

/** Who is compared, by what; and, where filters leave a part only, that the model goes by the whole. */
function Basis({ result }: { readonly result: ComparisonResult }) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const { stratum, coderId } = useComparisonState()
  return (
    <span className="secondary">
      {t('basis', {
        superior: result.superiorCount,
        average: result.averageCount,
        layer: coderId === null ? m(`layer.${result.layer}`) : t('oneCoder'),
        score: m(`score.${result.settings.score}`),
      })}
      {stratum === null && coderId === null ? null : <strong> {t('partOnly')}</strong>}
    </span>
  )
}

function Progress({ share }: { readonly share: number }) {
  const { t } = useTranslation('comparison')
  return (
    <div className="comparison-progress" role="status">
      <p className="secondary">{t('computing')}</p>
      <progress className="comparison-bar" aria-label={t('computing')} value={share} max={1} />
    </div>
  )
}
