import type { StoredSpan } from '../model/transcript.ts'
import type { Remapped } from './remap-spans.ts'

/**
 * A coding after the text was edited, on its words; the same object where nothing of it is different, null where it is
 * gone with its words. One whose own words were changed is to be looked at.
 * @param now what became of its span
 */
export function followCoding<Coding extends StoredSpan & { readonly needsReview: boolean }>(
  coding: Coding,
  now: Remapped,
): Coding | null {
  if (now.state === 'gone') return null
  const { state, start, end } = now
  if (state === 'same' && start === coding.start) return coding
  return { ...coding, start, end, needsReview: coding.needsReview || state === 'changed' }
}
