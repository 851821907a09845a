import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgreementReport } from '../../../api/types/agreement.ts'
import { verdictOf, type verdicts } from '../../../core/agreement/verdict.ts'
import type { Estimate, Interval } from '../../../core/stats/estimate.ts'
import { formatCoefficient } from '../../../core/wording/number.ts'
import { usePrint } from './use-print.ts'
import { VerdictMark } from './verdict-mark.tsx'

/** The three questions agreement can mean, each with the coefficient that answers it. */
export function QuestionHead({
  report,
  scope,
}: {
  readonly report: AgreementReport
  readonly scope: ReactNode
}) {
  const { t } = useTranslation('agreement')
  const print = usePrint()
  const { overall, settings } = report
  const ca = overall.categoryAgreement
  return (
    <section className="questions" aria-label={t('questions')}>
      <Question
        letter="A"
        title={t('question.codes')}
        symbol="α"
        kind="alpha"
        value={overall.alpha}
        interval={overall.alphaInterval}
        report={report}
        detail={t('codesDetail', {
          ca: print.coefficient(ca),
          word: ca.defined ? t(`verdict.${verdictOf('agreement', ca.value, settings)}`) : '',
          r: print.coefficient(overall.codingReliability, 3),
          unit: t(`unit.${settings.unit}`),
        })}
      />
      <Question
        letter="B"
        title={t('question.spans')}
        symbol="αᵤ"
        kind="alpha"
        value={overall.spanAlpha}
        interval={overall.spanInterval}
        report={report}
        detail={t('spansDetail', {
          overlap: formatCoefficient(settings.minimumOverlap),
          matched: overall.matched,
          count: overall.passages,
        })}
      />
      <Question
        letter="C"
        title={t('question.levels')}
        symbol="ICC"
        kind="icc"
        value={overall.icc}
        interval={overall.iccInterval}
        report={report}
        detail={t('levelsDetail', {
          kappa: overall.levelKappa === null ? '–' : print.coefficient(overall.levelKappa),
          alpha: print.coefficient(overall.levelAlpha),
          count: overall.levelPairs,
        })}
      />
      {scope}
    </section>
  )
}

interface QuestionProps {
  readonly letter: string
  readonly title: string
  readonly symbol: string
  readonly kind: keyof typeof verdicts
  readonly value: Estimate
  readonly interval: Estimate<Interval>
  readonly report: AgreementReport
  readonly detail: string
}

function Question({ letter, title, symbol, kind, value, interval, report, detail }: QuestionProps) {
  const print = usePrint()
  return (
    <div className="question">
      <h2 className="question-title">
        <span className="question-letter">{letter}</span>
        {title}
      </h2>
      <p className="question-value">
        <strong className="question-number">
          {symbol} {print.coefficient(value, 3)}
        </strong>
        <VerdictMark kind={kind} value={value} settings={report.settings} />
      </p>
      <p className="secondary question-interval">{print.interval(interval)}</p>
      <p className="secondary">{detail}</p>
    </div>
  )
}
