import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelVersionId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { NoResults } from '../../components/no-results.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useNavigation } from '../../state/navigation.ts'
import '../comparison/comparison-screen.css'
import { missingStep } from '../comparison/missing-step.ts'
import { ModelDetail } from './model-detail.tsx'
import { type Grouping, groupings, ModelList } from './model-list.tsx'
import { modelRows } from './model-row.ts'
import './model-screen.css'
import { ParametersPopover } from './parameters-popover.tsx'
import { SinceVersion } from './since-version.tsx'
import { VersionsDialog } from './versions-dialog.tsx'

const noVersion = 0 as ModelVersionId

/** Where the step is made without which there is no model. */
const screenOf = {
  dictionary: 'dictionary',
  groups: 'people',
  codings: 'coding',
  consensus: 'comparison',
} as const

/** The proposed model, what the analyst decides about each competency, and its saved versions. */
export function ModelScreen() {
  const { t } = useTranslation('model')
  const { data: result, error } = useQuery('comparison.run', {})
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: model } = useQuery('model.get', {})
  const { data: versions } = useQuery('model.versions', {})
  const latest = versions?.at(-1)
  const { data: since } = useQuery(
    'model.differences',
    { from: latest?.id ?? noVersion, to: null },
    { isEnabled: latest !== undefined },
  )
  const { competencyId, openModel, go } = useNavigation()
  const [grouping, setGrouping] = useState<Grouping>('label')
  const [isShowingVersions, setIsShowingVersions] = useState(false)
  if (error !== null) {
    const closed = { title: t('hiddenTitle'), text: t('hiddenText'), open: t('openGroups') }
    return <NoResults error={error} closed={closed} />
  }
  if (result === undefined || dictionary === undefined || model === undefined || versions === undefined)
    return null
  const rows = modelRows(result, dictionary, model.decisions)
  const missing = rows.length === 0 ? 'dictionary' : missingStep(result)
  if (missing !== null) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={
          <Button kind="primary" autoFocus onPress={() => go(screenOf[missing])}>
            {t(`emptyStep.${missing}`)}
          </Button>
        }
      >
        {t('emptyText')}
      </EmptyState>
    )
  }
  const chosen =
    rows.find(({ competency }) => competency.id === competencyId) ??
    rows.find(({ label }) => label === 'differentiating') ??
    rows[0]
  const differences = latest === undefined ? [] : (since?.differences ?? [])
  const relabelled = differences.filter((one) => one.isLabelChanged)
  return (
    <div className="model">
      <div className="model-list">
        <div className="model-head">
          <h1>{t('title')}</h1>
          <span className="secondary">
            {t('explain', {
              total: rows.length,
              decided: rows.filter(({ state }) => state !== 'open').length,
            })}
          </span>
          <span className="spacer" />
          <Segmented
            label={t('grouping')}
            value={grouping}
            options={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
            onChange={setGrouping}
          />
        </div>
        {latest === undefined ? null : (
          <SinceVersion
            version={latest}
            relabelled={relabelled.length}
            others={differences.length - relabelled.length}
            onShow={() => setIsShowingVersions(true)}
          />
        )}
        <ModelList
          rows={rows}
          grouping={grouping}
          chosen={chosen?.competency.id}
          changed={new Set(relabelled.map((one) => one.competencyId))}
          onChoose={openModel}
        />
      </div>
      <div className="model-main">
        <div className="model-head">
          <span className="spacer" />
          <ParametersPopover
            settings={result.settings}
            competencies={rows.map(({ competency }) => competency)}
          />
          <Button icon="clock" onPress={() => setIsShowingVersions(true)}>
            {t('versionsCount', { count: versions.length })}
          </Button>
          <Button icon="export" onPress={() => go('exchange')}>
            {t('export')}
          </Button>
        </div>
        <div className="model-detail">
          {chosen === undefined ? null : (
            <ModelDetail
              key={chosen.competency.id}
              one={chosen}
              result={result}
              evidence={model.evidence.find((one) => one.competencyId === chosen.competency.id)?.quotes ?? []}
              difference={differences.find((one) => one.competencyId === chosen.competency.id)}
              since={latest?.name ?? ''}
            />
          )}
        </div>
      </div>
      {isShowingVersions ? (
        <VersionsDialog versions={versions} onClose={() => setIsShowingVersions(false)} />
      ) : null}
    </div>
  )
}
