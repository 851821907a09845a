import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Params } from '../../../api/contract.ts'
import type { Disagreement } from '../../../api/types/agreement.ts'
import type { Competency } from '../../../api/types/dictionary.ts'
import { commonSpan, placeOf } from '../../../core/agreement/find-disagreements.ts'
import type { CompetencyId } from '../../../core/model/ids.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Select } from '../../components/select.tsx'
import { useBilingual } from '../../use-bilingual.ts'

type Other = NonNullable<Params<'consensus.decide'>['other']>
type SpanChoice = 'first' | 'second' | 'union' | 'common'

export interface OtherDialogProps {
  readonly disagreement: Disagreement
  readonly competencies: ReadonlyMap<CompetencyId, Competency>
  readonly text: string
  readonly onPut: (other: Other) => void
  readonly onClose: () => void
}

/** A coding for the consensus that is neither coder's: competency, level, and which of the words. */
export function OtherDialog({ disagreement, competencies, text, onPut, onClose }: OtherDialogProps) {
  const { t } = useTranslation('agreement')
  const bilingual = useBilingual()
  const { first, second } = disagreement
  const given = first ?? second
  const [competencyId, setCompetencyId] = useState(given?.competencyId ?? (0 as CompetencyId))
  const [level, setLevel] = useState(given?.level ?? null)
  const spans = spansOf(disagreement)
  const [chosen, setChosen] = useState<SpanChoice>(
    spans.has('union') ? 'union' : first === null ? 'second' : 'first',
  )
  const span = spans.get(chosen) ?? { start: 0, end: 0 }
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
        value={chosen}
        options={[...spans.keys()].map((key) => ({ value: key, label: t(`span.${key}`) }))}
        onChange={setChosen}
      />
      <blockquote className="other-quote">{text.slice(span.start, span.end)}</blockquote>
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
