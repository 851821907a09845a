import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { ComparisonWarning } from '../../../core/comparison/types.ts'
import { warningValues } from '../../../core/wording/reason.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { useBilingual } from '../../use-bilingual.ts'
import { useMethodWords } from '../../use-method-words.ts'

/** How many stand open before the rest folds. */
const open = 4

/** What to keep in mind, a line each: what, what it means, what to do. They cannot be dismissed, only resolved. */
export function WarningStrip({
  warnings,
  competencies,
}: {
  readonly warnings: readonly ComparisonWarning[]
  readonly competencies: readonly Competency[]
}) {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const [isFolded, setIsFolded] = useState(true)
  const shown = isFolded ? warnings.slice(0, open) : warnings
  return (
    <section className="warnings" aria-label={t('warnings')}>
      {shown.map((warning) => {
        const names = competencies
          .filter((one) => warning.competencyIds.includes(one.id))
          .map((one) => bilingual(one.name))
        return (
          <Banner key={warning.code}>
            <strong>{m(`warning.${warning.code}.what`, warningValues(warning))}</strong>
            {names.length === 0 ? null : ` (${names.join(', ')})`}{' '}
            {m(`warning.${warning.code}.means`, warningValues(warning))} {m(`warning.${warning.code}.todo`)}
          </Banner>
        )
      })}
      {warnings.length > open ? (
        <div>
          <Button kind="link" onPress={() => setIsFolded(!isFolded)}>
            {isFolded ? t('moreWarnings', { count: warnings.length - open }) : t('fewerWarnings')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
