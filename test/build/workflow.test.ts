import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '..', '..', '.github', 'workflows')
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}))
const packaging = workflows.find(({ name }) => name === 'package.yml')?.text ?? ''

describe.each(workflows)('the workflow $name', ({ text }) => {
  it('runs actions by the very commit that was looked at, and may do nothing but read', () => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action]) => action)
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
    expect(text).not.toMatch(/secrets\.|pull_request_target|: write/)
  })
})

describe('packaging', () => {
  it('is done on all three systems, after the smoke test of a real window, and keeps every kind of package', () => {
    expect(packaging).toContain('os: [ubuntu-latest, windows-latest, macos-latest]')
    expect(packaging.indexOf('test/electron/smoke.test.ts')).toBeGreaterThan(0)
    expect(packaging.indexOf('test/electron/smoke.test.ts')).toBeLessThan(
      packaging.indexOf('npm run -s dist'),
    )
    for (const ending of ['AppImage', 'deb', 'tar.gz', 'exe', 'zip', 'dmg'])
      expect(packaging).toContain(`dist/*/*.${ending}`)
  })

  it('asks whether any package that is shipped has a known fault', () => {
    expect(packaging).toContain('npm audit --omit=dev')
  })
})
