import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import './list-end.css'

export interface ListEndProps {
  readonly shown: number
  readonly total: number
  /** null: no more can be listed. */
  readonly onMore: (() => void) | null
}

/** Under a list that does not show all: how much of it is there, and how to get more. */
export function ListEnd({ shown, total, onMore }: ListEndProps) {
  const { t } = useTranslation('common')
  if (total <= shown) return null
  return (
    <p className="list-end">
      <span className="secondary">{t('shownOf', { shown, total })}</span>
      {onMore === null ? null : <Button onPress={onMore}>{t('showMore')}</Button>}
    </p>
  )
}
