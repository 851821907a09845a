import { useTranslation } from 'react-i18next'
import type { DictionaryDifference, FieldDifference } from '../../../api/types/dictionary.ts'
import { TextDifference } from '../../components/text-difference.tsx'
import { useBilingual } from '../../use-bilingual.ts'

export interface VersionChangesProps {
  readonly number: number
  readonly differences: readonly DictionaryDifference[]
}

/** What a version changed in the one before, word by word. */
export function VersionChanges({ number, differences }: VersionChangesProps) {
  const { t } = useTranslation('dictionary')
  const bilingual = useBilingual()
  return (
    <section aria-labelledby="version-changes">
      <h3 id="version-changes">{t('changes', { before: number - 1, after: number })}</h3>
      {differences.length === 0 ? <p className="quiet">{t('noChanges')}</p> : null}
      {differences.map((difference) => (
        <article key={difference.competencyId} className="version-change">
          <strong>
            {difference.code} {bilingual(difference.name)}
          </strong>
          {difference.kind === 'changed' ? null : <span className="tag">{t(`kind.${difference.kind}`)}</span>}
          {difference.fields.map((field) => (
            <FieldChange key={`${field.field} ${field.level} ${field.language}`} change={field} />
          ))}
        </article>
      ))}
    </section>
  )
}

function FieldChange({
  change: { field, level, language, before, after },
}: {
  readonly change: FieldDifference
}) {
  const { t } = useTranslation('dictionary')
  const words = [
    ...(level === null ? [] : [t('levelNumber', { level })]),
    t(`change.${field}`),
    ...(language === null ? [] : [t(language === 'zh' ? 'languageZh' : 'languageEn')]),
  ]
  return (
    <div>
      <span className="version-about">{words.join(' · ')}</span>
      <TextDifference before={before} after={after} />
    </div>
  )
}
