import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import { moveOffset } from '../../../core/coding/move-offset.ts'
import { IconButton } from '../../components/button.tsx'
import type { OpenInterview } from './open-interview.ts'
import type { CodingActions } from './use-coding-actions.ts'

export interface BorderButtonsProps {
  readonly open: OpenInterview
  readonly coding: Coding
  readonly actions: CodingActions
}

/** Moves the start or the end of a coding by a word; the keys do it by a sentence too. */
export function BorderButtons({ open, coding, actions }: BorderButtonsProps) {
  const { t } = useTranslation('coding')
  const move = (which: 'start' | 'end', direction: 1 | -1) => {
    const moved = { start: coding.start, end: coding.end }
    moved[which] = moveOffset(open.content, coding[which], 'word', direction)
    if (moved.start < moved.end) void actions.update(coding, moved)
  }
  return (
    <div className="row border-buttons">
      {(['start', 'end'] as const).map((which) => (
        <fieldset key={which} className="border-group">
          <legend className="visually-hidden">{t(`border.${which}`)}</legend>
          <span className="secondary">{t(`border.${which}`)}</span>
          <IconButton icon="left" label={t(`border.${which}Back`)} onPress={() => move(which, -1)} />
          <IconButton icon="right" label={t(`border.${which}Forward`)} onPress={() => move(which, 1)} />
        </fieldset>
      ))}
    </div>
  )
}
