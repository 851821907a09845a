import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shippedLicences } from '../../../build/package/licences.ts'
import packageJson from '../../../package.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '..', '..', '..')

describe('the licences of what is shipped', () => {
  const licences = shippedLicences(root)
  const names = licences.map((one) => one.name)

  it('name every package the program is built from, and Electron, once', () => {
    for (const name of Object.keys(packageJson.dependencies)) expect(names).toContain(name)
    expect(names).toContain('electron')
    expect(new Set(licences.map(({ name, version }) => `${name} ${version}`)).size).toBe(licences.length)
  })

  it('are all ones that allow it', () => {
    const allowed =
      /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|Zlib|MIT AND (Zlib|Apache-2\.0)|\(?MIT OR [\w.-]+\)?|BSD|[\w.-]+ OR MIT|\(MIT AND Zlib\)|\(MIT OR GPL-3\.0-or-later\))\)?$/
    expect(licences.filter(({ licence }) => !allowed.test(licence))).toEqual([])
  })

  it('leave out what is not shipped', () => {
    expect(names.filter((name) => /napi-rs|vitest|typescript|electron-builder/.test(name))).toEqual([])
  })
})
