import { ApiError } from '../../api/error.ts'
import type { CorrectionMade } from '../../api/events.ts'
import type { Topic } from '../../api/method.ts'
import type { Emit } from '../../api/serve.ts'
import type { ChangeKind } from '../../api/types/history.ts'
import { activeCoder } from '../../db/coder.ts'
import type { WritableDb } from '../../db/database.ts'
import { type NewChange, recordChange, type Touched } from '../../db/trail.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import { type Desk, readDesk } from './desk.ts'
import type { Program } from './program.ts'

/** What is different: a change's, or something that is no change (how far a coder has read). */
interface Announced extends Partial<Omit<Touched, 'topics'>> {
  readonly topics: readonly Topic[]
  readonly correction?: CorrectionMade | undefined
}

/** One window (or one run of the command line): the project it looks at, and how to reach it. */
export class Session {
  readonly program: Program
  readonly emit: Emit
  #project: OpenProject | null = null

  constructor(program: Program, emit: Emit) {
    this.program = program
    this.emit = emit
  }

  /** The open project. @throws ApiError 'no-project-open' */
  get project(): OpenProject {
    if (this.#project === null) throw new ApiError('no-project-open')
    return this.#project
  }

  get hasProject(): boolean {
    return this.#project !== null
  }

  /** Looks at another project, or at none; the one before is let go only now that the next is open. */
  show(next: OpenProject | null): void {
    const before = this.#project
    if (before === next) return
    this.#project = next
    if (before !== null) this.program.workspace.release(before, this)
    this.emit('project.switched', { path: next?.path ?? null })
  }

  /** Does work as one recorded change in the active coder's name, and tells every window of the project. */
  change<T>(
    kind: ChangeKind,
    params: NewChange['params'],
    work: (db: WritableDb) => T,
    { correction, ...options }: { readonly undoable?: boolean; readonly correction?: CorrectionMade } = {},
  ): T {
    const { db } = this.project
    const coder = activeCoder(db)
    const { result, touched } = recordChange(
      db,
      { kind, params, coder: coder.name, coderId: coder.id, ...options },
      work,
    )
    this.announce({ ...touched, correction })
    return result
  }

  /** Who is at work in this project, and what that coder may see. */
  get desk(): Desk {
    return readDesk(this.project.db)
  }

  /** Tells every window of the project what is different. */
  announce(touched: Announced): void {
    for (const session of this.project.sessions) {
      if (session instanceof Session) session.#tell(touched)
    }
  }

  #tell({ topics, interviewIds = [], codingIds = [], correction }: Announced): void {
    this.emit('project.changed', {
      topics,
      interviewIds: interviewIds.length > 0 ? interviewIds : null,
      codingIds: codingIds.length > 0 ? codingIds : null,
      ...(correction === undefined ? {} : { correction }),
    })
  }
}
