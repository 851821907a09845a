import { useTranslation } from 'react-i18next'
import type { Coding } from '../../api/types/interview.ts'
import { useBilingual } from '../use-bilingual.ts'
import { type NumberedSpan, type PrintPiece, printPieces } from './print-pieces.ts'
import type { PrintedTranscript } from './print-state.ts'

type NumberedCoding = Coding & NumberedSpan

/** A transcript on paper: codings are numbered where they stand in the words, and named under the turn they end in. */
export function TranscriptSheet({ sheet }: { readonly sheet: PrintedTranscript }) {
  const { t } = useTranslation('print')
  const { name, project, about, content, codings } = sheet
  const numbered = codings
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((coding, index) => ({ ...coding, number: index + 1 }))
  return (
    <>
      <h1>{name}</h1>
      <p className="print-about">{[project, ...about].filter((one) => one !== '').join(' · ')}</p>
      <p className="print-about">{t('counts', { turns: content.turns.length, codings: codings.length })}</p>
      <ol className="print-turns" lang={content.language === 'zh' ? 'zh-CN' : 'en'}>
        {content.turns.map((turn) => (
          <li key={`${turn.start}-${turn.speaker}`} className={`print-turn print-${turn.role}`}>
            {turn.speaker === '' ? null : <b className="print-speaker">{turn.speaker}</b>}
            <span>
              {printPieces(content.text, turn, numbered).map((piece) => (
                <Piece key={keyOf(piece)} piece={piece} />
              ))}
            </span>
            <Labels
              codings={numbered.filter(({ end }) => turn.start < end && end <= turn.end)}
              sheet={sheet}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

function keyOf(piece: PrintPiece): string {
  return piece.kind === 'text' ? piece.text : `${piece.kind} ${piece.number}`
}

function Piece({ piece }: { readonly piece: PrintPiece }) {
  if (piece.kind === 'text')
    return piece.isCoded ? <span className="print-coded">{piece.text}</span> : piece.text
  return <sup>{piece.kind === 'start' ? `[${piece.number}` : `${piece.number}]`}</sup>
}

function Labels({
  codings,
  sheet: { dictionary, coders },
}: {
  readonly codings: readonly NumberedCoding[]
  readonly sheet: PrintedTranscript
}) {
  const { t } = useTranslation('print')
  const { t: c } = useTranslation('common')
  const bilingual = useBilingual()
  const competencies = dictionary.clusters.flatMap((cluster) => cluster.competencies)
  if (codings.length === 0) return null
  return (
    <ul className="print-labels">
      {codings.map(({ id, number, competencyId, level, coderId, layer, memo }) => {
        const competency = competencies.find((one) => one.id === competencyId)
        const who =
          layer === 'consensus' ? c('layer.consensus') : coders.find((one) => one.id === coderId)?.name
        return (
          <li key={id}>
            <b>{number}</b> {competency?.code} {competency === undefined ? '' : bilingual(competency.name)}
            {level === null ? '' : ` ${level}`} · {who}
            {memo === '' ? null : ` · ${t('memo', { memo })}`}
          </li>
        )
      })}
    </ul>
  )
}
