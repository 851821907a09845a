import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelVersion } from '../../../api/types/model.ts'
import type { ModelVersionId } from '../../../core/model/ids.ts'
import { Select } from '../../components/select.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { DifferenceItem } from './difference-item.tsx'

/** The latest version against now to begin with; any two can be chosen. */
export function VersionDifferences({ versions }: { readonly versions: readonly ModelVersion[] }) {
  const { t } = useTranslation('model')
  const [from, setFrom] = useState<ModelVersionId | null>(null)
  const [to, setTo] = useState<ModelVersionId | null>(null)
  const latest = versions.at(-1)
  const before = versions.find((version) => version.id === from) ?? latest
  const after = versions.find((version) => version.id === to) ?? null
  const options = versions.toReversed().map((version) => ({
    value: String(version.id),
    label: `${version.number} ${version.name}`,
  }))
  const idOf = (value: string) => versions.find((version) => String(version.id) === value)?.id ?? null
  if (before === undefined) return null
  return (
    <section className="version-differences" aria-label={t('differences')}>
      <div className="columns-2">
        <Select
          label={t('versionBefore')}
          value={String(before.id)}
          options={options}
          onChange={(value) => setFrom(idOf(value))}
        />
        <Select
          label={t('versionAfter')}
          value={after === null ? 'now' : String(after.id)}
          options={[{ value: 'now', label: t('now') }, ...options]}
          onChange={(value) => setTo(idOf(value))}
        />
      </div>
      <Differences from={before.id} to={after?.id ?? null} />
    </section>
  )
}

function Differences({ from, to }: { readonly from: ModelVersionId; readonly to: ModelVersionId | null }) {
  const { t } = useTranslation('model')
  const bilingual = useBilingual()
  const { data } = useQuery('model.differences', { from, to })
  if (data === undefined) return <p className="quiet">{t('previewing')}</p>
  const { differences, before, after } = data
  const relabelled = differences.filter((one) => one.isLabelChanged).length
  return (
    <>
      <p role="status">
        <strong>{t('differencesCount', { count: relabelled })}</strong>{' '}
        <span className="secondary">
          {t('differencesRest', { count: differences.length - relabelled })} ·{' '}
          {t('basisCodings', { before: before.codings, after: after.codings })} ·{' '}
          {t('basisPeople', {
            before: before.superiorCount + before.averageCount,
            after: after.superiorCount + after.averageCount,
          })}
        </span>
      </p>
      <ul>
        {differences.map((difference) => {
          const entry = difference.after ?? difference.before
          return entry === null ? null : (
            <li key={difference.competencyId} className="version-difference">
              <p>
                <strong>{bilingual(entry.name)}</strong> <span className="quiet">{entry.code}</span>
              </p>
              <DifferenceItem difference={difference} />
            </li>
          )
        })}
      </ul>
    </>
  )
}
