import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { labels } from '../../../core/proposal/label.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { formatNumber } from '../../../core/wording/number.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { LabelChip } from '../../components/label-chip.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import type { DecisionState, ModelRow } from './model-row.ts'

export const groupings = ['label', 'decision', 'cluster'] as const
/** By proposed label, by the label that stands, or by cluster. */
export type Grouping = (typeof groupings)[number]

export interface ModelListProps {
  readonly rows: readonly ModelRow[]
  readonly grouping: Grouping
  readonly chosen: CompetencyId | undefined
  /** Competencies whose label is another one than in the latest version. */
  readonly changed: ReadonlySet<CompetencyId>
  readonly onChoose: (competencyId: CompetencyId) => void
}

const stateIcons: Readonly<Record<DecisionState, IconName>> = {
  open: 'ring',
  accepted: 'check',
  overridden: 'edit',
  review: 'warn',
}

/** Every competency in groups; arrows go through them, typing finds one. */
export function ModelList({ rows, grouping, chosen, changed, onChoose }: ModelListProps) {
  const { t } = useTranslation('model')
  const bilingual = useBilingual()
  return (
    <ListBox
      className="model-rows"
      aria-label={t('list')}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const found = rows.find(({ competency }) => keys !== 'all' && keys.has(competency.id))
        if (found !== undefined) onChoose(found.competency.id)
      }}
    >
      {sectionsOf(rows, grouping).map((section) => (
        <ListBoxSection key={section.key} className="model-section">
          <Header className="model-section-head">
            {section.label === null ? (
              <strong>{bilingual(section.name)}</strong>
            ) : (
              <LabelChip label={section.label} />
            )}
            <span className="model-section-count">
              {t('count', { count: section.rows.length })}
              {section.label === null ? null : ` · ${t(`meaning.${section.label}`)}`}
            </span>
          </Header>
          {section.rows.map((one) => (
            <Row key={one.competency.id} one={one} isChanged={changed.has(one.competency.id)} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  )
}

function Row({ one, isChanged }: { readonly one: ModelRow; readonly isChanged: boolean }) {
  const { t } = useTranslation('model')
  const bilingual = useBilingual()
  const { competency, cluster, row, state } = one
  const g = valueOrNull(row.g)
  const name = bilingual(competency.name)
  return (
    <ListBoxItem id={competency.id} textValue={`${competency.code} ${name}`} className="model-row">
      <span className={`swatch colour-${competency.colour}`} />
      <span className="model-row-code">{competency.code}</span>
      <span className="model-row-name">
        {name}
        {isChanged ? <span className="tag">{t('changedTag')}</span> : null}
      </span>
      <span className="model-row-cluster">{bilingual(cluster)}</span>
      <span className="number">{g === null ? '–' : formatNumber(g)}</span>
      <span className={`model-row-state is-${state}`}>
        <Icon name={stateIcons[state]} />
        {t(`state.${state}`)}
      </span>
    </ListBoxItem>
  )
}

function sectionsOf(rows: readonly ModelRow[], grouping: Grouping) {
  if (grouping === 'cluster') {
    const clusters = [...new Map(rows.map(({ competency, cluster }) => [competency.clusterId, cluster]))]
    return clusters.map(([id, name]) => ({
      key: `cluster-${id}`,
      label: null,
      name,
      rows: rows.filter(({ competency }) => competency.clusterId === id),
    }))
  }
  return labels.flatMap((label) => {
    const own = rows.filter((one) => (grouping === 'label' ? one.row.proposal.label : one.label) === label)
    const sorted = own.toSorted((a, b) => (valueOrNull(b.row.g) ?? -9) - (valueOrNull(a.row.g) ?? -9))
    return own.length === 0 ? [] : [{ key: label, label, name: { zh: '', en: '' }, rows: sorted }]
  })
}
