import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorWords } from '../../use-error-words.ts'
import { useProblemWords } from '../../use-problem-words.ts'
import type { PlannedFile, Standing } from './planned-file.ts'

/** How a file stands, in a line. */
export function useStandingWords(): (file: PlannedFile, standing: Standing) => string {
  const { t } = useTranslation('interviews')
  const errorWords = useErrorWords()
  const problemWords = useProblemWords()
  const size = useSizeWords()
  return useCallback(
    (file, standing) => {
      const twin = file.preview?.twin ?? null
      switch (standing.state) {
        case 'reading':
          return t('reading')
        case 'out':
          return typeof standing.problem === 'string'
            ? t(standing.problem)
            : errorWords(standing.problem).what
        case 'look':
        case 'skip':
          if (twin !== null && standing.note === 'twin')
            return t(twin.isSame ? 'twinSame' : 'twinNamed', {
              code: twin.intervieweeCode,
              count: twin.codings,
            })
          return typeof standing.note === 'string' ? t(standing.note) : problemWords(standing.note)
        case 'ready':
          return file.replaces === null ? size(file) : t('willCorrect')
      }
    },
    [t, errorWords, problemWords, size],
  )
}

/** How much a file holds: length, turns, speakers. */
function useSizeWords(): (file: PlannedFile) => string {
  const { t } = useTranslation('interviews')
  return useCallback(
    ({ preview }) =>
      preview === null
        ? ''
        : [
            t(preview.language === 'en' ? 'words' : 'characters', { count: preview.length }),
            t('turnCount', { count: preview.turnCount }),
            t('speakerCount', { count: preview.speakers.filter(({ name }) => name !== '').length }),
          ].join(' · '),
    [t],
  )
}
