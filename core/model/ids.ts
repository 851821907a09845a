/**
 * Branded row ids: a number from the project file that remembers which table it belongs to, so that an
 * interview id can never be passed where a coding id is wanted.
 */
declare const brand: unique symbol
type Id<Name extends string> = number & { readonly [brand]: Name }

export type CoderId = Id<'coder'>
export type IntervieweeId = Id<'interviewee'>
export type InterviewId = Id<'interview'>
export type AttributeId = Id<'attribute'>
export type EventId = Id<'event'>
export type ClusterId = Id<'cluster'>
export type CompetencyId = Id<'competency'>
export type MemoId = Id<'memo'>
export type CodingId = Id<'coding'>
export type ChangeId = Id<'change'>
export type DictionaryVersionId = Id<'dictionary-version'>
export type ModelVersionId = Id<'model-version'>
