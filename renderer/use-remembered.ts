import { useMemo } from 'react'
import type { MemoSubject } from '../api/types/memo.ts'
import { useQuery } from './connection/use-query.ts'

/** The ids of those of a kind that have a memo, whoever wrote it; of memos that may be seen. */
export function useRemembered(kind: MemoSubject['kind']): ReadonlySet<number> {
  const { data: memos } = useQuery('memo.list', {})
  return useMemo(
    () => new Set(memos?.flatMap(({ about }): number[] => (about.kind === kind ? [about.id] : []))),
    [memos, kind],
  )
}
