import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupReasons, surplusBackups } from '../../../backend/backups/backup-rule.ts'

const now = new Date(2026, 10, 24, 18, 0, 0)
const hour = 60 * 60 * 1000
const ago = (hours: number, reason: (typeof backupReasons)[number] = 'worked') => ({
  at: new Date(now.getTime() - hours * hour),
  reason,
})
const backup = fc
  .record({ hours: fc.integer({ min: 0, max: 24 * 400 }), reason: fc.constantFrom(...backupReasons) })
  .map(({ hours, reason }) => ago(hours, reason))

describe('the rule by which back-ups are kept', () => {
  it('keeps the last ten, whatever their age', () => {
    const old = Array.from({ length: 10 }, (_, index) => ago(24 * 1000 + index))
    expect(surplusBackups(old, now)).toEqual([])
  })

  it('keeps one of each day for two weeks and one of each week for half a year, the last of each', () => {
    const hourly = Array.from({ length: 24 * 300 }, (_, index) => ago(index))
    const gone = new Set(surplusBackups(hourly, now))
    const kept = hourly.filter((one) => !gone.has(one))
    expect(kept.slice(0, 10)).toEqual(hourly.slice(0, 10))
    const days = kept.slice(10).filter(({ at }) => now.getTime() - at.getTime() < 14 * 24 * hour)
    expect(new Set(days.map(({ at }) => at.toDateString())).size).toBe(days.length)
    expect(days.every(({ at }) => at.getHours() === 23)).toBe(true)
    expect(kept.length).toBeGreaterThan(10 + 13 + 22)
    expect(kept.length).toBeLessThan(10 + 15 + 27)
  })

  it('keeps those before an upgrade or a merge as long as weekly ones', () => {
    const newer = Array.from({ length: 12 }, (_, index) => ago(index))
    const steps = [ago(24 * 170, 'upgraded'), ago(24 * 170 + 1, 'merged'), ago(24 * 170 + 2)]
    expect(surplusBackups([...newer, ...steps], now)).not.toContain(steps[1])
    expect(surplusBackups([...newer, ...steps], now)).toContain(steps[2])
  })

  it('keeps the same whatever the order, and lets nothing more go the second time', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(backup, { maxLength: 80, selector: ({ at }) => at.getTime() }),
        (backups) => {
          const gone = new Set(surplusBackups(backups, now))
          expect(new Set(surplusBackups(backups.toReversed(), now))).toEqual(gone)
          const kept = backups.filter((one) => !gone.has(one))
          expect(kept.length).toBeGreaterThanOrEqual(Math.min(10, backups.length))
          expect(surplusBackups(kept, now)).toEqual([])
        },
      ),
    )
  })
})
