import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import packageJson from '../../package.json' with { type: 'json' }

/** What Electron needs of a Debian system (its own list of requirements). */
const needs = 'libgtk-3-0 | libgtk-3-0t64, libnss3, libasound2 | libasound2t64, libgbm1, libxss1, xdg-utils'

const desktopEntry = `[Desktop Entry]
Type=Application
Name=Exemplar
Name[zh_CN]=Exemplar 范本
Comment=Competency models from behavioural event interviews
Comment[zh_CN]=胜任力模型工作台
Exec=/opt/Exemplar/exemplar %f
Icon=exemplar
Categories=Office;
MimeType=application/x-exemplar;
`

const mimeType = `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="application/x-exemplar">
    <comment>Exemplar project</comment>
    <comment xml:lang="zh_CN">Exemplar 项目</comment>
    <glob pattern="*.exemplar"/>
    <icon name="exemplar-document"/>
  </mime-type>
</mime-info>
`

/**
 * Makes a Debian package of an unpacked Linux program with dpkg-deb alone, so that it can be made, and tested, offline.
 * @returns the package's path
 */
export function makeDeb(root: string, unpacked: string, output: string): string {
  const tree = join(output, 'deb')
  rmSync(tree, { recursive: true, force: true })
  const at = (...parts: string[]) => {
    const folder = join(tree, ...parts.slice(0, -1))
    mkdirSync(folder, { recursive: true })
    return join(folder, parts.at(-1) ?? '')
  }
  cpSync(unpacked, at('opt', 'Exemplar'), { recursive: true })
  // Ubuntu lets no program but root's make the namespaces that the page's sandbox is built from.
  chmodSync(at('opt', 'Exemplar', 'chrome-sandbox'), 0o4755)
  writeFileSync(at('DEBIAN', 'control'), control())
  writeFileSync(at('usr', 'share', 'applications', 'exemplar.desktop'), desktopEntry)
  writeFileSync(at('usr', 'share', 'mime', 'packages', 'exemplar.xml'), mimeType)
  const icons = join(root, 'build', 'icons')
  const size = ['usr', 'share', 'icons', 'hicolor', '512x512']
  cpSync(join(icons, 'icon.png'), at(...size, 'apps', 'exemplar.png'))
  cpSync(join(icons, 'document.png'), at(...size, 'mimetypes', 'exemplar-document.png'))
  symlinkSync('/opt/Exemplar/exemplar', at('usr', 'bin', 'exemplar'))
  const path = join(output, `exemplar_${packageJson.version}_amd64.deb`)
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', '--build', tree, path], { stdio: 'ignore' })
  rmSync(tree, { recursive: true, force: true })
  return path
}

function control(): string {
  return `Package: exemplar
Version: ${packageJson.version}
Architecture: amd64
Maintainer: The Exemplar authors <exemplar@localhost>
Depends: ${needs}
Section: misc
Priority: optional
Description: ${packageJson.description}
 Codes interviews, compares superior with average performers, proposes a model.
 Works offline.
`
}
