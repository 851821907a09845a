import { labelOf, type ModelEntry } from '../../../core/competency-model/model.ts'
import { type Label, labels } from '../../../core/proposal/label.ts'
import { inWords, labelInWords, methodWord } from '../method-words.ts'
import { quoteReader } from '../quote-reader.ts'
import { heading, paragraph, type ReportBlock } from './report.ts'
import { type ReportSource, spoken } from './report-source.ts'

/** The model by label: of each competency what it means, why it has its label, and its quotes. */
export function modelSection(source: ReportSource): ReportBlock[] {
  const { model, say } = source
  const decided = model.entries.filter((entry) => entry.decision !== null)
  const overridden = decided.filter((entry) => labelOf(entry) !== entry.proposed)
  const quotes = quoteReader(source.db)
  return [
    heading(1, say('model')),
    paragraph(say('modelText', { decided: decided.length, overridden: overridden.length })),
    ...labels.flatMap((label) => labelSection(label, source, quotes)),
  ]
}

function labelSection(
  label: Label,
  source: ReportSource,
  quotes: ReturnType<typeof quoteReader>,
): ReportBlock[] {
  const entries = source.model.entries.filter((entry) => labelOf(entry) === label)
  const isInModel = label === 'differentiating' || label === 'threshold'
  return [
    heading(2, labelInWords(label, source.language)),
    ...(entries.length === 0 ? [paragraph(source.say('none'))] : []),
    ...entries.flatMap((entry) =>
      isInModel
        ? fullEntry(entry, source, quotes)
        : [paragraph(`${spoken(entry.name, source)} (${entry.code}):`, ...judgement(entry, source))],
    ),
  ]
}

function fullEntry(
  entry: ModelEntry,
  source: ReportSource,
  quotes: ReturnType<typeof quoteReader>,
): ReportBlock[] {
  const { say } = source
  const described = entry.levels.filter(
    ({ anchor, indicators }) => spoken(anchor, source) !== '' || spoken(indicators, source) !== '',
  )
  const levels = described.map((level) =>
    [
      say('level', { level: level.value, anchor: spoken(level.anchor, source) }),
      spoken(level.indicators, source),
    ]
      .filter((text) => text !== '')
      .join(' '),
  )
  return [
    heading(3, `${spoken(entry.name, source)} (${entry.code})`),
    paragraph(spoken(entry.definition, source)),
    paragraph(...judgement(entry, source)),
    ...(levels.length === 0 ? [] : [{ kind: 'list' as const, items: levels }]),
    ...quotes(entry).map(
      ({ text, intervieweeCode, group, level, language }): ReportBlock => ({
        kind: 'quote',
        text,
        language,
        source: say('source', {
          code: intervieweeCode,
          group: group === null ? '–' : say(group),
          level: level === null ? say('noLevel') : say('levelOnly', { level }),
        }),
      }),
    ),
  ]
}

/** Proposal and decision side by side, each with its reason. */
function judgement(entry: ModelEntry, { language, say }: ReportSource): string[] {
  const { decision, proposed, reason, tier } = entry
  const label = labelInWords(labelOf(entry), language)
  return [
    say('proposal', {
      label: labelInWords(proposed, language),
      reason: inWords(reason, language),
      tier: methodWord(`tier.${tier}`, language),
    }),
    decision === null
      ? say('undecided')
      : decision.label === proposed
        ? say('accepted', { coder: decision.coder })
        : say('overridden', { label, coder: decision.coder, reason: decision.reason }),
  ]
}
