import type { Handlers } from '../../api/serve.ts'
import { type ComparisonStep, labelChanges } from '../../core/comparison/compare-groups.ts'
import { updateProject } from '../../db/project.ts'
import { runComparison } from '../analysis/run-comparison.ts'
import { requireResults } from '../program/desk.ts'
import type { Session } from '../program/session.ts'

/** Superior against average. */
export const comparisonHandlers = {
  'comparison.run': ({ job, ...scope }, session) => {
    requireResults(session.desk)
    const onStep = ({ done, total }: ComparisonStep) => {
      if (job !== undefined) session.emit('job.progress', { job, done, total, item: '', last: null })
    }
    return runComparison(session.project.db, { scope, onStep })
  },
  'comparison.setSettings': ({ settings }, session) => {
    session.change('comparison.settings', {}, (db) =>
      updateProject(db, { comparison: JSON.stringify(settings) }),
    )
    return { done: true } as const
  },
  'comparison.preview': async ({ settings }, session) => {
    requireResults(session.desk)
    const { db } = session.project
    const [before, after] = [await runComparison(db), await runComparison(db, { settings })]
    const rows = new Map(after.rows.map((row) => [row.competencyId, row]))
    return {
      changes: labelChanges(before, after).flatMap((change) => {
        const row = rows.get(change.competencyId)
        return row === undefined ? [] : [{ ...change, row }]
      }),
    }
  },
} satisfies Partial<Handlers<Session>>
