import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, toApiError } from '../../../../api/error.ts'
import type { InterviewContent } from '../../../../api/types/interview.ts'
import { applyEdits } from '../../../../core/coding/correct-text.ts'
import { useClient } from '../../../connection/client-context.ts'
import { type Draft, useDrafts } from '../../../state/drafts.ts'
import { isUnwritten, keepStep } from '../../../state/kept-steps.ts'
import { useNotices } from '../../../state/notices.ts'
import { spanOf, useCodingState } from '../coding-state.ts'
import { focusTranscript } from '../use-transcript-keys.ts'
import type { TranscriptView, ViewCorrection } from '../view/transcript-view.ts'

export interface Correcting {
  /** What is being typed, or kept; undefined while the text is only read. */
  readonly draft: Draft | undefined
  /**
   * Puts the typed text into the project, as one change. What cannot be written for now is tried again, as any step; where
   * it fails for another reason, or the user gives up waiting, the typing goes on.
   */
  readonly keep: () => Promise<void>
  /** Nothing happened. */
  readonly cancel: () => void
}

/** Correcting the transcript that a view shows. @param content what is stored now */
export function useCorrection(view: TranscriptView | null, content: InterviewContent): Correcting {
  const { t } = useTranslation('correction')
  const client = useClient()
  const say = useNotices((state) => state.say)
  const { drafts, change, drop } = useDrafts()
  const draft = drafts.get(content.id)
  const isBegun = draft !== undefined
  const inPlace = useRef<ViewCorrection | null>(null)
  const { id } = content

  const leave = useCallback((words: 'kept' | 'stored') => {
    const caret = inPlace.current?.end(words) ?? null
    inPlace.current = null
    if (caret !== null) useCodingState.getState().select({ anchor: caret, focus: caret })
    focusTranscript()
  }, [])

  const cancel = useCallback(() => {
    leave('stored')
    drop(id)
  }, [leave, drop, id])

  const keep = useCallback(async () => {
    const now = useDrafts.getState().drafts.get(id)
    if (now?.phase !== 'typing') return
    if (now.edits.length === 0) {
      cancel()
      return
    }
    const { version, text } = now.content
    if (applyEdits(text, now.edits).trim() === '') {
      change(id, { problem: new ApiError('text-empty') })
      return
    }
    change(id, { phase: 'keeping', problem: null })
    inPlace.current?.setTyping(false)
    const goOn = (problem: ApiError) => {
      change(id, { phase: 'typing', problem })
      inPlace.current?.setTyping(true)
    }
    const edits = now.edits.map((edit) => ({ ...edit }))
    const write = () => client.call('transcript.correct', { interviewId: id, version, edits })
    const done = await write().catch(async (failure) => {
      const problem = toApiError(failure, 'transcript.correct')
      const written = isUnwritten(problem) ? await keepStep(problem, write, goOn) : null
      if (written === null && useDrafts.getState().drafts.get(id)?.phase === 'keeping') goOn(problem)
      return written
    })
    if (done === null) return
    if (done.version === version) cancel()
    else change(id, { phase: 'kept' })
    const gone = done.gone > 0 ? t('keptGone', { count: done.gone }) : ''
    const events = done.eventsGone > 0 ? t('keptEventsGone', { count: done.eventsGone }) : ''
    say([t('kept', { count: edits.length }), gone, events].filter((part) => part !== '').join(' '))
    if (done.needsReview.length > 0) useCodingState.getState().open({ kind: 'review' })
  }, [client, id, change, cancel, say, t])

  const keepNow = useRef(keep)
  keepNow.current = keep
  // Keys are neither the editor's nor the screen's before page and project are of one mind.
  const isThere = draft?.phase === 'kept' && draft.content.version !== content.version
  useEffect(() => {
    if (!isThere) return
    leave('kept')
    drop(id)
  }, [isThere, id, leave, drop])
  useEffect(() => {
    if (view === null || !isBegun || useDrafts.getState().drafts.get(id)?.phase === 'kept') return
    const { selection, choose, open } = useCodingState.getState()
    choose(null)
    open(null)
    inPlace.current = view.correct({
      edits: useDrafts.getState().drafts.get(id)?.edits ?? [],
      selection: spanOf(selection),
      onChange: ({ edits }) => change(id, { edits, problem: null }),
      onKeep: () => void keepNow.current(),
    })
    return () => {
      // The interview or the screen is left in the middle of it.
      const left = useDrafts.getState().drafts.get(id)
      if (inPlace.current !== null && left?.phase === 'typing' && left.edits.length > 0) say(t('waits'))
      inPlace.current = null
    }
  }, [view, isBegun, id, change, say, t])
  return { draft, keep, cancel }
}
