import { useTranslation } from 'react-i18next'
import { quoteSorts } from '../../../api/methods/quote.ts'
import type { Dictionary } from '../../../api/types/dictionary.ts'
import type { ProjectInfo } from '../../../api/types/project.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import { layers } from '../../../core/model/study.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useQuery } from '../../connection/use-query.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { everything, isFiltered, type QuoteFilter, useQuotesState } from './quotes-state.ts'

export interface QuoteFiltersProps {
  readonly info: ProjectInfo
  readonly dictionary: Dictionary
}

/** Conditions on the left: what is chosen narrows the list at once. */
export function QuoteFilters({ info, dictionary }: QuoteFiltersProps) {
  const { t } = useTranslation('quotes')
  const { filter, change } = useQuotesState()
  return (
    <aside className="quote-filters" aria-label={t('filters')}>
      <TextField label={t('text')} value={filter.text} onChange={(text) => change({ text })} />
      <Conditions info={info} dictionary={dictionary} />
      <Select
        label={t('sort')}
        value={filter.sort}
        options={quoteSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(sort) => change({ sort })}
      />
      <Checkbox isSelected={filter.needsReview} onChange={(needsReview) => change({ needsReview })}>
        {t('needsReview')}
      </Checkbox>
      <CompetencyChoice dictionary={dictionary} />
      {isFiltered(filter) ? (
        <Button onPress={() => change({ ...everything, sort: filter.sort })}>{t('clear')}</Button>
      ) : null}
    </aside>
  )
}

function Conditions({ info, dictionary }: QuoteFiltersProps) {
  const { t } = useTranslation('quotes')
  const m = useMethodWords()
  const { filter, change } = useQuotesState()
  const { data: people } = useQuery('interviewee.list', {})
  const strata = [...new Set(people?.interviewees.map((person) => person.stratum))].filter(
    (one) => one !== '',
  )
  const levels = [
    ...new Set(
      dictionary.clusters.flatMap(({ competencies }) =>
        competencies.flatMap((competency) => competency.levels.map(({ value }) => value)),
      ),
    ),
  ].sort((a, b) => a - b)
  const any = { value: 'any', label: t('any') }
  const set = (name: keyof QuoteFilter, value: string) => change({ [name]: value === 'any' ? '' : value })
  return (
    <>
      {info.groupsHidden ? null : (
        <Select
          label={t('group')}
          value={filter.group || 'any'}
          options={[
            any,
            { value: 'superior', label: m('group.superior') },
            { value: 'average', label: m('group.average') },
          ]}
          onChange={(value) => set('group', value)}
        />
      )}
      {strata.length === 0 ? null : (
        <Select
          label={t('stratum')}
          value={filter.stratum || 'any'}
          options={[any, ...strata.map((value) => ({ value, label: value }))]}
          onChange={(value) => set('stratum', value)}
        />
      )}
      <Select
        label={t('coder')}
        value={String(filter.coderId ?? (filter.layer || 'any'))}
        options={[
          any,
          ...info.coders.map((coder) => ({ value: String(coder.id), label: coder.name })),
          { value: 'independent', label: t('allCoders') },
          { value: 'consensus', label: m('layer.consensus') },
        ]}
        onChange={(value) => {
          const coder = info.coders.find(({ id }) => String(id) === value)
          const layer = coder === undefined ? layers.find((one) => one === value) : 'independent'
          change({ layer: layer ?? '', coderId: coder?.id ?? null })
        }}
      />
      <Select
        label={t('level')}
        value={filter.level || 'any'}
        options={[
          any,
          ...levels.map((value) => ({ value: String(value), label: t('levelNumber', { level: value }) })),
          { value: 'open', label: t('noLevel') },
        ]}
        onChange={(value) => set('level', value)}
      />
      <Select
        label={t('event')}
        value={filter.place || 'any'}
        options={[
          any,
          { value: 'inside', label: t('insideEvent') },
          { value: 'outside', label: t('outsideEvent') },
        ]}
        onChange={(value) => set('place', value)}
      />
    </>
  )
}

function CompetencyChoice({ dictionary }: Pick<QuoteFiltersProps, 'dictionary'>) {
  const { t } = useTranslation('quotes')
  const bilingual = useBilingual()
  const { filter, change } = useQuotesState()
  const toggle = (id: CompetencyId, isOn: boolean) =>
    change({
      competencyIds: isOn ? [...filter.competencyIds, id] : filter.competencyIds.filter((one) => one !== id),
    })
  return (
    <fieldset className="fieldset quote-competencies">
      <legend className="field-label">{t('competencies')}</legend>
      {dictionary.clusters.flatMap(({ competencies }) =>
        competencies.map((competency) => (
          <Checkbox
            key={competency.id}
            isSelected={filter.competencyIds.includes(competency.id)}
            onChange={(isOn) => toggle(competency.id, isOn)}
          >
            <span className={`swatch colour-${competency.colour}`} />
            <span className="quote-competency">{bilingual(competency.name)}</span>
            <span className="quiet">{competency.codingCount}</span>
          </Checkbox>
        )),
      )}
    </fieldset>
  )
}
