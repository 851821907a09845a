import { z } from 'zod'
import { method, topics } from '../method.ts'
import { interfaceLanguage, nothing, path } from '../types/common.ts'
import { change, historyState, wordChange } from '../types/history.ts'
import { changeId } from '../types/ids.ts'

/** As many changes as are listed at most. */
export const mostChanges = 5000

/** Undo, redo and the trail: one record of every change, kept in the project. */
export const historyMethods = {
  /** What undo and redo would do now. */
  'history.state': method({
    params: nothing,
    result: historyState,
    errors: ['no-project-open'],
    reads: topics,
  }),
  /** Takes back the last change and says which it was. */
  'history.undo': method({
    params: nothing,
    result: change,
    errors: ['no-project-open', 'nothing-to-undo', 'step-damaged'],
  }),
  /** Does the change last taken back again. */
  'history.redo': method({
    params: nothing,
    result: change,
    errors: ['no-project-open', 'nothing-to-redo', 'step-damaged'],
  }),
  /** The trail, newest first. */
  'history.list': method({
    params: z.object({ offset: z.number().int().min(0), limit: z.number().int().min(1).max(mostChanges) }),
    result: z.object({ total: z.number(), changes: z.array(change) }),
    errors: ['no-project-open'],
    reads: topics,
  }),
  /**
   * Which words a correction ('text.correct') made others; none for any other change: what stood where an interview was
   * anonymised is told to nobody.
   */
  'history.words': method({
    params: z.object({ changeId }),
    result: z.array(wordChange),
    errors: ['no-project-open', 'not-found'],
    reads: topics,
  }),
  /**
   * Writes the whole trail, oldest first, as csv: when, who, what in the words of `language`, whether undone, and which
   * words a correction made others.
   */
  'history.export': method({
    params: z.object({
      path,
      /** Write over a file that is there. */
      overwrite: z.boolean(),
      language: interfaceLanguage,
    }),
    result: z.object({ files: z.array(path), rows: z.number() }),
    errors: ['no-project-open', 'file-exists', 'folder-missing', 'disk-full', 'write-failed'],
  }),
}
