import { useTranslation } from 'react-i18next'
import { useCodeDrag } from './code-drag.ts'

/** The code that is being dragged, beside the pointer. */
export function CodeDragLabel() {
  const { t } = useTranslation('coding')
  const { competencyId, name, x, y, over } = useCodeDrag()
  if (competencyId === null) return null
  return (
    <div className="code-drag" style={{ left: `${x + 12}px`, top: `${y + 12}px` }} role="status">
      {name}
      {over === null ? <span className="quiet"> {t('dragOverText')}</span> : null}
    </div>
  )
}
