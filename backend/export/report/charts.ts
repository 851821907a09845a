import { heightOfRows } from '../../../charts/base-option.ts'
import type { ChartWords } from '../../../charts/chart-words.ts'
import { dotsOption } from '../../../charts/dots-option.ts'
import type { drawChart } from '../../../charts/draw-chart.ts'
import { effectOf, forestOption } from '../../../charts/forest-option.ts'
import { heatOption } from '../../../charts/heat-option.ts'
import { lengthOption } from '../../../charts/length-option.ts'
import { printLook, printWidth } from '../../../charts/look.ts'
import { labelOf } from '../../../core/competency-model/model.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { listInterviewees } from '../../../db/interviewee.ts'
import { methodWord } from '../method-words.ts'
import { printableText } from '../printable-text.ts'
import type { ReportBlock } from './report.ts'
import { type ReportSource, spoken } from './report-source.ts'

type Draw = typeof drawChart
type Option = Parameters<Draw>[0]

/** Interviewees in one picture of the heat map: as many as a page of paper takes. */
const rowsOnPage = 40
const scatterHeight = 420

/** Effects with their intervals and the groups per competency, as they stand in the table of results. */
export function comparisonCharts(source: ReportSource, draw: Draw): ReportBlock[] {
  const { result, model, language } = source
  const { score, proposal } = result.settings
  const of = new Map(result.rows.map((row) => [row.competencyId, row]))
  const rows = model.entries.flatMap((entry) => {
    const row = of.get(entry.competencyId)
    return row === undefined
      ? []
      : [{ row, name: printableText(spoken(entry.name, source)), label: labelOf(entry) }]
  })
  if (rows.length === 0) return []
  const words = chartWords(source)
  const forest = rows.map(({ row, name, label }) => ({ name, label, ...effectOf(row) }))
  const dots = rows.map(({ row, name }) => ({
    name,
    superior: valueOrNull(row.superior.scores[score].mean),
    average: valueOrNull(row.average.scores[score].mean),
  }))
  const measure = methodWord(`score.${score}`, language)
  const height = heightOfRows(rows.length)
  return [
    drawn(
      draw,
      words.forest,
      height,
      forestOption({ rows: forest, minEffect: proposal.minEffect }, words, printLook),
    ),
    drawn(draw, words.dots, height, dotsOption({ rows: dots, measure }, words, printLook)),
  ]
}

/** How often each interviewee showed each competency, superior first, in as many pictures as pages need. */
export function heatCharts(source: ReportSource, draw: Draw): ReportBlock[] {
  const { result, model, say } = source
  const words = chartWords(source)
  const people = peopleOf(source)
  const used = model.entries.filter(({ competencyId }) =>
    people.some(({ scores }) => scores.some((one) => one.competencyId === competencyId && one.present)),
  )
  if (used.length === 0) return []
  const rows = people.map(({ code, group, scores }) => ({
    name: printableText(`${code} ${words[group]}`),
    values: used.map(
      ({ competencyId }) => scores.find((one) => one.competencyId === competencyId)?.frequency ?? 0,
    ),
  }))
  const largest = Math.max(...rows.flatMap(({ values }) => values))
  const pages = Math.ceil(result.interviewees.length / rowsOnPage)
  return Array.from({ length: pages }, (_, page) => {
    const shown = rows.slice(page * rowsOnPage, (page + 1) * rowsOnPage)
    const heat = {
      rows: shown.map(({ name }) => name),
      columns: used.map(({ code }) => printableText(code)),
      values: shown.map(({ values }) => values),
      measure: say('frequency'),
      largest,
    }
    return drawn(draw, words.heat, heightOfRows(shown.length) + 60, heatOption(heat, words, printLook))
  })
}

/** The length of each interview against the number of its codings. */
export function lengthChart(source: ReportSource, draw: Draw): ReportBlock[] {
  const words = chartWords(source)
  const points = peopleOf(source).map(({ code, group, length, scores }) => ({
    name: printableText(code),
    group,
    length,
    value: scores.reduce((sum, score) => sum + score.frequency, 0),
  }))
  if (points.length === 0) return []
  const data = { points, value: source.say('allCodings'), length: source.say('lengthAxis') }
  return [drawn(draw, words.length, scatterHeight, lengthOption(data, words, printLook))]
}

function peopleOf({ db, result }: ReportSource) {
  const codes = new Map(listInterviewees(db).map(({ id, code }) => [id, code]))
  return result.interviewees
    .map((person) => ({ ...person, code: codes.get(person.intervieweeId) ?? '' }))
    .toSorted((a, b) => Number(b.group === 'superior') - Number(a.group === 'superior'))
}

function chartWords({ say }: ReportSource): ChartWords {
  return {
    superior: say('superior'),
    average: say('average'),
    forest: say('chartForest'),
    forestNote: say('chartForestNote'),
    dots: say('chartDots'),
    heat: say('chartHeat'),
    length: say('chartLength'),
    g: say('chartG'),
  }
}

function drawn(draw: Draw, title: string, height: number, option: Option): ReportBlock {
  const size = { width: printWidth, height }
  return { kind: 'picture', title, svg: draw(option, size).svg, ...size }
}
