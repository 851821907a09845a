import { useEffect, useState } from 'react'
import { useClient } from '../../connection/client-context.ts'
import { useQuery } from '../../connection/use-query.ts'
import { scopeOf, useComparisonState } from './comparison-state.ts'

const job = 'comparison'

/** The comparison of what the filters leave, and how far it has come while it is computed. */
export function useComparison() {
  const client = useClient()
  const stratum = useComparisonState((state) => state.stratum)
  const coderId = useComparisonState((state) => state.coderId)
  const [share, setShare] = useState(0)
  const query = useQuery('comparison.run', { ...scopeOf({ stratum, coderId }), job })
  useEffect(
    () =>
      client.on('job.progress', (progress) => {
        if (progress.job === job && progress.total > 0) setShare(progress.done / progress.total)
      }),
    [client],
  )
  return { ...query, share }
}
