import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { FoundCode } from '../../../core/coding/search-codes.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { useBilingual } from '../../use-bilingual.ts'

export interface PaletteRowProps {
  readonly id: string
  readonly found: FoundCode<CompetencyId>
  readonly competency: Competency
  readonly isActive: boolean
  readonly onPoint: () => void
  readonly onApply: () => void
}

/** One competency in the palette, with what matched. */
export function PaletteRow({ id, found, competency, isActive, onPoint, onApply }: PaletteRowProps) {
  const { i18n } = useTranslation()
  const bilingual = useBilingual()
  const { field, span, detail } = found
  const shown = i18n.language === 'en' ? 'en' : 'zh'
  const other = shown === 'en' ? 'zh' : 'en'
  const isOther = field === other || (field === 'readings' && other === 'zh')
  const name = bilingual(competency.name)
  const isInName = field === shown || (field === 'readings' && shown === 'zh')
  return (
    // The row is reached by the arrow keys of the field that owns the list.
    <div
      id={id}
      className="palette-row"
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onPointerUp={onApply}
      ref={(row) => (isActive ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}
    >
      <span className={`swatch colour-${competency.colour}`} />
      <span className="palette-name">{isInName ? <Marked text={name} span={span} /> : name}</span>
      {isOther ? (
        <span className="palette-name quiet" lang={other === 'zh' ? 'zh-CN' : 'en'}>
          <Marked text={competency.name[other]} span={span} />
        </span>
      ) : null}
      {detail === '' ? null : (
        <span className="palette-detail quiet">
          <Marked text={detail} span={span} around={14} />
        </span>
      )}
      <span className="spacer" />
      <span className="palette-code">
        {field === 'code' ? <Marked text={competency.code} span={span} /> : competency.code}
      </span>
    </div>
  )
}

/** A text with the part that matched set off; with `around`, only so many characters on either side. */
function Marked({
  text,
  span,
  around = text.length,
}: {
  readonly text: string
  readonly span: StoredSpan
  readonly around?: number
}): ReactNode {
  const from = Math.max(span.start - around, 0)
  const to = Math.min(span.end + around, text.length)
  return (
    <>
      {from > 0 ? '…' : ''}
      {text.slice(from, span.start)}
      {span.end > span.start ? (
        <mark className="palette-match">{text.slice(span.start, span.end)}</mark>
      ) : null}
      {text.slice(span.end, to)}
      {to < text.length ? '…' : ''}
    </>
  )
}
