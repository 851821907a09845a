import { useTranslation } from 'react-i18next'
import type { SeenMark } from '../../../api/types/reading.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import type { ForAll } from './planned-file.ts'

export interface SpeakerMarksProps {
  /** In how many files each stands, where that is not said by the heading. */
  readonly marks: readonly (SeenMark & { readonly files?: number })[]
  readonly all: ForAll
  readonly onChange: (changes: Partial<ForAll>) => void
}

/** What looks like a speaker's mark, and why it was taken for one or not; a correction holds for all files. */
export function SpeakerMarks({ marks: seen, all, onChange }: SpeakerMarksProps) {
  const { t } = useTranslation('interviews')
  // What the file has a place for cannot be corrected here, but by its columns.
  const marks = seen.filter(({ reason }) => reason !== 'stated')
  const toggle = (name: string, isSpeaker: boolean) => {
    const without = (names: readonly string[]) => names.filter((one) => one !== name)
    onChange({
      speakersOn: isSpeaker ? [...without(all.speakersOn), name] : without(all.speakersOn),
      speakersOff: isSpeaker ? without(all.speakersOff) : [...without(all.speakersOff), name],
    })
  }
  if (marks.length === 0) return null
  return (
    <fieldset className="fieldset">
      <legend className="field-label">{t('speakerMarks')}</legend>
      <p className="secondary quiet">{t('speakerMarksForAll')}</p>
      <ul className="import-marks">
        {marks.map((mark) => (
          <li key={mark.name} className="import-mark-row">
            <Checkbox isSelected={mark.taken} onChange={(isSpeaker) => toggle(mark.name, isSpeaker)}>
              {mark.name}
            </Checkbox>
            <span className="secondary">
              {mark.files === undefined
                ? t('markLines', { count: mark.lines })
                : t('markFiles', { count: mark.lines, files: mark.files })}
              {' · '}
              {t(`mark.${mark.reason}`)}
            </span>
            <span className="secondary quiet import-mark-example">
              {t('markExample', { line: mark.firstLine, text: mark.example })}
            </span>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
