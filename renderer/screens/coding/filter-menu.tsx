import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Cluster } from '../../../api/types/dictionary.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useCodingState } from './coding-state.ts'
import './filter.css'
import { type Filter, isOn, noFilter } from './filter.ts'
import type { OpenInterview } from './open-interview.ts'

/** Which codings are shown: by layer, coder, competency, cluster, level, and those to be checked. */
export function FilterMenu({ open }: { readonly open: OpenInterview }) {
  const { t } = useTranslation('filter')
  const isFiltered = useCodingState((state) => isOn(state.filter))
  return (
    <DialogTrigger>
      <IconButton icon="filter" label={t('open')} isOn={isFiltered} />
      <Popover className="popover filter-popover" placement="bottom end">
        <Dialog aria-label={t('title')} className="filter-form">
          <FilterForm open={open} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function FilterForm({ open }: { readonly open: OpenInterview }) {
  const { t } = useTranslation('filter')
  const { t: c } = useTranslation('coding')
  const bilingual = useBilingual()
  const filter = useCodingState((state) => state.filter)
  const show = useCodingState((state) => state.show)
  const change = (changes: Partial<Filter>) => show({ ...filter, ...changes })
  const { info, dictionary } = open
  const levels = [...new Set(open.visible.map(({ level }) => level))].sort(
    (a, b) => (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY),
  )
  // Whom the coder may see: at independent work nobody but a lead has others' codings.
  const seen = new Set(open.visible.map(({ coderId }) => coderId))
  const coders = info.coders.filter(({ id }) => seen.has(id) || id === info.activeCoderId)
  return (
    <>
      <Segmented
        label={t('layer')}
        value={filter.layer ?? 'work'}
        options={(['work', 'independent', 'consensus'] as const).map((value) => ({
          value,
          label: t(`layer.${value}`),
        }))}
        onChange={(layer) => change({ layer: layer === 'work' ? null : layer })}
      />
      {coders.length < 2 ? null : (
        <Group title={t('coder')}>
          {coders.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={filter.coderIds.includes(id)}
              onChange={() => change({ coderIds: toggled(filter.coderIds, [id]) })}
            >
              {name}
            </Checkbox>
          ))}
        </Group>
      )}
      <Group title={t('level')}>
        {levels.map((level) => (
          <Checkbox
            key={level}
            isSelected={filter.levels.includes(level)}
            onChange={() => change({ levels: toggled(filter.levels, [level]) })}
          >
            {level ?? c('noLevel')}
          </Checkbox>
        ))}
        <Checkbox isSelected={filter.needsReview} onChange={(needsReview) => change({ needsReview })}>
          {t('needsReview')}
        </Checkbox>
      </Group>
      <div className="filter-codes">
        {dictionary.clusters.map((cluster) => (
          <ClusterChoice
            key={cluster.id}
            cluster={cluster}
            chosen={filter.competencyIds}
            name={bilingual(cluster.name)}
            onChange={(competencyIds) => change({ competencyIds })}
          />
        ))}
      </div>
      <div className="row">
        <Button isDisabled={!isOn(filter)} onPress={() => show(noFilter)}>
          {t('clear')} <kbd>X</kbd>
        </Button>
      </div>
    </>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="filter-group">
      <legend className="field-label">{title}</legend>
      {children}
    </fieldset>
  )
}

interface ClusterChoiceProps {
  readonly cluster: Cluster
  readonly name: string
  readonly chosen: readonly CompetencyId[]
  readonly onChange: (chosen: readonly CompetencyId[]) => void
}

/** A cluster as a whole, and each of its competencies. */
function ClusterChoice({ cluster, name, chosen, onChange }: ClusterChoiceProps) {
  const bilingual = useBilingual()
  const ids = cluster.competencies.map(({ id }) => id)
  const isWhole = ids.length > 0 && ids.every((id) => chosen.includes(id))
  return (
    <fieldset className="filter-cluster">
      <legend className="visually-hidden">{name}</legend>
      <Checkbox isSelected={isWhole} onChange={() => onChange(toggled(chosen, ids))}>
        <strong>{name}</strong>
      </Checkbox>
      {cluster.competencies.map((one) => (
        <Checkbox
          key={one.id}
          isSelected={chosen.includes(one.id)}
          onChange={() => onChange(toggled(chosen, [one.id]))}
        >
          <span className={`swatch colour-${one.colour}`} />
          {bilingual(one.name)}
        </Checkbox>
      ))}
    </fieldset>
  )
}

/** With all of these in the list, the list without them; else with them. */
function toggled<Value>(list: readonly Value[], these: readonly Value[]): readonly Value[] {
  const others = list.filter((one) => !these.includes(one))
  return these.every((one) => list.includes(one)) ? others : [...others, ...these]
}
