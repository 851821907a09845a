import { type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../../api/contract.ts'
import type { Disagreement } from '../../../api/types/agreement.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import type { InterviewContent } from '../../../api/types/interview.ts'
import { commonSpan, placeOf } from '../../../core/agreement/find-disagreements.ts'
import { moveOffset } from '../../../core/coding/move-offset.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { snapToGraphemes } from '../../../core/text/grapheme.ts'
import { BorderButtons } from '../../components/border-buttons.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Scroller } from '../../components/scroller.tsx'
import { Select } from '../../components/select.tsx'
import { useBilingual } from '../../use-bilingual.ts'

type Other = NonNullable<Params<'consensus.decide'>['other']>
type SpanChoice = 'first' | 'second' | 'union' | 'common'

/** Characters of the text that stand before and after the words, to choose others from. */
const around = 120

export interface OtherDialogProps {
  readonly disagreement: Disagreement
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  readonly content: InterviewContent
  readonly onPut: (other: Other) => void
  readonly onClose: () => void
}

/** A coding for the consensus that is neither coder's: competency, level, and any of the words. */
export function OtherDialog({ disagreement, competencies, content, onPut, onClose }: OtherDialogProps) {
  const { t } = useTranslation('agreement')
  const bilingual = useBilingual()
  const { first, second } = disagreement
  const given = first ?? second
  const [competencyId, setCompetencyId] = useState(given?.competencyId ?? (0 as CompetencyId))
  const [level, setLevel] = useState(given?.level ?? null)
  const spans = spansOf(disagreement)
  const [span, setSpan] = useState<StoredSpan>(placeOf(disagreement))
  const chosen =
    [...spans].find(([, { start, end }]) => start === span.start && end === span.end)?.[0] ?? 'own'
  const competency = competencies.get(competencyId)
  const levels = competency?.levels ?? []
  return (
    <Dialog
      title={t('otherTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onPress={() => onPut({ competencyId, level, ...span })}>
            {t('put')}
          </Button>
        </>
      }
    >
      <Select
        label={t('competency')}
        value={String(competencyId)}
        options={[...competencies.values()].map((one) => ({
          value: String(one.id),
          label: `${one.code} ${bilingual(one.name)}`,
        }))}
        onChange={(id) => {
          const next = [...competencies.values()].find((one) => String(one.id) === id)
          if (next === undefined) return
          setCompetencyId(next.id)
          if (!next.levels.some(({ value }) => value === level)) setLevel(null)
        }}
      />
      <Select
        label={t('otherLevel')}
        value={String(level)}
        options={[
          ...levels.map(({ value, anchor }) => ({
            value: String(value),
            label: `${value} ${bilingual(anchor)}`,
          })),
          { value: 'null', label: t('noLevel') },
        ]}
        onChange={(value) => setLevel(value === 'null' ? null : Number(value))}
      />
      <Select
        label={t('otherSpan')}
        value={chosen as SpanChoice | 'own'}
        options={[
          ...[...spans.keys()].map((key) => ({ value: key, label: t(`span.${key}`) })),
          ...(chosen === 'own' ? [{ value: 'own' as const, label: t('span.own') }] : []),
        ]}
        onChange={(key) => setSpan((key === 'own' ? undefined : spans.get(key)) ?? span)}
      />
      <WordsToChoose content={content} span={span} onChoose={setSpan} />
      <BorderButtons
        content={content}
        span={span}
        nameOf={(border) => t(`border.${border}`)}
        labelOf={(border, direction) => t(`border.${border}${direction}`)}
        onMove={setSpan}
      />
    </Dialog>
  )
}

function spansOf(disagreement: Disagreement): ReadonlyMap<SpanChoice, StoredSpan> {
  const { first, second } = disagreement
  const spans = new Map<SpanChoice, StoredSpan>()
  const add = (key: SpanChoice, span: StoredSpan | null) => {
    if (span !== null) spans.set(key, { start: span.start, end: span.end })
  }
  add('first', first)
  add('second', second)
  if (first === null || second === null) return spans
  add('union', placeOf(disagreement))
  add('common', commonSpan(first, second))
  return spans
}

/** The words with what stands around them; what is selected in it with the mouse takes their place. */
function WordsToChoose({
  content,
  span,
  onChoose,
}: {
  readonly content: InterviewContent
  readonly span: StoredSpan
  readonly onChoose: (span: StoredSpan) => void
}) {
  const { t } = useTranslation('agreement')
  const { text, language } = content
  const before = Math.max(0, span.start - around)
  const after = Math.min(text.length, span.end + around)
  const shown = {
    start: before === 0 ? 0 : Math.min(span.start, moveOffset(content, before, 'word', 1)),
    end: after === text.length ? after : Math.max(span.end, moveOffset(content, after, 'word', -1)),
  }
  const choose = ({ currentTarget }: MouseEvent) => {
    const selected = selectedIn(currentTarget)
    if (selected !== null) onChoose(snapToGraphemes(text, selected))
  }
  const part = (start: number, end: number) => <span data-start={start}>{text.slice(start, end)}</span>
  return (
    <>
      <Scroller className="other-quote" label={t('otherSpan')}>
        <blockquote lang={language} onMouseUp={choose}>
          {part(shown.start, span.start)}
          <mark>{part(span.start, span.end)}</mark>
          {part(span.end, shown.end)}
        </blockquote>
      </Scroller>
      <p className="field-help">{t('otherHelp')}</p>
    </>
  )
}

/** The passage of the text that is selected within an element; null where nothing is. */
function selectedIn(element: Element): StoredSpan | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const [start, end] = [
    offsetAt(element, range.startContainer, range.startOffset),
    offsetAt(element, range.endContainer, range.endOffset),
  ]
  return start === null || end === null || start >= end ? null : { start, end }
}

function offsetAt(element: Element, node: Node, offset: number): number | null {
  const part = node.parentElement
  if (part === null || node.nodeType !== Node.TEXT_NODE || !element.contains(part)) return null
  return part.dataset.start === undefined ? null : Number(part.dataset.start) + offset
}
