import { useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Cluster, Dictionary } from '../../../api/types/dictionary.ts'
import { searchCodes } from '../../../core/coding/search-codes.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { EditableCell } from '../../components/editable-cell.tsx'
import { TextField } from '../../components/field.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useCandidates } from '../../use-candidates.ts'
import { moveDown, moveUp } from './move-target.ts'
import { newCompetency } from './new-competency.ts'

export interface DictionaryTreeProps {
  readonly dictionary: Dictionary
  readonly chosen: CompetencyId | null
  readonly onChoose: (id: CompetencyId) => void
}

/** Clusters with their competencies; found, moved, added, renamed and taken out where they stand. */
export function DictionaryTree({ dictionary, chosen, onChoose }: DictionaryTreeProps) {
  const { t } = useTranslation('dictionary')
  const call = useCommand()
  const [typed, setTyped] = useState('')
  const found = useFound(dictionary, typed)
  const clusters = dictionary.clusters.map((cluster, index) => ({
    cluster,
    before: dictionary.clusters[index - 1] ?? null,
    shown: cluster.competencies.filter(({ id }) => found === null || found.has(id)),
  }))
  return (
    <nav className="dictionary-tree" aria-label={t('tree')}>
      <TextField label={t('find')} isLabelShown={false} value={typed} onChange={setTyped} />
      {clusters
        .filter(({ shown }) => found === null || shown.length > 0)
        .map((part) => (
          <ClusterPart
            key={part.cluster.id}
            {...part}
            dictionary={dictionary}
            chosen={chosen}
            onChoose={onChoose}
          />
        ))}
      {found?.size === 0 ? <p className="quiet">{t('nothingFound')}</p> : null}
      <Button
        kind="quiet"
        icon="plus"
        isDisabled={dictionary.frozen}
        onPress={() => void call('cluster.add', { name: { zh: t('newCluster'), en: '' } })}
      >
        {t('addCluster')}
      </Button>
    </nav>
  )
}

/** The competencies that fit what was typed; null: nothing was, so all do. */
function useFound(dictionary: Dictionary, typed: string): ReadonlySet<CompetencyId> | null {
  const all = useMemo(
    () =>
      new Map(
        dictionary.clusters.flatMap(({ competencies }) => competencies.map((one) => [one.id, one] as const)),
      ),
    [dictionary],
  )
  const candidates = useCandidates(all)
  return useMemo(
    () => (typed.trim() === '' ? null : new Set(searchCodes(candidates, typed, []).map(({ id }) => id))),
    [candidates, typed],
  )
}

interface ClusterPartProps extends DictionaryTreeProps {
  readonly cluster: Cluster
  readonly before: Cluster | null
  readonly shown: Cluster['competencies']
}

function ClusterPart({ cluster, before, shown, dictionary, chosen, onChoose }: ClusterPartProps) {
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
  const moveBy = (competencyId: CompetencyId, key: string) => {
    const target = (key === 'ArrowUp' ? moveUp : moveDown)(dictionary.clusters, competencyId)
    if (target !== null && !isFrozen) void call('competency.move', { competencyId, ...target })
  }
  return (
    <section aria-label={name}>
      <div className="dictionary-cluster">
        {isFrozen ? (
          <span className="dictionary-cluster-name">{name}</span>
        ) : (
          <EditableCell label={t('clusterName', { name })} value={name} isRequired onCommit={rename} />
        )}
        <span className="dictionary-cluster-actions">
          <IconButton
            icon="up"
            label={t('moveUp', { name })}
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
        </span>
      </div>
      {shown.map((competency) => (
        <AriaButton
          key={competency.id}
          className="dictionary-competency"
          aria-pressed={competency.id === chosen}
          onPress={() => onChoose(competency.id)}
          onKeyDown={(event) => {
            if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
              moveBy(competency.id, event.key)
            else event.continuePropagation()
          }}
        >
          <span className={`swatch colour-${competency.colour}`} />
          <span className="dictionary-code">{competency.code}</span>
          <span>{bilingual(competency.name)}</span>
          <span className="dictionary-count">{competency.codingCount}</span>
        </AriaButton>
      ))}
    </section>
  )
}
