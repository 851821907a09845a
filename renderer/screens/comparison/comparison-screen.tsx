import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useErrorWords } from '../../use-error-words.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { AgreementLine } from './agreement-line.tsx'
import { ComparisonTable } from './comparison-table.tsx'
import './comparison-screen.css'
import { ExportDialog } from './export-dialog.tsx'
import { LengthSection } from './length-section.tsx'
import { QuotesDialog, type QuoteWish } from './quotes-dialog.tsx'
import { SettingsDialog } from './settings-dialog.tsx'
import { WarningStrip } from './warning-strip.tsx'

/** Superior against average: warnings, one row per competency, the length check. */
export function ComparisonScreen() {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const call = useCommand()
  const words = useErrorWords()
  const { data: result, error } = useQuery('comparison.run', {})
  const { data: dictionary } = useQuery('dictionary.get', {})
  const [quotes, setQuotes] = useState<QuoteWish | null>(null)
  const [isSetting, setIsSetting] = useState(false)
  const [isExporting, setIsExporting] = useState(false)
  if (error?.code === 'groups-hidden') {
    return (
      <EmptyState
        title={t('hiddenTitle')}
        action={
          <Button kind="primary" onPress={() => void call('project.openGroups', {})}>
            {t('openGroups')}
          </Button>
        }
      >
        {t('hiddenText')}
      </EmptyState>
    )
  }
  if (error !== null) return <EmptyState title={words(error).what}>{words(error).todo}</EmptyState>
  if (result === undefined || dictionary === undefined) return null
  const { settings } = result
  const competencies = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  return (
    <>
      <div className="screen-head">
        <h1>{t('title')}</h1>
        <span className="secondary">
          {t('basis', {
            superior: result.superiorCount,
            average: result.averageCount,
            layer: m(`layer.${result.layer}`),
            score: m(`score.${settings.score}`),
          })}
        </span>
        <span className="spacer" />
        <Segmented
          label={t('score')}
          value={settings.score}
          options={(['mean-level', 'highest-level', 'frequency', 'rate'] as const).map((score) => ({
            value: score,
            label: m(`score.${score}`),
          }))}
          onChange={(score) => void call('comparison.setSettings', { settings: { ...settings, score } })}
        />
        <Button icon="settings" onPress={() => setIsSetting(true)}>
          {t('parameters')}
        </Button>
        <Button icon="export" onPress={() => setIsExporting(true)}>
          {t('export')}
        </Button>
      </div>
      <div className="screen-body">
        {result.superiorCount + result.averageCount === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
        ) : (
          <>
            <WarningStrip warnings={result.warnings} competencies={competencies} />
            <AgreementLine agreement={result.agreement} />
            <ComparisonTable result={result} dictionary={dictionary} onQuotes={setQuotes} />
            <LengthSection check={result.lengthCheck} />
          </>
        )}
      </div>
      {quotes === null ? null : (
        <QuotesDialog wish={quotes} competencies={competencies} onClose={() => setQuotes(null)} />
      )}
      {isSetting ? (
        <SettingsDialog settings={settings} competencies={competencies} onClose={() => setIsSetting(false)} />
      ) : null}
      {isExporting ? <ExportDialog onClose={() => setIsExporting(false)} /> : null}
    </>
  )
}
