import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Menu } from '../../components/menu.tsx'
import { useCommand } from '../../connection/use-command.ts'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { CompetencyForm } from './competency-form.tsx'
import { CompetencyHead } from './competency-head.tsx'
import './dictionary-screen.css'
import { DictionaryTree } from './dictionary-tree.tsx'
import { VersionsPane } from './versions-pane.tsx'

/** The competency dictionary: the tree, the chosen competency, and the versions. */
export function DictionaryScreen() {
  const { t } = useTranslation('dictionary')
  const call = useCommand()
  const bilingual = useBilingual()
  const { data: dictionary } = useQuery('dictionary.get', {})
  const { data: templates = [] } = useQuery('dictionary.templates', {})
  const [chosen, setChosen] = useState<CompetencyId | null>(null)
  if (dictionary === undefined) return null
  const all = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  const current = all.find((competency) => competency.id === chosen) ?? all[0]
  return (
    <>
      <div className="screen-head">
        <h1>{t('title')}</h1>
        <span className="secondary">
          {t('counts', { clusters: dictionary.clusters.length, competencies: all.length })}
        </span>
        <span className="tag">
          {t(dictionary.frozen ? 'frozen' : 'draft', { number: dictionary.currentNumber })}
        </span>
        <span className="spacer" />
        <Menu
          trigger={
            <Button icon="plus" isDisabled={dictionary.frozen}>
              {t('load')}
            </Button>
          }
          groups={[
            {
              title: t('loadTitle'),
              entries: templates.map((template) => ({
                id: template.id,
                label: t('templateCount', { name: bilingual(template.name), count: template.competencies }),
                onAction: () => void call('dictionary.load', { template: template.id }),
              })),
            },
          ]}
        />
      </div>
      <div className="dictionary">
        <DictionaryTree dictionary={dictionary} chosen={current?.id ?? null} onChoose={setChosen} />
        <div className="dictionary-detail">
          {current === undefined ? (
            <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
          ) : (
            <>
              <CompetencyHead dictionary={dictionary} competency={current} onChoose={setChosen} />
              <CompetencyForm key={current.id} competency={current} isFrozen={dictionary.frozen} />
            </>
          )}
        </div>
        <VersionsPane dictionary={dictionary} />
      </div>
    </>
  )
}
