import { turnIndexAt } from '../../../core/text/stored-text.ts'
import type { OpenInterview } from './open-interview.ts'

/** The turn a place is in, as people count: from 1. */
export function turnNumberAt({ content }: Pick<OpenInterview, 'content'>, offset: number): number {
  return turnIndexAt(content.turns, offset) + 1
}
