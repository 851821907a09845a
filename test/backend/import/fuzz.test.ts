import { describe, expect, it } from 'vitest'
import { errorCodes } from '../../../api/error.ts'
import { asDetected } from '../../../api/types/reading.ts'
import { ImportError } from '../../../backend/import/import-error.ts'
import { readTranscript } from '../../../backend/import/read-transcript.ts'
import { seededNumbers, soundFiles, spoil } from './fuzz-files.ts'

/** Enough to find what is clumsy; `npm run -s bench -- import-fuzz` looks for the rest. */
const filesPerFormat = 40

describe('a spoilt file', async () => {
  const sound = await soundFiles()

  it.each([...sound])('%s was sound before', async (name, bytes) => {
    const { turns } = await readTranscript(bytes, name, asDetected)
    expect(turns.length).toBeGreaterThanOrEqual(12)
    expect(turns.map(({ text }) => text)).toContain('第 0 件事是怎样的？')
  })

  it.each([...sound])('comes in or is refused in words: %s', async (name, bytes) => {
    const random = seededNumbers(20_241)
    for (let index = 0; index < filesPerFormat; index += 1) {
      try {
        const { turns } = await readTranscript(spoil(bytes, random), name, asDetected)
        expect(turns.every(({ text }) => text.trim() !== '' && !/[\r\n]/u.test(text))).toBe(true)
      } catch (error) {
        if (!(error instanceof ImportError)) throw error
        expect(errorCodes).toContain(error.code)
      }
    }
  })
})
