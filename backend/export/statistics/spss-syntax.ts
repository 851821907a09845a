import type { InterfaceLanguage } from '../../../api/types/common.ts'
import { spreadsheetText } from '../../../core/text/spreadsheet-text.ts'
import { methodEn } from '../../../core/wording/method.en.ts'
import { methodZhCn } from '../../../core/wording/method.zh-cn.ts'
import { listCompetencies } from '../../../db/dictionary.ts'
import type { TableSource } from '../table-source.ts'
import { statisticsWords } from './statistics-words.ts'
import type { Wide, WideVariable } from './wide-table.ts'

/** Longest label of a variable, in bytes, so that it stands with its variable in a line of 256; and longest string. */
const [labelLimit, stringLimit] = [180, 32_767]

/** Reads wide.csv with names, labels of variables and values; then describes and compares the groups. */
export function spssSyntax({ table, variables }: Wide, source: TableSource, folder: string): string {
  const { language } = source
  const words = statisticsWords(language).syntax
  const method = language === 'en' ? methodEn : methodZhCn
  const labels = labeller(source)
  const means = variables.filter(({ kind }) => kind.is === 'mean').map(({ name }) => name)
  return [
    '* Encoding: UTF-8.',
    ...words.head.map((line) => `* ${line}`),
    `CD ${quoted(folder)}.`,
    '',
    'GET DATA /TYPE=TXT /FILE="wide.csv" /ENCODING="UTF8" /ARRANGEMENT=DELIMITED /DELCASE=LINE',
    '  /DELIMITERS="," /QUALIFIER=\'"\' /FIRSTCASE=2 /VARIABLES=',
    ...variables.map(
      (variable, index) =>
        `  ${variable.name} ${formatOf(
          variable,
          table.rows.map((row) => row[index] ?? null),
        )}`,
    ),
    '  .',
    '',
    'VARIABLE LABELS',
    ...variables.map((variable) => `  ${variable.name} ${quoted(labels(variable))}`),
    '  .',
    `VALUE LABELS group 1 ${quoted(method['group.superior'])} 2 ${quoted(method['group.average'])}.`,
    ...presenceLabels(variables, words),
    `VARIABLE LEVEL ${variables.map(({ name, kind }) => `${name} (${levelOf(kind.is)})`).join('\n  /')}.`,
    'EXECUTE.',
    '',
    ...(means.length === 0
      ? []
      : [
          `DESCRIPTIVES VARIABLES=${means.join('\n  ')}\n  /STATISTICS=MEAN STDDEV MIN MAX.`,
          `T-TEST GROUPS=group(1 2) /VARIABLES=${means.join('\n  ')}.`,
        ]),
    '',
  ].join('\n')
}

/** A text between quotes, as SPSS takes it: a quote in it is doubled, and it stays on its line. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replace(/\s+/g, ' ')}"`
}

/** As much of a text as goes into so many bytes, whole characters. */
function cut(text: string, limit = labelLimit): string {
  const characters = [...text]
  while (Buffer.byteLength(characters.join('')) > limit) characters.pop()
  return characters.join('')
}

function formatOf({ kind }: WideVariable, cells: readonly unknown[]): string {
  if (kind.is === 'group' || kind.is === 'presence') return 'F1.0'
  if (kind.is === 'interviewee' || kind.is === 'stratum' || kind.is === 'attribute') {
    const bytes = cells.map((cell) => Buffer.byteLength(spreadsheetText(String(cell ?? ''))))
    return `A${Math.min(stringLimit, Math.max(1, ...bytes))}`
  }
  return kind.is === 'length' ? 'F8.0' : 'F8.4'
}

function levelOf(is: WideVariable['kind']['is']): 'NOMINAL' | 'SCALE' {
  const nominal = ['interviewee', 'group', 'stratum', 'attribute', 'presence']
  return nominal.includes(is) ? 'NOMINAL' : 'SCALE'
}

function presenceLabels(
  variables: readonly WideVariable[],
  words: { readonly no: string; readonly yes: string },
): string[] {
  const names = variables.filter(({ kind }) => kind.is === 'presence').map(({ name }) => name)
  if (names.length === 0) return []
  return [`VALUE LABELS ${names.join('\n  ')}\n  0 ${quoted(words.no)} 1 ${quoted(words.yes)}.`]
}

/** What a variable is, in words: "客户服务导向：平均等级". Of a long name as much as leaves room for the score. */
function labeller({ db, language }: TableSource): (variable: WideVariable) => string {
  const { variables } = statisticsWords(language).syntax
  const names = new Map(listCompetencies(db).map(({ code, name }) => [code, inLanguage(name, language)]))
  return ({ kind }) => {
    if (kind.is === 'attribute') return cut(kind.of)
    if (!('of' in kind)) return variables[kind.is]
    const score = `${language === 'en' ? ': ' : '：'}${variables[kind.is]}`
    return `${cut(names.get(kind.of) ?? kind.of, labelLimit - Buffer.byteLength(score))}${score}`
  }
}

function inLanguage(
  { zh, en }: { readonly zh: string; readonly en: string },
  language: InterfaceLanguage,
): string {
  return language === 'en' ? en || zh : zh || en
}
