import { useTranslation } from 'react-i18next'
import type { ChangeId } from '../../../core/model/ids.ts'
import { useQuery } from '../../connection/use-query.ts'
import './word-changes.css'

/** Which words a correction made others, each in its place. */
export function WordChanges({ changeId }: { readonly changeId: ChangeId }) {
  const { t } = useTranslation('history')
  const { data } = useQuery('history.words', { changeId })
  if (data === undefined) return null
  if (data.length === 0) return <p className="secondary">{t('noWords')}</p>
  return (
    <ul className="word-changes">
      {data.map(({ turnNumber, lead, before, after, tail, start }) => (
        <li key={start}>
          <span className="secondary">{t('turn', { turn: turnNumber })}</span>
          <span>
            {lead}
            {before === '' ? null : <del>{before}</del>}
            {after === '' ? null : <ins>{after}</ins>}
            {tail}
          </span>
        </li>
      ))}
    </ul>
  )
}
