import { useTranslation } from 'react-i18next'
import type { MergedFile, MergeLine, MergeQuestion, MergeSide } from '../../../api/types/merge.ts'
import { mergeWordsEn } from '../../../api/words/merge.en.ts'
import { mergeWordsZhCn } from '../../../api/words/merge.zh-cn.ts'
import { fillPlaces } from '../../../core/wording/fill-places.ts'
import { Banner } from '../../components/banner.tsx'
import { Button } from '../../components/button.tsx'
import { Segmented } from '../../components/segmented.tsx'
import type { merge } from '../../locales/zh-cn/merge.ts'
import { useErrorWords } from '../../use-error-words.ts'

export interface MergedFileReportProps {
  readonly file: MergedFile
  /** It was merged: the questions have been answered. */
  readonly isDone: boolean
  readonly answerOf: (id: string, usual: MergeSide) => MergeSide
  readonly onAnswer: (id: string, side: MergeSide) => void
  /** The same answer to every question of the file. */
  readonly onAnswerAll: (side: MergeSide) => void
}

/** What a file brings, what it cannot be taken in for, and what somebody has to choose. */
export function MergedFileReport({ file, isDone, answerOf, onAnswer, onAnswerAll }: MergedFileReportProps) {
  const { t } = useTranslation('merge')
  const errorWords = useErrorWords()
  const words = useLineWords()
  const { path, coders, problem, lines, questions } = file
  return (
    <section className="merged-file" aria-label={path}>
      <h3>
        {nameOf(path)}
        <span className="secondary">{coders.join(' · ')}</span>
      </h3>
      {problem === null ? null : <Banner kind="danger">{errorWords(problem).told}</Banner>}
      {problem === null && lines.length + questions.length === 0 ? (
        <p className="quiet">{t('nothingNew')}</p>
      ) : null}
      <ul className="merge-lines">
        {lines.map((line) => (
          <li key={line.code}>{words(line)}</li>
        ))}
      </ul>
      {questions.length === 0 || isDone ? null : (
        <>
          <div className="row merge-questions-head">
            <h4>{t('questions', { count: questions.length })}</h4>
            {questions.length === 1 ? null : (
              <>
                <span className="spacer" />
                <Button kind="quiet" onPress={() => onAnswerAll('mine')}>
                  {t('keepAllMine')}
                </Button>
                <Button kind="quiet" onPress={() => onAnswerAll('theirs')}>
                  {t('takeAllTheirs')}
                </Button>
              </>
            )}
          </div>
          <ul className="merge-questions">
            {questions.map((question) => (
              <Question
                key={question.id}
                question={question}
                answer={answerOf(question.id, question.answer)}
                onAnswer={(side) => onAnswer(question.id, side)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface QuestionProps {
  readonly question: MergeQuestion
  readonly answer: MergeSide
  readonly onAnswer: (side: MergeSide) => void
}

function Question({ question, answer, onAnswer }: QuestionProps) {
  const { t } = useTranslation('merge')
  const { kind, name, gone, differences } = question
  const title = t(`kind.${kind}`, { name })
  const what = gone === null ? 'changedBoth' : gone === 'mine' ? 'goneHere' : 'goneThere'
  return (
    <li className="merge-question">
      <div className="merge-question-what">
        <strong>{title}</strong> <span className="secondary">{t(what)}</span>
        {differences.length === 0 ? null : (
          <dl className="merge-differences">
            {differences.map(({ field, mine, theirs }) => (
              <div key={field}>
                <dt>{fieldName(field, t)}</dt>
                <dd data-chosen={answer === 'mine'}>{mine === '' ? '–' : mine}</dd>
                <dd data-chosen={answer === 'theirs'}>{theirs === '' ? '–' : theirs}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <Segmented
        label={title}
        value={answer}
        options={[
          { value: 'mine', label: t('keepMine') },
          { value: 'theirs', label: t('takeTheirs') },
        ]}
        onChange={onAnswer}
      />
    </li>
  )
}

const fields = [
  'words',
  'competency',
  'level',
  'memo',
  'title',
  'polarity',
  'text',
  'overlap',
  'code',
  'date',
  'group',
  'stratum',
  'consensus',
  'note',
  'coder',
] as const

/** Columns that have a word of their own; all others are "details". */
function fieldName(field: string, t: (key: keyof typeof merge) => string): string {
  const known = fields.find((one) => one === field)
  return t(known === undefined ? 'field.other' : `field.${known}`)
}

function useLineWords(): (line: MergeLine) => string {
  const { i18n } = useTranslation()
  const words = i18n.language === 'en' ? mergeWordsEn : mergeWordsZhCn
  return ({ code, count, names }) => fillPlaces(words[code], { count, names: names.join(', ') })
}

function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/, '')
}
