import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CheckedRow, checkPublished } from '../../../core/published/check-published.ts'
import {
  type PublishedRow,
  readPublishedTable,
  type UnusableRow,
} from '../../../core/published/read-published-table.ts'
import { type Correction, corrections } from '../../../core/stats/adjust-p.ts'
import { valueOrNull } from '../../../core/stats/estimate.ts'
import { formatNumber, formatP } from '../../../core/wording/number.ts'
import { Banner } from '../../components/banner.tsx'
import { TextField } from '../../components/field.tsx'
import { Select } from '../../components/select.tsx'
import { useMethodWords } from '../../use-method-words.ts'
import { CopyButton } from './copy-button.tsx'
import { usePrint } from './print-estimate.tsx'
import { symbols } from './symbols.ts'
import type { TsvCell } from './to-tsv.ts'

type Test = 'welch' | 'student'

/** A published table pasted in, and what t, p, g and adjusted p follow from it: a paper checked against the program. */
export function PublishedView() {
  const { t } = useTranslation('comparison')
  const m = useMethodWords()
  const [text, setText] = useState('')
  const [n1, setN1] = useState('')
  const [n2, setN2] = useState('')
  const [test, setTest] = useState<Test>('welch')
  const [correction, setCorrection] = useState<Correction>('bh')
  const read = readPublishedTable(text, { n1: sizeOf(n1), n2: sizeOf(n2) })
  const usable = read.filter((row): row is PublishedRow => !('problem' in row))
  const unusable = read.filter((row): row is UnusableRow => 'problem' in row)
  const rows = checkPublished(usable, { test, correction })
  const copied = useCopied(rows)
  return (
    <div className="published">
      <p className="running">{t('published.explain')}</p>
      <div className="published-input">
        <TextField
          label={t('published.table')}
          isMultiline
          value={text}
          onChange={setText}
          placeholder={t('published.example')}
        />
        <div className="published-options">
          <TextField label={t('published.n1')} value={n1} onChange={setN1} />
          <TextField label={t('published.n2')} value={n2} onChange={setN2} />
          <Select
            label={t('published.test')}
            value={test}
            options={(['welch', 'student'] as const).map((value) => ({
              value,
              label: value === 'welch' ? symbols.t : symbols.studentT,
            }))}
            onChange={setTest}
          />
          <Select
            label={m('parameter.correction')}
            value={correction}
            options={corrections.map((value) => ({ value, label: m(`correction.${value}`) }))}
            onChange={setCorrection}
          />
        </div>
      </div>
      <Problems rows={unusable} />
      {rows.length === 0 ? null : (
        <>
          <div className="comparison-toolbar">
            <h2>{t('published.result', { count: rows.length })}</h2>
            <span className="spacer" />
            <CopyButton rows={() => copied} />
          </div>
          <ResultTable rows={rows} />
        </>
      )}
    </div>
  )
}

function sizeOf(text: string): number | null {
  const value = Number(text.normalize('NFKC').trim())
  return text.trim() === '' || !Number.isFinite(value) ? null : value
}

function Problems({ rows }: { readonly rows: readonly UnusableRow[] }) {
  const { t } = useTranslation('comparison')
  if (rows.length === 0) return null
  return (
    <div role="status">
      <Banner>
        <strong>{t('published.problems', { count: rows.length })}</strong>
        <ul>
          {rows.map(({ line, name, problem, count }) => (
            <li key={line}>
              {t('published.line', { line, name })} {t(`publishedProblem.${problem}`, { count })}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  )
}

/** Headings of the results, in the order of their columns. */
function useHeads(): string[] {
  const { t } = useTranslation('comparison')
  const { t: welchT, df, welchP, studentT, studentP, d } = symbols
  return [
    ...[t('published.head.difference'), welchT, df, welchP, t('published.head.padj')],
    ...[t('published.head.publishedT'), studentT, studentP, d, t('published.head.g')],
  ]
}

function ResultTable({ rows }: { readonly rows: readonly CheckedRow[] }) {
  const { t } = useTranslation('comparison')
  const print = usePrint()
  return (
    <table className="table published-table" aria-label={t('view.published')}>
      <thead>
        <tr>
          <th>{t('competency')}</th>
          {useHeads().map((head) => (
            <th key={head} className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, difference, welch, student, effect, pAdjusted }) => (
          <tr key={row.line}>
            <th scope="row" className="matrix-head">
              {row.name || t('published.lineOnly', { line: row.line })}
            </th>
            <td className="number">{formatNumber(difference)}</td>
            <td className="number">{print(welch, (one) => formatNumber(one.t))}</td>
            <td className="number">{print(welch, (one) => formatNumber(one.degreesOfFreedom, 1))}</td>
            <td className="number">{print(welch, (one) => formatP(one.p))}</td>
            <td className="number">
              <b>{pAdjusted === null ? '–' : formatP(pAdjusted)}</b>
            </td>
            <td className="number">{row.publishedT === null ? '' : formatNumber(row.publishedT)}</td>
            <td className="number">{print(student, (one) => formatNumber(one.t))}</td>
            <td className="number">{print(student, (one) => formatP(one.p))}</td>
            <td className="number">{print(effect, (one) => formatNumber(one.d))}</td>
            <td className="number">
              <b>{print(effect, (one) => formatNumber(one.g))}</b>{' '}
              {effect.defined
                ? print(
                    effect.value.interval,
                    (one) => `[${formatNumber(one.lower)}, ${formatNumber(one.upper)}]`,
                  )
                : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useCopied(rows: readonly CheckedRow[]): TsvCell[][] {
  const { t } = useTranslation('comparison')
  const head = [
    t('competency'),
    ...['n 1', t('published.given.mean1'), t('published.given.sd1')],
    ...['n 2', t('published.given.mean2'), t('published.given.sd2')],
    ...useHeads(),
    t('cell.lower'),
    t('cell.upper'),
  ]
  return [
    head,
    ...rows.map(({ row, difference, welch, student, effect, pAdjusted }) => {
      const [w, s, e] = [valueOrNull(welch), valueOrNull(student), valueOrNull(effect)]
      const interval = e === null ? null : valueOrNull(e.interval)
      return [
        row.name,
        ...[row.group1.n, row.group1.mean, row.group1.standardDeviation],
        ...[row.group2.n, row.group2.mean, row.group2.standardDeviation],
        ...[difference, w?.t ?? null, w?.degreesOfFreedom ?? null, w?.p ?? null, pAdjusted, row.publishedT],
        ...[s?.t ?? null, s?.p ?? null, e?.d ?? null, e?.g ?? null],
        ...[interval?.lower ?? null, interval?.upper ?? null],
      ]
    }),
  ]
}
