import type { ProjectInfo } from '../../api/types/project.ts'
import { listCoders } from '../../db/coder.ts'
import { countProject, readProject } from '../../db/project.ts'
import type { OpenProject } from '../project-file/open-project.ts'
import { placeOf } from '../project-file/place-of.ts'
import { readDesk } from './desk.ts'

/** What a window shows of an open project; group sizes are 0 while groups are hidden. */
export function projectInfo({ db, path, file, locked }: OpenProject): ProjectInfo {
  const { name, language, criterion, levelRequired, sameSample, codingApart, groupsOpenedAt } =
    readProject(db)
  const desk = readDesk(db)
  const counts = countProject(db, desk.isApart ? desk.sight : undefined)
  return {
    path,
    isLocked: locked !== null,
    // A locked project is worked on in the program's own folder; its archive is written whole.
    place: placeOf(file),
    name,
    language,
    criterion,
    levelRequired,
    sameSample,
    codingApart,
    groupsOpenedAt,
    coders: listCoders(db),
    activeCoderId: desk.coder.id,
    activeLayer: desk.layer,
    groupsHidden: desk.groupsHidden,
    othersHidden: desk.isApart,
    counts: desk.groupsHidden ? { ...counts, superior: 0, average: 0 } : counts,
  }
}
