import { type RefObject, useLayoutEffect, useState } from 'react'
import type { CodedSide } from '../../../api/types/agreement.ts'
import { assignLanes, placeLabels } from '../../../core/coding/lanes.ts'
import type { CodingId } from '../../../core/model/ids.ts'
import type { Sides } from './side-runs.ts'

export interface Stripe {
  readonly side: 'first' | 'second'
  readonly coding: CodedSide
  readonly lane: number
  readonly top: number
  readonly height: number
  /** Where its label stands; null where there is no room for one. */
  readonly labelTop: number | null
}

/** Height of a label with the space under it, and how far a stripe stays inside its lines, in px. */
const pitch = 20
const inset = 3

/** Where the stripes of both coders stand beside the text, measured once it is laid out. */
export function useStripes(
  root: RefObject<HTMLElement | null>,
  { first, second }: Sides,
  lineLength: number,
): readonly Stripe[] {
  const [stripes, setStripes] = useState<readonly Stripe[]>([])
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return
    const measure = () =>
      setStripes([
        ...stripesOf(element, 'first', first, lineLength),
        ...stripesOf(element, 'second', second, lineLength),
      ])
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [root, first, second, lineLength])
  return stripes
}

function stripesOf(
  root: HTMLElement,
  side: Stripe['side'],
  codings: readonly CodedSide[],
  lineLength: number,
): Stripe[] {
  const box = root.getBoundingClientRect()
  const runs = [...root.querySelectorAll<HTMLElement>('[data-start]')].map((element) => ({
    element,
    start: Number(element.dataset.start),
    end: Number(element.dataset.end),
  }))
  const turns = runs.map(({ start }) => ({ start }))
  const measured = codings.flatMap((coding) => {
    const own = runs.filter(({ start, end }) => start < coding.end && coding.start < end)
    const rects = own.flatMap(({ element }) => [...element.getClientRects()])
    const [head] = rects
    const tail = rects.at(-1)
    return head === undefined || tail === undefined ? [] : [{ coding, head, tail }]
  })
  const lanes = assignLanes(
    measured.map(({ coding }) => coding),
    { turns: turns.length === 0 ? [{ start: 0 }] : turns, lineLength },
  )
  const { tops } = placeLabels(
    measured.map(({ head }) => (head.top + head.bottom) / 2 - box.top - pitch / 2),
    pitch,
    box.height,
  )
  return measured.map(({ coding, head, tail }, index) => ({
    side,
    coding,
    lane: lanes[index] ?? 0,
    top: head.top - box.top - inset,
    height: Math.max(tail.bottom - head.top + 2 * inset, pitch - 2 * inset),
    labelTop: tops[index] ?? null,
  }))
}

/** Whether a stripe is of the codings looked at. */
export function isIn(ids: readonly (CodingId | undefined)[], { coding }: Stripe): boolean {
  return ids.includes(coding.codingId)
}
