import { describe, expect, it } from 'vitest'
import { mayReturn } from '../../../renderer/state/returns.ts'

describe('coming back after the backend ended', () => {
  it('is tried three times within a minute, and again later', () => {
    const kept = new Map<string, string>()
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    }
    const start = 1_800_000_000_000
    const tries = [0, 1, 2, 3, 59, 61, 62, 200]
    expect(tries.map((seconds) => mayReturn(storage, start + seconds * 1000))).toEqual([
      ...[true, true, true, false, false],
      ...[true, true, true],
    ])
  })
})
