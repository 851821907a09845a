import { useTranslation } from 'react-i18next'
import type { Competency } from '../../../../api/types/dictionary.ts'
import type { GroupResult } from '../../../../core/comparison/types.ts'
import type { Group } from '../../../../core/model/study.ts'
import { type Estimate, valueOrNull } from '../../../../core/stats/estimate.ts'
import { formatNumber, formatP, formatShare } from '../../../../core/wording/number.ts'
import { useQuery } from '../../../connection/use-query.ts'
import { useBilingual } from '../../../use-bilingual.ts'
import { useMethodWords } from '../../../use-method-words.ts'
import type { MatrixCell } from '../matrix-table.tsx'
import { symbols } from '../symbols.ts'
import { CompetencyName } from './competency-name.tsx'
import { competenciesOf, countText, type MadeTable, shareOf, type TableProps } from './made-table.ts'

type Measure = 'coded' | 'presence' | 'codings' | 'rate' | 'level' | 'sd'
const measures: readonly Measure[] = ['coded', 'presence', 'codings', 'rate', 'level', 'sd']
/** Measures a heat map shades: what tells how common a competency is, and how high. */
const shaded: readonly Measure[] = ['presence', 'level']

const readers: Readonly<Record<Measure, (cell: GroupResult) => number | null>> = {
  coded: (cell) => cell.coded,
  presence: (cell) => valueOrNull(cell.presence),
  codings: (cell) => cell.codings,
  rate: ({ scores }) => valueOrNull(scores.rate.mean),
  level: ({ scores }) => valueOrNull(scores['mean-level'].mean),
  sd: ({ scores }) => valueOrNull(scores['mean-level'].standardDeviation),
}

/** Competency x group, or x stratum: presence, frequency and level of each, and whether they differ. */
export function useKindsMatrix({
  dictionary,
  scope,
  quoteLayer,
  onQuotes,
  by,
}: TableProps & { readonly by: 'group' | 'stratum' }): MadeTable | undefined {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const bilingual = useBilingual()
  const measureName = (measure: Measure) =>
    measure === 'presence' ? symbols.share : t(`kindMeasure.${measure}`)
  const { data } = useQuery('table.kinds', { ...scope, by })
  if (data === undefined) return undefined
  const competencies = competenciesOf(
    dictionary,
    data.rows.map((row) => row.competencyId),
  )
  const titleOf = (name: string) => (by === 'group' ? m(`group.${name as Group}`) : name || t('noStratum'))
  const kinds = [...data.kinds.map(({ name, n }) => ({ title: titleOf(name), n, name })), allKinds()]
  const largest = Math.max(0, ...data.rows.map(({ all }) => valueOrNull(all.scores['mean-level'].mean) ?? 0))
  const wishOf = (competency: Competency, name: string | null) => ({
    ...scope,
    layer: quoteLayer,
    competencyId: competency.id,
    ...(by === 'stratum' ? (name === null ? {} : { stratum: name }) : groupWish(name)),
  })
  const cellOf = (
    result: GroupResult,
    measure: Measure,
    competency: Competency,
    kind: (typeof kinds)[number],
  ) => {
    const value = readers[measure](result)
    const text = textOf(value, measure)
    const share = shaded.includes(measure) ? shareOf(value, measure === 'presence' ? 1 : largest) : null
    const isLink = value !== null && result.codings > 0
    const cell: MatrixCell = { text, share }
    if (!isLink) return cell
    const label = `${bilingual(competency.name)}, ${kind.title}, ${measureName(measure)}: ${text}`
    return { ...cell, label, onPress: () => onQuotes(wishOf(competency, kind.name)) }
  }
  const linkTo = (text: string, competency: Competency, what: string): MatrixCell => ({
    text,
    label: `${bilingual(competency.name)}, ${what}: ${text}`,
    onPress: () => onQuotes(wishOf(competency, null)),
  })
  function allKinds() {
    const n = data?.kinds.reduce((sum, kind) => sum + kind.n, 0) ?? 0
    return { title: t('total'), n, name: null }
  }
  const testHeads = [symbols.h, symbols.p, symbols.epsilon]
  const test = (row: (typeof data.rows)[number]): (number | null)[] => {
    const found = valueOrNull(row.test)
    return [found?.h ?? null, found?.p ?? null, found?.epsilonSquared ?? null]
  }
  return {
    matrix: {
      columns: [
        ...kinds.flatMap(({ title, n }) =>
          measures.map((measure) => ({
            key: `${title} ${measure}`,
            title: measure === 'coded' ? `${title} (${n})` : '',
            below: measureName(measure),
            hint: `${title}: ${measureName(measure)}`,
          })),
        ),
        ...testHeads.map((head) => ({ key: head, title: '', below: head, hint: t('kruskalHint') })),
      ],
      rows: competencies.map((competency) => {
        const row = data.rows.find((one) => one.competencyId === competency.id)
        const results = row === undefined ? [] : [...row.cells, row.all]
        return {
          key: String(competency.id),
          head: <CompetencyName competency={competency} />,
          cells: [
            ...results.flatMap((result, kindIndex) => {
              const kind = kinds[kindIndex]
              return kind === undefined
                ? []
                : measures.map((measure) => cellOf(result, measure, competency, kind))
            }),
            ...testTexts(row?.test).map((cell, place) =>
              cell.text === '–' ? cell : linkTo(cell.text, competency, testHeads[place] ?? ''),
            ),
          ],
        }
      }),
    },
    copied: [
      [
        t('cell.code'),
        t('competency'),
        ...kinds.flatMap(({ title }) => measures.map((measure) => `${title} ${measureName(measure)}`)),
        ...testHeads,
      ],
      ...competencies.map((competency) => {
        const row = data.rows.find((one) => one.competencyId === competency.id)
        const results = row === undefined ? [] : [...row.cells, row.all]
        return [
          competency.code,
          bilingual(competency.name),
          ...results.flatMap((result) => measures.map((measure) => readers[measure](result))),
          ...(row === undefined ? [] : test(row)),
        ]
      }),
    ],
  }
}

/** One group, or both together: those without a group are in no column of theirs. */
function groupWish(name: string | null) {
  return name === null ? { hasGroup: true } : { group: name as Group }
}

function textOf(value: number | null, measure: Measure): string {
  if (value === null) return '–'
  if (measure === 'presence') return formatShare(value)
  return measure === 'coded' || measure === 'codings' ? countText(value) : formatNumber(value)
}

function testTexts(
  test: Estimate<{ readonly h: number; readonly p: number; readonly epsilonSquared: number }> | undefined,
): MatrixCell[] {
  if (test === undefined || !test.defined) return [{ text: '–' }, { text: '–' }, { text: '–' }]
  const { h, p, epsilonSquared } = test.value
  return [{ text: formatNumber(h) }, { text: formatP(p) }, { text: formatNumber(epsilonSquared) }]
}
