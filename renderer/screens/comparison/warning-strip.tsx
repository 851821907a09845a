import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonWarning, WarningCode } from '../../../core/comparison/types.ts'
import { warningValues } from '../../../core/wording/reason.ts'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { useNavigation } from '../../state/navigation.ts'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'
import { useComparisonState } from './comparison-state.ts'

/** How many stand open before the rest folds. */
const open = 4

export interface WarningStripProps {
  readonly warnings: readonly ComparisonWarning[]
  readonly competencies: readonly Competency[]
  readonly onRules: () => void
}

/** What to keep in mind, a line each: what, what it means, what to do. They cannot be dismissed, only resolved. */
export function WarningStrip({ warnings, competencies, onRules }: WarningStripProps) {
  const { t } = useTranslation('comparison')
  const [isFolded, setIsFolded] = useState(true)
  const shown = isFolded ? warnings.slice(0, open) : warnings
  if (warnings.length === 0) return null
  return (
    <section className="warnings" aria-label={t('warnings')}>
      <ul>
        {shown.map((warning) => (
          <Warning key={warning.code} warning={warning} competencies={competencies} onRules={onRules} />
        ))}
      </ul>
      {warnings.length > open ? (
        <Button kind="link" onPress={() => setIsFolded(!isFolded)}>
          {isFolded ? t('moreWarnings', { count: warnings.length - open }) : t('fewerWarnings')}
        </Button>
      ) : null}
    </section>
  )
}

/** A place where a warning can be resolved, or looked into: a screen, a view of this one, or the rules. */
type Place = 'people' | 'interviews' | 'agreement' | 'dictionary' | 'settings' | 'length' | 'strata' | 'rules'
const places: Readonly<Record<WarningCode, Place>> = {
  W_TINY_N: 'people',
  W_SMALL_N: 'people',
  W_NO_POWER: 'people',
  W_LENGTH: 'length',
  W_ONE_CODER: 'interviews',
  W_PARTIAL_DOUBLE: 'interviews',
  W_LOW_RELIABILITY: 'agreement',
  W_SPARSE: 'dictionary',
  W_STRATA: 'strata',
  W_MULTI: 'rules',
  W_UNCORRECTED: 'rules',
  W_NOT_BLIND: 'settings',
  W_SAME_SAMPLE: 'settings',
  W_NO_CRITERION: 'settings',
  W_CODER_GROUP: 'interviews',
  W_CODEBOOK_CHANGED: 'dictionary',
  W_UNCODED: 'interviews',
}

function Warning({
  warning,
  competencies,
  onRules,
}: Omit<WarningStripProps, 'warnings'> & { readonly warning: ComparisonWarning }) {
  const { t } = useTranslation('comparison')
  const { t: common } = useTranslation('common')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const go = useNavigation((state) => state.go)
  const change = useComparisonState((state) => state.change)
  const names = competencies
    .filter((one) => warning.competencyIds.includes(one.id))
    .map((one) => bilingual(one.name))
  const values = warningValues(warning)
  const place = places[warning.code]
  const follow = () => {
    if (place === 'rules') onRules()
    else if (place === 'length' || place === 'strata') change({ view: place })
    else go(place)
  }
  const todo = m(`warning.${warning.code}.todo`, values)
  return (
    <li className="warning">
      <Icon name="warn" />
      <span>
        <strong>{m(`warning.${warning.code}.what`, values)}</strong>
        {names.length === 0 ? null : ` (${names.join(common('comma'))})`}{' '}
        {m(`warning.${warning.code}.means`, values)} {todo}
      </span>
      <Button kind="link" onPress={follow}>
        {t(`act.${place}`)}
      </Button>
    </li>
  )
}
