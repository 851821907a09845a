import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Cluster, Dictionary } from '../../../api/types/dictionary.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { EditableCell } from '../../components/editable-cell.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { newCompetency } from './new-competency.ts'

export interface DictionaryTreeProps {
  readonly dictionary: Dictionary
  readonly chosen: CompetencyId | null
  readonly onChoose: (id: CompetencyId) => void
}

/** Clusters with their competencies; moved, added, renamed and taken out where they stand. */
export function DictionaryTree({ dictionary, chosen, onChoose }: DictionaryTreeProps) {
  const { t } = useTranslation('dictionary')
  const call = useCommand()
  const isFrozen = dictionary.frozen
  return (
    <nav className="dictionary-tree" aria-label={t('tree')}>
      {dictionary.clusters.map((cluster, index) => (
        <ClusterPart
          key={cluster.id}
          cluster={cluster}
          before={dictionary.clusters[index - 1] ?? null}
          dictionary={dictionary}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
      <Button
        kind="quiet"
        icon="plus"
        isDisabled={isFrozen}
        onPress={() => void call('cluster.add', { name: { zh: t('newCluster'), en: '' } })}
      >
        {t('addCluster')}
      </Button>
    </nav>
  )
}

interface ClusterPartProps extends DictionaryTreeProps {
  readonly cluster: Cluster
  readonly before: Cluster | null
}

function ClusterPart({ cluster, before, dictionary, chosen, onChoose }: ClusterPartProps) {
  const { t, i18n } = useTranslation('dictionary')
  const call = useCommand()
  const bilingual = useBilingual()
  const isFrozen = dictionary.frozen
  const name = bilingual(cluster.name)
  const rename = (typed: string) =>
    call('cluster.update', {
      clusterId: cluster.id,
      name: { ...cluster.name, [i18n.language === 'en' ? 'en' : 'zh']: typed },
    })
  const add = () =>
    void call('competency.add', {
      clusterId: cluster.id,
      ...newCompetency(dictionary, t('newCompetency')),
    }).then((made) => (made === null ? undefined : onChoose(made.id)))
  return (
    <section aria-label={name}>
      <div className="dictionary-cluster">
        {isFrozen ? (
          <span>{name}</span>
        ) : (
          <EditableCell label={t('clusterName', { name })} value={name} isRequired onCommit={rename} />
        )}
        <IconButton
          icon="up"
          label={t('clusterUp', { name })}
          isDisabled={isFrozen || before === null}
          onPress={() => void call('cluster.move', { clusterId: cluster.id, before: before?.id ?? null })}
        />
        <IconButton icon="plus" label={t('addCompetency', { name })} isDisabled={isFrozen} onPress={add} />
        <IconButton
          icon="trash"
          label={t('clusterDelete', { name })}
          isDisabled={isFrozen}
          onPress={() => void call('cluster.delete', { clusterId: cluster.id })}
        />
      </div>
      {cluster.competencies.map((competency) => (
        <AriaButton
          key={competency.id}
          className="dictionary-competency"
          aria-pressed={competency.id === chosen}
          onPress={() => onChoose(competency.id)}
        >
          <span className={`swatch colour-${competency.colour}`} />
          <span className="tag">{competency.code}</span>
          {bilingual(competency.name)}
          <span className="dictionary-count">{competency.codingCount}</span>
        </AriaButton>
      ))}
    </section>
  )
}
