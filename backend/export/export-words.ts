import type { ExportTable } from '../../api/methods/export.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { Change, WordChange } from '../../api/types/history.ts'
import type { Group } from '../../core/model/study.ts'

/** Tables whose names stand here; the others' stand in workbook-words. */
export type ResultTable = Extract<
  ExportTable,
  | ('frequency' | 'event-frequency' | 'presence' | 'mean-level' | 'highest-level' | 'rate')
  | ('comparison' | 'long' | 'codings')
>

export interface ExportWords {
  readonly tables: Readonly<Record<ResultTable, string>>
  readonly groups: Readonly<Record<Group, string>>
  /** Interviewee, group, stratum, length. */
  readonly person: readonly string[]
  readonly comparison: readonly string[]
  readonly codings: readonly string[]
  readonly trail: {
    readonly name: string
    /** When, who, what, undone, words. */
    readonly columns: readonly string[]
    readonly states: Readonly<Record<Change['state'], string>>
    readonly level: (level: number) => string
    readonly noLevel: string
    readonly wordChange: (change: WordChange) => string
  }
}

const zhCn: ExportWords = {
  tables: {
    frequency: '频次',
    'event-frequency': '事件频次',
    presence: '出现',
    'mean-level': '平均等级',
    'highest-level': '最高等级',
    rate: '每千字频次',
    comparison: '比较',
    long: '长表',
    codings: '编码',
  },
  groups: { superior: '绩优', average: '绩普' },
  person: ['受访者', '分组', '层别', '长度'],
  comparison: [
    ...['代码', '胜任力', '标签', '理由', '规则', '证据'],
    ...[
      '绩优人数',
      '绩优出现',
      '绩优频次均值',
      '绩优平均等级',
      '绩优等级标准差',
      '绩优最高等级',
      '绩优每千字频次',
    ],
    ...[
      '绩普人数',
      '绩普出现',
      '绩普频次均值',
      '绩普平均等级',
      '绩普等级标准差',
      '绩普最高等级',
      '绩普每千字频次',
    ],
    ...[
      '差异',
      'g',
      'g 下限',
      'g 上限',
      'p',
      '校正后 p',
      'Welch t',
      'Welch df',
      'Welch p',
      'Mann-Whitney p',
      'Cliff delta',
      'Fisher p',
      '信度',
    ],
  ],
  codings: ['受访者', '文件', '编码者', '编码层', '胜任力', '等级', '事件', '起', '止', '引文', '备注'],
  trail: {
    name: '操作记录',
    columns: ['时间', '编码者', '修改', '撤销', '文字'],
    states: { done: '', undone: '已撤销', abandoned: '已撤销，不可重做' },
    level: (level) => `${level} 级`,
    noLevel: '未定级',
    wordChange: ({ turnNumber, lead, before, after, tail }) =>
      `话轮 ${turnNumber}：${lead}[${before}→${after}]${tail}`,
  },
}

const en: ExportWords = {
  tables: {
    frequency: 'Frequency',
    'event-frequency': 'Event frequency',
    presence: 'Presence',
    'mean-level': 'Mean level',
    'highest-level': 'Highest level',
    rate: 'Rate per 1,000',
    comparison: 'Comparison',
    long: 'Long table',
    codings: 'Codings',
  },
  groups: { superior: 'superior', average: 'average' },
  person: ['Interviewee', 'Group', 'Stratum', 'Length'],
  comparison: [
    ...['Code', 'Competency', 'Label', 'Reason', 'Rule', 'Evidence'],
    ...[
      'Superior n',
      'Superior present',
      'Superior mean frequency',
      'Superior mean level',
      'Superior level SD',
      'Superior highest level',
      'Superior rate per 1,000',
    ],
    ...[
      'Average n',
      'Average present',
      'Average mean frequency',
      'Average mean level',
      'Average level SD',
      'Average highest level',
      'Average rate per 1,000',
    ],
    ...[
      'Difference',
      'g',
      'g lower',
      'g upper',
      'p',
      'Adjusted p',
      'Welch t',
      'Welch df',
      'Welch p',
      'Mann-Whitney p',
      'Cliff delta',
      'Fisher p',
      'Reliability',
    ],
  ],
  codings: [
    'Interviewee',
    'File',
    'Coder',
    'Layer',
    'Competency',
    'Level',
    'Event',
    'Start',
    'End',
    'Quote',
    'Memo',
  ],
  trail: {
    name: 'Trail',
    columns: ['When', 'Who', 'What', 'Undone', 'Words'],
    states: { done: '', undone: 'undone', abandoned: 'undone for good' },
    level: (level) => `level ${level}`,
    noLevel: 'no level',
    wordChange: ({ turnNumber, lead, before, after, tail }) =>
      `turn ${turnNumber}: ${lead}[${before} → ${after}]${tail}`,
  },
}

/** Headings and names of exported tables. */
export function exportWords(language: InterfaceLanguage): ExportWords {
  return language === 'en' ? en : zhCn
}
