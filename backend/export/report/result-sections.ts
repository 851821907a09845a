import { lengthVerdict } from '../../../core/comparison/length-check.ts'
import type { CompetencyComparison, GroupResult } from '../../../core/comparison/types.ts'
import { labelOf } from '../../../core/competency-model/model.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { fillPlaces } from '../../../core/wording/fill-places.ts'
import { equalsP, formatCoefficient, formatNumber, formatP } from '../../../core/wording/number.ts'
import { warningValues } from '../../../core/wording/reason.ts'
import { labelInWords, methodWord } from '../method-words.ts'
import { heading, paragraph, type ReportBlock } from './report.ts'
import { printed, type ReportSource, spoken } from './report-source.ts'

export function agreementSection(source: ReportSource): ReportBlock[] {
  const { result, model, language, say } = source
  const { doubleCoded, alpha, categoryAgreement, codingReliability, levelIcc } = result.agreement
  const least = result.settings.proposal.minReliability
  const low = model.entries.filter(({ reliability }) => reliability !== null && reliability < least)
  if (doubleCoded === 0) return [heading(1, say('agreement')), paragraph(say('agreementNone'))]
  return [
    heading(1, say('agreement')),
    paragraph(
      say('agreementText', {
        alpha: printed(alpha, formatCoefficient),
        ca: printed(categoryAgreement, formatCoefficient),
        r: printed(codingReliability, formatCoefficient),
        icc: printed(levelIcc, formatCoefficient),
      }),
      low.length === 0
        ? ''
        : say('agreementLow', {
            least: least.toFixed(3).replace(/^0/, ''),
            names: low.map(({ name }) => spoken(name, source)).join(language === 'en' ? ', ' : '、'),
          }),
    ),
  ]
}

export function lengthSection({ result, say }: ReportSource): ReportBlock[] {
  const { welchP, mannWhitneyP, g, tested, significant, expected } = result.lengthCheck
  return [
    heading(1, say('length')),
    paragraph(
      say(`length.${lengthVerdict(result.lengthCheck)}`, {
        p: equalsP(valueOrNull(welchP)),
        mw: equalsP(valueOrNull(mannWhitneyP)),
        g: printed(g, formatNumber),
      }),
      say('lengthRelated', { tested, significant, expected: formatNumber(expected, 1) }),
    ),
  ]
}

/** The table of results, with the labels that stand. */
export function comparisonSection(source: ReportSource): ReportBlock[] {
  const { result, model, language, say } = source
  const rows = new Map(result.rows.map((row) => [row.competencyId, row]))
  const { tests, expectedByChance } = result.family
  const [superior, average] = [say('superior'), say('average')]
  return [
    heading(1, say('comparison')),
    paragraph(say('comparisonText', { tests, chance: formatNumber(expectedByChance, 1) })),
    {
      kind: 'table',
      caption: say('comparisonCaption', { score: methodWord(`score.${result.settings.score}`, language) }),
      columns: [
        say('competency'),
        say('label'),
        ...[superior, average].map((group) => say('presentGroup', { group })),
        ...[superior, average].map((group) => say('meanGroup', { group })),
        ...['g', '95 %', 'p', say('adjusted')],
      ],
      rows: model.entries.flatMap((entry) => {
        const row = rows.get(entry.competencyId)
        if (row === undefined) return []
        return [[spoken(entry.name, source), labelInWords(labelOf(entry), language), ...figures(row, source)]]
      }),
      numbersFrom: 2,
    },
  ]
}

function figures(row: CompetencyComparison, { result }: ReportSource): string[] {
  const { score } = result.settings
  const present = ({ coded, n }: GroupResult) => `${coded}/${n}`
  const mean = ({ scores }: GroupResult) => {
    const { mean: value, standardDeviation } = scores[score]
    return value.defined ? `${formatNumber(value.value)} (${printed(standardDeviation, formatNumber)})` : '–'
  }
  const interval = valueOrNull(row.interval)
  return [
    ...[row.superior, row.average].map(present),
    ...[row.superior, row.average].map(mean),
    printed(row.g, formatNumber),
    interval === null ? '–' : `[${formatNumber(interval.lower)}, ${formatNumber(interval.upper)}]`,
    printed(row.p, formatP),
    printed(row.pAdjusted, formatP),
  ]
}

/** What a reader has to keep in mind. */
export function limitsSection({ result, language, say }: ReportSource): ReportBlock[] {
  const items = result.warnings.map((warning) => {
    const part = (name: 'what' | 'means' | 'todo') =>
      fillPlaces(methodWord(`warning.${warning.code}.${name}`, language), warningValues(warning))
    return language === 'en'
      ? `${part('what')}. ${part('means')} ${part('todo')}`
      : `${part('what')}。${part('means')}${part('todo')}`
  })
  return [
    heading(1, say('limits')),
    ...(items.length === 0 ? [paragraph(say('limitsNone'))] : [{ kind: 'list' as const, items }]),
    paragraph(say('validate')),
  ]
}
