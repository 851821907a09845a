import { extname } from 'node:path'
import type { Group } from '../../core/model/study.ts'

export interface FileNameHint {
  /** The interviewee's code, as far as the name tells; the name without its ending otherwise. */
  readonly code: string
  readonly group: Group | null
  /** YYYY-MM-DD or ''. */
  readonly date: string
}

const superior = /绩优|績優|优秀组?|優秀|高绩效|superior|high[-_ ]?perform/iu
const average = /绩普|績普|普通组?|一般组?|average|typical/iu
const date = /(?<!\d)(20\d{2}|19\d{2})[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])日?(?!\d)/u
const code = /(?<![\p{L}\d])(\p{Lu}{1,3}-?\d{1,4})(?![\p{L}\d])/u

/** What the name of a transcript's file suggests: "P07_绩优_2024-03-05.docx". Only a suggestion. */
export function fileNameHint(fileName: string): FileNameHint {
  const name = fileName.slice(0, fileName.length - extname(fileName).length)
  const day = date.exec(name)
  return {
    code: code.exec(name.replace(/[_\s]/gu, ' '))?.[1] ?? name,
    group: superior.test(name) ? 'superior' : average.test(name) ? 'average' : null,
    date: day === null ? '' : `${day[1]}-${day[2]}-${day[3]}`,
  }
}
