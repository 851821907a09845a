import type { ParsedParams } from '../../api/contract.ts'
import { ApiError } from '../../api/error.ts'
import { haveKey } from '../../api/methods/interviewee.ts'
import type { Group } from '../../core/model/study.ts'
import { readDay } from '../../core/text/day.ts'

export type ListColumns = ParsedParams<'interviewee.importList'>['columns']
type Use = ListColumns[number]['use']

const guesses: readonly { readonly use: Use; readonly pattern: RegExp }[] = [
  { use: 'code', pattern: /^(code|interviewee|participant|id|no\.?|代号|编号|受访者|访谈对象|被访者)$/iu },
  {
    use: 'file',
    pattern: /^(file|file[\s_-]?name|transcript|interview|文件|文件名|文件名称|逐字稿|转录稿|访谈|访谈稿)$/iu,
  },
  { use: 'group', pattern: /^(group|组别|分组|绩效组|组|绩效)$/iu },
  { use: 'stratum', pattern: /^(stratum|层别|岗位|条线|类别)$/iu },
  { use: 'date', pattern: /^(date|interview[\s_-]?date|日期|访谈日期|访谈时间)$/iu },
  { use: 'ignore', pattern: /^(minutes|时长|分钟)$/iu },
]

const groupWords: readonly { readonly group: Group; readonly pattern: RegExp }[] = [
  { group: 'superior', pattern: /^(superior|high|1|绩优|绩优组|优秀|优秀组)$/iu },
  { group: 'average', pattern: /^(average|typical|0|绩普|绩普组|普通|普通组|一般|一般组)$/iu },
]

/**
 * What each column of a list seems to be, by its heading; what says nothing is an attribute. Where nothing tells whose
 * a row is, it is the first column.
 * @param groupsHidden whoever codes blind sets no groups, nor asks which file is whose: its name may tell the group
 */
export function guessColumns(header: readonly string[], groupsHidden: boolean): ListColumns {
  const uses = header.map((name) => guessUse(name))
  const hasKey = uses.includes('code') || (uses.includes('file') && !groupsHidden)
  return header.map((name, index) => {
    const use = !hasKey && index === 0 ? 'code' : (uses[index] ?? 'attribute')
    return { header: name, use: groupsHidden && tellsGroups(use) ? 'ignore' : use }
  })
}

function guessUse(header: string): Use {
  return guesses.find(({ pattern }) => pattern.test(header.trim()))?.use ?? 'attribute'
}

/** Whether a column of that use is nothing for a blind coder. */
export function tellsGroups(use: Use): boolean {
  return use === 'group' || use === 'file'
}

/** @throws ApiError 'columns-missing' where nothing says whose a row is */
export function requireKey(columns: ListColumns, fileName: string): void {
  if (haveKey(columns)) return
  throw new ApiError('columns-missing', { fileName, columns: 'code' })
}

/** One row of a list; '' where its cell is empty or there is no such column. */
export interface ListRow {
  readonly code: string
  readonly file: string
  readonly group: Group | null | 'unknown'
  readonly stratum: string
  /** YYYY-MM-DD, '', or null where it is none that can be read. */
  readonly date: string | null
}

export function readRow(cells: readonly string[], columns: ListColumns): ListRow {
  const value = (use: Use) => cells[columns.findIndex((column) => column.use === use)]?.trim() ?? ''
  const date = value('date')
  return {
    ...{ code: value('code'), file: value('file'), stratum: value('stratum') },
    group: readGroup(value('group')),
    date: date === '' ? '' : readDay(date),
  }
}

function readGroup(text: string): ListRow['group'] {
  if (text === '') return null
  return groupWords.find(({ pattern }) => pattern.test(text))?.group ?? 'unknown'
}
