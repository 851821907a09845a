import type { Handlers } from '../../api/serve.ts'
import { labelChanges } from '../../core/comparison/compare-groups.ts'
import { updateProject } from '../../db/project.ts'
import { requireGroups } from '../desk.ts'
import { runComparison } from '../run-comparison.ts'
import type { Session } from '../session.ts'

/** Superior against average. */
export const comparisonHandlers = {
  'comparison.run': (_params, session) => {
    requireGroups(session.desk)
    return runComparison(session.project.db)
  },
  'comparison.setSettings': ({ settings }, session) => {
    session.change('comparison.settings', {}, (db) =>
      updateProject(db, { comparison: JSON.stringify(settings) }),
    )
    return { done: true } as const
  },
  'comparison.preview': ({ settings }, session) => {
    requireGroups(session.desk)
    const { db } = session.project
    return { changes: labelChanges(runComparison(db), runComparison(db, settings)) }
  },
} satisfies Partial<Handlers<Session>>
