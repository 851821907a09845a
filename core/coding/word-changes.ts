import { surroundings } from '../text/surroundings.ts'
import { compareTexts } from './compare-texts.ts'
import type { TextEdit } from './correct-text.ts'

/** Words that became others, as somebody reads them. */
export interface WordChange {
  /** 1-based number of the turn they stood in. */
  readonly turnNumber: number
  /** Where they started, in the text before. */
  readonly start: number
  readonly before: string
  readonly after: string
  /** What stands before and behind them in their turn, a few characters; `…` where it goes on. */
  readonly lead: string
  readonly tail: string
}

/** Characters shown on either side. */
const around = 12

/** Differences with no more between them are read as one: people change words, not characters. */
const close = 3

/** Which words of a stored text became which, in order of the text. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  let turnNumber = 1
  let counted = 0
  return joined(before, compareTexts(before, after)).map(({ start, end, text }) => {
    turnNumber += before.slice(counted, start).split('\n').length - 1
    counted = start
    const endOfTurn = before.indexOf('\n', end)
    const turn = {
      start: before.lastIndexOf('\n', start - 1) + 1,
      end: endOfTurn === -1 ? before.length : endOfTurn,
    }
    const { before: lead, after: tail } = surroundings(before, { start, end }, turn, around)
    return { turnNumber, start, before: before.slice(start, end), after: text, lead, tail }
  })
}

/** The edits, those close together in one turn as one. */
function joined(before: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.reduce<TextEdit[]>((all, edit) => {
    const last = all.at(-1)
    const between = last === undefined ? '' : before.slice(last.end, edit.start)
    if (last === undefined || between.length > close || between.includes('\n')) all.push(edit)
    else all[all.length - 1] = { start: last.start, end: edit.end, text: last.text + between + edit.text }
    return all
  }, [])
}
