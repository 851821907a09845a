import { Button as AriaButton, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import { Icon } from '../../components/icon.tsx'
import { useBilingual } from '../../use-bilingual.ts'

/** What a competency means: its definition, and on demand its levels with their indicators. */
export function Meaning({ competency }: { readonly competency: Competency }) {
  const { t } = useTranslation('model')
  const bilingual = useBilingual()
  const { definition, levels } = competency
  return (
    <div className="model-meaning">
      <p className="running">{bilingual(definition) || t('noDefinition')}</p>
      {levels.length === 0 ? null : (
        <Disclosure className="model-levels">
          <Heading level={3} className="model-levels-title">
            <AriaButton slot="trigger" className="button button-link">
              <span className="model-levels-icon">
                <Icon name="right" />
              </span>
              {t('levels', { count: levels.length })}
            </AriaButton>
          </Heading>
          <DisclosurePanel>
            <dl className="model-level-list">
              {levels.map((level) => (
                <div key={level.value} className="model-level">
                  <dt>{t('level', { level: level.value })}</dt>
                  <dd>
                    <p>{bilingual(level.anchor)}</p>
                    <p className="running model-indicators">{bilingual(level.indicators)}</p>
                  </dd>
                </div>
              ))}
            </dl>
          </DisclosurePanel>
        </Disclosure>
      )}
    </div>
  )
}
