import { listCoders } from '../../db/coder.ts'
import { listVersions } from '../../db/dictionary.ts'
import { listInterviews } from '../../db/interview.ts'
import { listModelVersions } from '../../db/model-version.ts'
import { readProject } from '../../db/project.ts'
import { methodWord } from './method-words.ts'
import type { Cell, Table } from './table.ts'
import type { TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** What these files are of: the project, who coded it, which codings were compared, when they were written. */
export function aboutTable({ db, result, language, madeAt }: TableSource): Table {
  const { about, columns, names, yes, no } = workbookWords(language)
  const { name, criterion, language: spoken, groupsOpenedAt, dictionaryFrozen, sameSample } = readProject(db)
  const coders = listCoders(db).map((coder) => (coder.blind ? `${coder.name} (${about.blind})` : coder.name))
  const rows: (readonly [string, Cell])[] = [
    [about.project, name],
    [about.madeAt, madeAt],
    [about.language, spoken],
    [about.criterion, criterion],
    [about.coders, coders.join(', ')],
    [about.interviews, listInterviews(db).length],
    [about.superior, result.superiorCount],
    [about.average, result.averageCount],
    [about.layer, methodWord(`layer.${result.layer}`, language)],
    [about.groupsOpened, groupsOpenedAt],
    [about.dictionaryVersions, listVersions(db).length],
    [about.dictionaryFrozen, dictionaryFrozen ? yes : no],
    [about.sameSample, sameSample ? yes : no],
    [about.modelVersions, listModelVersions(db).length],
    [about.empty, about.emptyMeans],
  ]
  return { name: names.about, columns: columns.about, rows }
}
