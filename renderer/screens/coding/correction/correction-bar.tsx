import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { applyEdits } from '../../../../core/coding/correct-text.ts'
import { spanRemapper } from '../../../../core/coding/remap-spans.ts'
import { Banner } from '../../../components/banner.tsx'
import { Button } from '../../../components/button.tsx'
import { Icon } from '../../../components/icon.tsx'
import { useQuery } from '../../../connection/use-query.ts'
import type { Draft } from '../../../state/drafts.ts'
import { useErrorWords } from '../../../use-error-words.ts'
import type { OpenInterview } from '../open-interview.ts'
import './correction.css'
import type { Correcting } from './use-correction.ts'

const keepKey = 'Ctrl Enter'

export interface CorrectionBarProps extends Correcting {
  readonly open: OpenInterview
  readonly draft: Draft
}

/** That the text is being corrected, what that has come to so far, and the two ways out. */
export function CorrectionBar({ open, draft, keep, cancel }: CorrectionBarProps) {
  const { t } = useTranslation('correction')
  const { edits, phase, problem } = useDeferredValue(draft)
  const { data: people } = useQuery('interviewee.list', {})
  const person = people?.interviewees.find((one) => one.id === open.row.intervieweeId)
  const { changed, gone } = useMemo(() => touchedBy(edits, open), [edits, open])
  const about = [
    edits.length === 0 ? t('nothingYet') : t('places', { count: edits.length }),
    changed === 0 ? '' : t('touched', { count: changed }),
    gone === 0 ? '' : t('gone', { count: gone }),
  ].filter((part) => part !== '')
  return (
    <>
      <header className="pane-head correction-bar">
        <Icon name="edit" />
        <h1 className="transcript-title">{t('title', { name: person?.code ?? '' })}</h1>
        <span className="secondary correction-about" role="status">
          {about.join(' · ')}
        </span>
        <span className="spacer" />
        <Button isDisabled={phase !== 'typing'} onPress={cancel}>
          {t('cancel')}
        </Button>
        <Button
          kind="primary"
          isDisabled={phase !== 'typing' || edits.length === 0}
          onPress={() => void keep()}
        >
          {t(phase === 'typing' ? 'keep' : 'keeping')} <kbd>{keepKey}</kbd>
        </Button>
      </header>
      {problem === null ? null : <Problem problem={problem} draft={draft} />}
    </>
  )
}

/** Why it could not be kept; what was typed can be taken along. */
function Problem({
  problem,
  draft,
}: {
  readonly problem: NonNullable<Draft['problem']>
  readonly draft: Draft
}) {
  const { t } = useTranslation('correction')
  const { what } = useErrorWords()(problem)
  const copy = () => void navigator.clipboard.writeText(applyEdits(draft.content.text, draft.edits))
  return (
    <div className="correction-problem">
      <Banner kind="danger">
        {what} {t(problem.code === 'text-changed' ? 'changedElsewhere' : 'stillHere')}{' '}
        {problem.code === 'text-empty' ? null : (
          <Button kind="link" onPress={copy}>
            {t('copyAll')}
          </Button>
        )}
      </Banner>
    </div>
  )
}

/** How many codings at work have other words now, and how many none. */
function touchedBy(
  edits: Draft['edits'],
  { content, codings }: OpenInterview,
): { readonly changed: number; readonly gone: number } {
  if (edits.length === 0) return { changed: 0, gone: 0 }
  const remap = spanRemapper(edits, applyEdits(content.text, edits))
  const states = codings.map((coding) => remap(coding).state)
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return { changed: count('changed'), gone: count('gone') }
}
