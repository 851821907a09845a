import { useTranslation } from 'react-i18next'
import type { Cluster } from '../../../api/types/dictionary.ts'
import type { ClusterId } from '../../../core/model/ids.ts'
import { useBilingual } from '../../use-bilingual.ts'

export interface InVivoRowProps {
  readonly name: string
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly clusters: readonly Cluster[]
  readonly clusterId: ClusterId | null
  readonly onCluster: (id: ClusterId) => void
  readonly onCreate: () => void
}

/** What was typed may become a competency of the dictionary, and the passage is coded with it. */
export function InVivoRow({
  name,
  isActive,
  onPoint,
  clusters,
  clusterId,
  onCluster,
  onCreate,
}: InVivoRowProps) {
  const { t } = useTranslation('coding')
  const bilingual = useBilingual()
  return (
    <div className="palette-create">
      <button
        type="button"
        className="option palette-create-button"
        data-focused={isActive || undefined}
        onPointerMove={onPoint}
        onPointerDown={(event) => event.preventDefault()}
        onClick={onCreate}
      >
        <span>{t('createCode', { name })}</span>
        <span className="spacer" />
        {isActive ? <kbd>Enter</kbd> : null}
      </button>
      {clusters.length === 0 || !isActive ? null : (
        <fieldset className="palette-clusters" aria-label={t('inCluster')}>
          <span className="secondary">{t('inCluster')}</span>
          {clusters.map((cluster) => (
            <button
              key={cluster.id}
              type="button"
              className="level-button"
              aria-pressed={cluster.id === clusterId}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onCluster(cluster.id)}
            >
              {bilingual(cluster.name)}
            </button>
          ))}
        </fieldset>
      )}
      {isActive ? <p className="palette-anchor">{t('createCodeHint')}</p> : null}
    </div>
  )
}
