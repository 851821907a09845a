/** Draws build/icons/*.svg as the pictures each system wants; run by hand when a drawing changes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright-core'

const icons = resolve(import.meta.dirname, 'icons')
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]
/** Apple's names for pictures of each size that hold a PNG. */
const appleTypes = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' } as const

const [executablePath = '/usr/bin/chromium'] = process.argv.slice(2)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const name of ['icon', 'document']) {
  const svg = readFileSync(join(icons, `${name}.svg`), 'utf8')
  writeFileSync(join(icons, `${name}.png`), await draw(page, svg, 512))
  writeFileSync(join(icons, `${name}.ico`), await makeIco(page, svg))
  writeFileSync(join(icons, `${name}.icns`), await makeIcns(page, svg))
}
await browser.close()

async function draw(on: Page, svg: string, size: number): Promise<Buffer> {
  await on.setViewportSize({ width: size, height: size })
  await on.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  return on.screenshot({ omitBackground: true })
}

/** A header, an entry of 16 bytes for each picture, then the pictures. */
async function makeIco(on: Page, svg: string): Promise<Buffer> {
  const drawn: Buffer[] = []
  for (const size of windowsSizes) drawn.push(await draw(on, svg, size))
  const head = Buffer.alloc(6 + 16 * drawn.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(drawn.length, 4)
  let offset = head.length
  for (const [index, picture] of drawn.entries()) {
    const at = 6 + 16 * index
    const size = windowsSizes[index] ?? 0
    // 256 is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...drawn])
}

async function makeIcns(on: Page, svg: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (const [size, type] of Object.entries(appleTypes)) {
    const picture = await draw(on, svg, Number(size))
    const head = Buffer.alloc(8)
    head.write(type, 'latin1')
    head.writeUInt32BE(picture.length + 8, 4)
    parts.push(head, picture)
  }
  const body = Buffer.concat(parts)
  const head = Buffer.alloc(8)
  head.write('icns', 'latin1')
  head.writeUInt32BE(body.length + 8, 4)
  return Buffer.concat([head, body])
}
