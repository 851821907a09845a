import { z } from 'zod'
import type {
  AttributeId,
  ChangeId,
  ClusterId,
  CoderId,
  CodingId,
  CompetencyId,
  DictionaryVersionId,
  EventId,
  IntervieweeId,
  InterviewId,
  MemoId,
  ModelVersionId,
} from '../../core/model/ids.ts'

const rowId = <Id extends number>() =>
  z.custom<Id>((value) => Number.isSafeInteger(value) && Number(value) > 0)

export const coderId = rowId<CoderId>()
export const intervieweeId = rowId<IntervieweeId>()
export const interviewId = rowId<InterviewId>()
export const attributeId = rowId<AttributeId>()
export const eventId = rowId<EventId>()
export const clusterId = rowId<ClusterId>()
export const competencyId = rowId<CompetencyId>()
export const codingId = rowId<CodingId>()
export const memoId = rowId<MemoId>()
export const changeId = rowId<ChangeId>()
export const dictionaryVersionId = rowId<DictionaryVersionId>()
export const modelVersionId = rowId<ModelVersionId>()
