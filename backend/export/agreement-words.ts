import type { AgreementTable } from '../../api/types/agreement.ts'
import type { InterfaceLanguage } from '../../api/types/common.ts'
import type { DisagreementKind } from '../../core/agreement/find-disagreements.ts'

export interface AgreementExportWords {
  readonly tables: Readonly<Record<AgreementTable, string>>
  readonly parts: Readonly<Record<'overall' | 'competency' | 'interview' | 'pair', string>>
  readonly measures: readonly string[]
  readonly disagreements: readonly string[]
  readonly kinds: Readonly<Record<DisagreementKind, string>>
  readonly choices: Readonly<Record<'agreed' | 'first' | 'second' | 'both' | 'other' | 'none', string>>
}

const zhCn: AgreementExportWords = {
  tables: { measures: '一致性', disagreements: '分歧', units: '单位与编码者' },
  parts: { overall: '全部', competency: '胜任力', interview: '访谈', pair: '成对' },
  measures: [
    ...[
      '部分',
      '名称',
      '访谈',
      '单位',
      '出现率',
      'alpha',
      'AC1',
      '采用',
      '下限',
      '上限',
      'CA',
      '合并 CA',
      'R',
    ],
    ...['alpha u', '配对段落', '全部段落', 'ICC', '等级对数', '松严', '松严 p'],
  ],
  disagreements: [
    ...['受访者', '事件', '分歧', '重合'],
    ...['A', 'A 胜任力', 'A 等级', 'A 起', 'A 止', 'A 引文', 'A 备注'],
    ...['B', 'B 胜任力', 'B 等级', 'B 起', 'B 止', 'B 引文', 'B 备注'],
    ...['共识', '理由', '由谁决定'],
  ],
  kinds: {
    competency: '代码不同',
    level: '等级不同',
    boundaries: '范围不同',
    event: '事件不同',
    first: '只有 A',
    second: '只有 B',
  },
  choices: {
    agreed: '两人一致',
    first: '采用 A',
    second: '采用 B',
    both: '两条都要',
    other: '另编一条',
    none: '都不要',
  },
}

const en: AgreementExportWords = {
  tables: { measures: 'Agreement', disagreements: 'Disagreements', units: 'Units x coders' },
  parts: { overall: 'overall', competency: 'competency', interview: 'interview', pair: 'pair' },
  measures: [
    ...['Part', 'Name', 'Interviews', 'Units', 'Presence', 'Alpha', 'AC1', 'To go by', 'Lower', 'Upper'],
    ...['CA', 'Pooled CA', 'R', 'Alpha u', 'Matched passages', 'All passages', 'ICC', 'Level pairs'],
    ...['Severity', 'Severity p'],
  ],
  disagreements: [
    ...['Interviewee', 'Event', 'Disagreement', 'Overlap'],
    ...['A', 'A competency', 'A level', 'A start', 'A end', 'A quote', 'A memo'],
    ...['B', 'B competency', 'B level', 'B start', 'B end', 'B quote', 'B memo'],
    ...['Consensus', 'Why', 'Settled by'],
  ],
  kinds: {
    competency: 'other code',
    level: 'other level',
    boundaries: 'other span',
    event: 'other event',
    first: 'A only',
    second: 'B only',
  },
  choices: {
    agreed: 'both agree',
    first: 'A',
    second: 'B',
    both: 'both',
    other: 'another coding',
    none: 'none',
  },
}

/** Headings and words of the exported tables of agreement. */
export function agreementExportWords(language: InterfaceLanguage): AgreementExportWords {
  return language === 'en' ? en : zhCn
}
