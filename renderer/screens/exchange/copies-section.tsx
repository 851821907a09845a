import { useTranslation } from 'react-i18next'
import { useQuery } from '../../connection/use-query.ts'
import './copies.css'
import { HandOutItem } from './hand-out-item.tsx'
import { MergeItem } from './merge-item.tsx'

/** Copies for coders: handed out, and taken in again. A lead's work, where somebody leads. */
export function CopiesSection() {
  const { t } = useTranslation('merge')
  const { data: info } = useQuery('project.info', {})
  if (info === undefined) return null
  const isLed = info.coders.some(({ lead }) => lead)
  const mayMerge = isLed
    ? info.coders.some(({ id, lead }) => lead && id === info.activeCoderId)
    : !info.groupsHidden
  return (
    <section className="exchange-section" aria-label={t('copies')}>
      <h2>{t('copies')}</h2>
      <p className="running">{t(mayMerge ? 'copiesText' : 'leadOnly')}</p>
      {mayMerge ? (
        <>
          <HandOutItem coders={info.coders} projectName={info.name} />
          <MergeItem />
        </>
      ) : null}
    </section>
  )
}
