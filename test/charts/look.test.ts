import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printLook } from '../../charts/look.ts'

const tokens = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')

describe('the look of a chart without a page', () => {
  it('has the design tokens of the light theme', () => {
    const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1]
    const { font: _font, ...colours } = printLook
    expect(colours).toEqual({
      ...{ paper: token('paper'), ink: token('ink'), quiet: token('ink-2') },
      ...{ line: token('hair'), accent: token('accent'), tint: token('accent-tint') },
    })
  })
})
