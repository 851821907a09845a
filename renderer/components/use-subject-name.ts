import { useCallback } from 'react'
import type { MemoSubject } from '../../api/types/memo.ts'
import { useQuery } from '../connection/use-query.ts'
import { useBilingual } from '../use-bilingual.ts'

/** How something that has a memo is called; '' until that is known. */
export function useSubjectName(): (about: MemoSubject) => string {
  const bilingual = useBilingual()
  const { data: interviews } = useQuery('interview.list', {})
  const { data: people } = useQuery('interviewee.list', {})
  const { data: dictionary } = useQuery('dictionary.get', {})
  return useCallback(
    (about) => {
      if (about.kind === 'interview') {
        const row = interviews?.find(({ id }) => id === about.id)
        return people?.interviewees.find(({ id }) => id === row?.intervieweeId)?.code ?? ''
      }
      if (about.kind === 'event') return ''
      const all = dictionary?.clusters.flatMap(({ competencies }) => competencies)
      const found = all?.find(({ id }) => id === about.id)
      return found === undefined ? '' : bilingual(found.name)
    },
    [bilingual, interviews, people, dictionary],
  )
}
