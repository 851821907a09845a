import type { ReportWords } from './report-words.zh-cn.ts'

/** Sentences of the report, in English. */
export const reportWordsEn: ReportWords = {
  title: '{{name}}: report on the competency model',
  made: 'Written by Exemplar on {{date}} (UTC). A blank or "–" is undefined or missing, not 0.',
  sample: 'Sample',
  sampleText:
    '{{n}} interviewees were compared, {{superior}} superior and {{average}} average performers; the project holds {{interviews}} interviews.',
  criterion: 'Criterion: {{criterion}}',
  noCriterion: 'The criterion was not written down.',
  lengths:
    'Interviewees spoke {{superior}} {{unit}} on average in the superior group (SD {{sdSuperior}}) and {{average}} {{unit}} in the average group (SD {{sdAverage}}).',
  unitZh: 'characters',
  unitEn: 'words',
  strata: 'Interviewees by stratum',
  stratum: 'Stratum',
  noStratum: 'not given',
  superior: 'superior',
  average: 'average',
  procedure: 'Procedure',
  coding:
    'Coders at independent work: {{coders}}; of these, without knowledge of the groups: {{blind}}. Interviews coded independently by at least two: {{double}}. The comparison uses: {{layer}}.',
  groupsOpened: 'The groups were opened to the coders for the comparison on {{date}} (UTC).',
  coders: 'Independent coding: who coded what share of the interviews',
  coder: 'Coder',
  groupsKnown: 'Groups',
  known: 'known',
  unknown: 'not known',
  codings: 'Codings',
  interviews: 'Interviews',
  doubleCoded: 'of these by others too',
  dictionary: 'The dictionary has {{competencies}} competencies; {{versions}} versions of it were frozen.',
  scores:
    'The groups are compared by {{score}}. A competency that was not coded has its level {{absent}}; within one event {{count}}.',
  absentMissing: 'missing',
  absentZero: 'taken as 0',
  countAll: 'every coding counts',
  countOnce: 'a competency counts once, with its highest level',
  tests:
    'The primary test is the exact studentized permutation test (20,000 draws with a fixed seed beyond 200,000 permutations), two-sided. The effect size is Hedges g with a 95 % interval from the noncentral t distribution. Correction for many tests: {{correction}}. Levels are ordinal; their averages treat them as interval.',
  parameters: 'Parameters of the rules',
  parameter: 'Parameter',
  value: 'Value',
  agreement: 'Agreement of coders',
  agreementText:
    "Over all competencies: Krippendorff's alpha = {{alpha}}, category agreement CA = {{ca}}, coding reliability R = {{r}}, levels ICC(2,1) = {{icc}}. CA and R do not allow for chance; R of two coders is always larger than CA.",
  agreementNone: 'No interview was coded by two, so agreement is not known.',
  agreementLow: 'Competencies with agreement below {{least}}: {{names}}.',
  length: 'Length check',
  'length.differs':
    'The groups differ in length (Welch p{{p}}, Mann-Whitney p{{mw}}, g={{g}}): frequency and highest level call for care.',
  'length.unknown':
    'Whether the groups differ in length cannot be told: a group has fewer than two interviewees.',
  'length.same': 'No difference in length shows (Welch p{{p}}, Mann-Whitney p{{mw}}, g={{g}}).',
  lengthRelated:
    'Of {{tested}} correlations of scores with length, {{significant}} are significant at .05; about {{expected}} would be by chance.',
  comparison: 'Superior against average performers',
  comparisonText: '{{tests}} tests were made; about {{chance}} would be significant at .05 by chance alone.',
  comparisonCaption:
    'Competencies: interviewees who showed them, mean (SD) of {{score}}, difference and test',
  competency: 'Competency',
  presentGroup: '{{group}} present',
  meanGroup: '{{group}} M (SD)',
  adjusted: 'adjusted p',
  label: 'Label',
  model: 'Model',
  modelText:
    "The labels below are the analyst's decisions; where there is none, the proposal of the rules. Decided: {{decided}}; of these, against the proposal: {{overridden}}.",
  none: 'No competency has this label.',
  level: 'Level {{level}}: {{anchor}}',
  proposal: 'Proposal: {{label}}. {{reason}} {{tier}}.',
  accepted: 'Decision: the proposal was accepted ({{coder}}).',
  overridden: 'Decision: overridden to {{label}} ({{coder}}). Reason: {{reason}}',
  undecided: 'Not decided yet.',
  source: '{{code}}, {{group}}, {{level}}',
  levelOnly: 'level {{level}}',
  noLevel: 'no level',
  chartForest: 'Effect sizes with 95 % intervals',
  chartForestNote:
    '◆ differentiating, ▯ threshold, ○ any other; dashed: insufficient evidence; shaded: smaller than the least effect that counts',
  chartDots: 'Groups per competency',
  chartHeat: 'Heat map of interviewees',
  chartLength: 'Length and codings',
  chartG: 'Hedges g, 95 %',
  frequency: 'Frequency',
  allCodings: 'All codings',
  lengthAxis: 'Length of the interview',
  limits: 'Limits',
  limitsNone: 'No limits that need to be named.',
  validate:
    'The model comes from these interviews; before it is used to select or to appraise, it should be validated on a second sample.',
}
