import { useTranslation } from 'react-i18next'
import type { PreviewedFile } from '../../../api/types/import.ts'
import type { Language, Role } from '../../../core/model/transcript.ts'

/** How a file begins, as it would stand in the project. */
export function FirstTurns({
  turns,
  roles,
  language,
}: {
  readonly turns: PreviewedFile['firstTurns']
  readonly roles: Readonly<Record<string, Role>>
  readonly language: Language
}) {
  const { t } = useTranslation('interviews')
  const numbered = turns.map((turn, index) => ({ ...turn, number: index + 1 }))
  return (
    <ol className="import-turns" aria-label={t('firstTurns')} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      {numbered.map(({ speaker, text, number, role }) => (
        <li key={number} className={`import-turn import-turn-${roles[speaker] ?? role}`}>
          <span className="import-turn-number">{number}</span>
          <span className="import-turn-speaker">{speaker}</span>
          <span className="import-turn-text">{text}</span>
        </li>
      ))}
    </ol>
  )
}
