import type { ComparedInterviewee } from '../../../core/comparison/types.ts'
import { defaultParameters, type ProposalParameters } from '../../../core/proposal/parameters.ts'
import { formatNumber, formatShare } from '../../../core/wording/number.ts'
import { listCompetencies, listVersions } from '../../../db/dictionary.ts'
import { listInterviews } from '../../../db/interview.ts'
import { listInterviewees } from '../../../db/interviewee.ts'
import { readProject } from '../../../db/project.ts'
import { coderShares } from '../../analysis/coder-shares.ts'
import { methodWord } from '../method-words.ts'
import { heading, paragraph, type ReportBlock } from './report.ts'
import { printed, type ReportSource } from './report-source.ts'

/** Who was interviewed: numbers, criterion, lengths, strata. */
export function sampleSection(source: ReportSource): ReportBlock[] {
  const { db, result, say } = source
  const { criterion, language } = readProject(db)
  const { superior, average } = result.lengthCheck
  const whole = (value: number) => formatNumber(value, 0)
  return [
    heading(1, say('sample')),
    paragraph(
      say('sampleText', {
        n: result.superiorCount + result.averageCount,
        superior: result.superiorCount,
        average: result.averageCount,
        interviews: listInterviews(db).length,
      }),
      say('lengths', {
        superior: printed(superior.mean, whole),
        average: printed(average.mean, whole),
        sdSuperior: printed(superior.standardDeviation, whole),
        sdAverage: printed(average.standardDeviation, whole),
        unit: say(language === 'zh' ? 'unitZh' : 'unitEn'),
      }),
    ),
    paragraph(criterion.trim() === '' ? say('noCriterion') : say('criterion', { criterion })),
    ...strataTable(source),
  ]
}

/** Interviewees by stratum; nothing where there is only one. */
function strataTable({ db, result, say }: ReportSource): ReportBlock[] {
  const compared = new Map(result.interviewees.map((row) => [row.intervieweeId, row.group]))
  const people = listInterviewees(db).filter((person) => compared.has(person.id))
  const strata = [...new Set(people.map((person) => person.stratum))].sort()
  if (strata.length < 2) return []
  const count = (stratum: string, group: ComparedInterviewee['group']) =>
    String(people.filter((one) => one.stratum === stratum && compared.get(one.id) === group).length)
  return [
    {
      kind: 'table',
      caption: say('strata'),
      columns: [say('stratum'), say('superior'), say('average')],
      rows: strata.map((stratum) => [
        stratum || say('noStratum'),
        count(stratum, 'superior'),
        count(stratum, 'average'),
      ]),
      numbersFrom: 1,
    },
  ]
}

/** How it was coded and compared, with every parameter of the rules. */
export function procedureSection(source: ReportSource): ReportBlock[] {
  const { db, result, language, say } = source
  const { settings, agreement } = result
  const coders = coderShares(db).filter((coder) => coder.codings > 0)
  const opened = readProject(db).groupsOpenedAt
  const value = (name: keyof ProposalParameters) =>
    name === 'correction'
      ? methodWord(`correction.${settings.proposal.correction}`, language)
      : String(settings.proposal[name])
  return [
    heading(1, say('procedure')),
    paragraph(
      say('coding', {
        coders: agreement.coders,
        blind: coders.filter((coder) => coder.blind).length,
        double: agreement.doubleCoded,
        layer: methodWord(`layer.${result.layer}`, language),
      }),
      opened === null ? '' : say('groupsOpened', { date: opened.slice(0, 10) }),
      say('dictionary', {
        competencies: listCompetencies(db).length,
        versions: listVersions(db).length,
      }),
    ),
    ...codersTable(source, coders),
    paragraph(
      say('scores', {
        score: methodWord(`score.${settings.score}`, language),
        absent: say(settings.absentLevel === 'zero' ? 'absentZero' : 'absentMissing'),
        count: say(settings.countPerEvent === 'once' ? 'countOnce' : 'countAll'),
      }),
      say('tests', { correction: methodWord(`correction.${settings.proposal.correction}`, language) }),
    ),
    {
      kind: 'table',
      caption: say('parameters'),
      columns: [say('parameter'), say('value')],
      rows: (Object.keys(defaultParameters) as (keyof ProposalParameters)[]).map((name) => [
        methodWord(`parameter.${name}`, language),
        value(name),
      ]),
      numbersFrom: 1,
    },
  ]
}

/** Who coded what share of the interviews, knowing the groups or not; nothing where nobody coded alone. */
function codersTable({ db, say }: ReportSource, coders: ReturnType<typeof coderShares>): ReportBlock[] {
  if (coders.length === 0) return []
  const all = listInterviews(db).length
  const share = (count: number) => `${count} (${formatShare(count / all)})`
  return [
    {
      kind: 'table',
      caption: say('coders'),
      columns: [say('coder'), say('groupsKnown'), say('codings'), say('interviews'), say('doubleCoded')],
      rows: coders.map(({ name, blind, codings, interviews, doubleCoded }) => [
        name,
        say(blind ? 'unknown' : 'known'),
        String(codings),
        share(interviews),
        share(doubleCoded),
      ]),
      numbersFrom: 2,
    },
  ]
}
