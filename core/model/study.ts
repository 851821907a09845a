export const groups = ['superior', 'average'] as const
/** Criterion group: superior 绩优, average 绩普. */
export type Group = (typeof groups)[number]

export const layers = ['independent', 'consensus'] as const
/** independent: what one coder saw alone; consensus: what coders agreed on afterwards. */
export type Layer = (typeof layers)[number]

export const polarities = ['success', 'failure', 'other'] as const
/** What kind of incident an event tells of. */
export type Polarity = (typeof polarities)[number]

export const eventParts = ['situation', 'task', 'action', 'result'] as const
/** A part of an event's telling (STAR): what the situation was, the task, what was done, what came of it. */
export type EventPart = (typeof eventParts)[number]
