import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Coding } from '../../../api/types/interview.ts'
import type { ClusterId, CompetencyId } from '../../../core/model/ids.ts'
import type { StoredSpan } from '../../../core/model/transcript.ts'
import { turnIndexAt } from '../../../core/text/stored-text.ts'
import { type Command, useCommand } from '../../connection/use-command.ts'
import { useNotices } from '../../state/notices.ts'
import { isSameSelection, spanOf, useCodingState } from './coding-state.ts'
import type { OpenInterview } from './open-interview.ts'

export interface CodingActions {
  /** Tags the selected text; the new coding is chosen. */
  tag(competencyId: CompetencyId, level: number | null): Promise<void>
  /** Tags at once if nothing is left to ask, else opens the palette. */
  tagOrAsk(competencyId: CompetencyId): void
  /** Makes a competency of a name and tags the selected text with it. */
  tagInVivo(wish: InVivo): Promise<void>
  update(coding: Coding, changes: CodingChanges): Promise<void>
  remove(coding: Coding): Promise<void>
}

export interface InVivo {
  readonly name: string
  readonly code: string
  /** null: there is no cluster yet. */
  readonly clusterId: ClusterId | null
}

export type CodingChanges = Partial<
  Pick<Coding, 'competencyId' | 'level' | 'memo' | 'memoMarks'> & StoredSpan & { readonly needsReview: false }
>

/** What can be done to codings of the open interview. */
export function useCodingActions(open: OpenInterview): CodingActions {
  const call = useCommand()
  const { t, i18n } = useTranslation('coding')
  const isEnglish = i18n.language === 'en'
  const say = useNotices((state) => state.say)
  return useMemo(() => {
    const { during } = useCodingState.getState()
    /** Tags the selected text; the coding is drawn and chosen at once, unless one has selected something else. */
    const put = (make: (span: StoredSpan) => Promise<Coding | null>, competencyId?: CompetencyId) =>
      during(async () => {
        const { selection, choose, select, used, left } = useCodingState.getState()
        const made = await make(spanOf(selection))
        if (made === null) return
        flushSync(() => {
          left()
          open.keep(made)
          if (competencyId !== undefined) used(competencyId)
          if (!isSameSelection(useCodingState.getState().selection, selection)) return
          choose(made.id)
          select({ anchor: made.end, focus: made.end })
        })
        void rememberProgress(call, open, made)
      })
    const actions: CodingActions = {
      tag: (competencyId, level) =>
        put((span) => {
          const interviewId = open.content.id
          return call('coding.add', { interviewId, competencyId, level, ...span, memo: '' })
        }, competencyId),
      tagInVivo: ({ name, code, clusterId }) => {
        const isChinese = /\p{Script=Han}/u.test(name)
        return put((span) =>
          call('coding.addInVivo', {
            ...{ interviewId: open.content.id, ...span, code, clusterId },
            name: isChinese ? { zh: name, en: '' } : { zh: '', en: name },
            clusterName: isEnglish ? { zh: '', en: t('newCluster') } : { zh: t('newCluster'), en: '' },
          }),
        )
      },
      tagOrAsk(competencyId) {
        const { selection, open: openFloating } = useCodingState.getState()
        const { start, end } = spanOf(selection)
        const hasLevels = (open.competencies.get(competencyId)?.levels.length ?? 0) > 0
        if (start === end) say(t('selectFirst'))
        else if (open.info.levelRequired && hasLevels) {
          openFloating({ kind: 'palette', codingId: null, competencyId })
        } else void actions.tag(competencyId, null)
      },
      update: (coding, changes) =>
        during(async () => {
          const made = await call('coding.update', { codingId: coding.id, ...changes })
          if (made === null) return
          const { left, used } = useCodingState.getState()
          flushSync(() => {
            left()
            open.keep(made)
            if (changes.competencyId !== undefined) used(changes.competencyId)
          })
        }),
      remove: (coding) =>
        during(async () => {
          const done = await call('coding.delete', { codingIds: [coding.id] })
          const { selected, choose } = useCodingState.getState()
          if (done !== null && selected === coding.id) choose(null)
        }),
    }
    return actions
  }, [call, open, say, t, isEnglish])
}

/** Remembers the furthest turn with a coding, until the coder says that the interview is done. */
async function rememberProgress(
  call: Command,
  { content, progress }: OpenInterview,
  made: Coding,
): Promise<void> {
  const turn = turnIndexAt(content.turns, made.start) + 1
  if (progress.done || turn <= progress.turn) return
  await call('interview.setProgress', { interviewId: content.id, turn, done: false })
}
