import { useTranslation } from 'react-i18next'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useCodingState } from './coding-state.ts'
import { type Filter, isOn, noFilter } from './filter.ts'
import type { OpenInterview } from './open-interview.ts'

/** Says that not everything is shown, what is, and how to see all again. */
export function FilterStrip({ open }: { readonly open: OpenInterview }) {
  const { t } = useTranslation('filter')
  const words = useFilterWords(open)
  const filter = useCodingState((state) => state.filter)
  const show = useCodingState((state) => state.show)
  if (!isOn(filter)) return null
  return (
    <div className="filter-strip" role="status">
      <Icon name="filter" />
      <strong>{t('isOn', { shown: open.codings.length, total: open.visible.length })}</strong>
      <span className="secondary filter-words">{words(filter)}</span>
      <Button kind="quiet" onPress={() => show(noFilter)}>
        {t('clear')} <kbd>X</kbd>
      </Button>
    </div>
  )
}

function useFilterWords({ info, competencies }: OpenInterview): (filter: Filter) => string {
  const { t } = useTranslation('filter')
  const { t: c } = useTranslation('coding')
  return ({ layer, coderIds, competencyIds, levels, needsReview }) =>
    [
      layer === null ? '' : t(`layer.${layer}`),
      coderIds.map((id) => info.coders.find((coder) => coder.id === id)?.name ?? '').join(' '),
      competencyIds.map((id) => competencies.get(id)?.code ?? '').join(' '),
      levels.map((level) => (level === null ? c('noLevel') : c('level', { level }))).join(' '),
      needsReview ? t('needsReview') : '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
}
