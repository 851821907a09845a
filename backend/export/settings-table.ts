import { defaultParameters, type ProposalParameters, presetOf } from '../../core/proposal/parameters.ts'
import { methodWord } from './method-words.ts'
import type { Cell, Table } from './table.ts'
import type { TableSource } from './table-source.ts'
import { workbookWords } from './workbook-words.ts'

/** Every setting the numbers rest on, with its name in the method, in words, and its default. */
export function settingsTable({ result: { settings }, language }: TableSource): Table {
  const { columns, names, settings: words } = workbookWords(language)
  const { proposal, score, absentLevel, countPerEvent, layer } = settings
  const preset = presetOf(proposal)
  const printed = (parameters: ProposalParameters, name: keyof ProposalParameters): Cell =>
    name === 'correction' ? methodWord(`correction.${parameters.correction}`, language) : parameters[name]
  const rows: Cell[][] = [
    ['score', words.score, methodWord(`score.${score}`, language), methodWord('score.mean-level', language)],
    ['absentLevel', words.absentLevel, words.absent[absentLevel], words.absent.missing],
    ['countPerEvent', words.countPerEvent, words.count[countPerEvent], words.count.all],
    ['layer', words.layer, words.layers[layer], words.layers.automatic],
    [
      'preset',
      words.preset,
      preset === null ? words.own : methodWord(`preset.${preset}`, language),
      methodWord('preset.default', language),
    ],
    ...(Object.keys(defaultParameters) as (keyof ProposalParameters)[]).map((name) => [
      name,
      methodWord(`parameter.${name}`, language),
      printed(proposal, name),
      printed(defaultParameters, name),
    ]),
  ]
  return { name: names.settings, columns: columns.settings, rows }
}
