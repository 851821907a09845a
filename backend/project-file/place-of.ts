import { realpathSync, statfsSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ProjectPlace } from '../../api/types/project.ts'

/** Folders that a program carries to its cloud, by the names such programs give them. */
const services: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( ?-.*)?$/i, 'OneDrive'],
  [/^Dropbox( ?\(.*\))?$/i, 'Dropbox'],
  [/^(iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)/i, 'iCloud'],
  [/^(Google ?Drive|GoogleDrive-.*|My Drive|我的云端硬盘)$/i, 'Google Drive'],
  [/^(BaiduSyncdisk|BaiduNetdisk.*|百度网盘.*|百度云.*)$/i, '百度网盘'],
  [/^(Nutstore.*|我的坚果云|坚果云.*)$/i, '坚果云'],
  [/^(WPSDrive|WPS ?云盘.*|WPS Cloud Files)$/i, 'WPS 云盘'],
  [/^(Weiyun.*|微云.*|腾讯微云.*)$/i, '微云'],
  [/^(aDrive|阿里云盘.*)$/i, '阿里云盘'],
  [/^(Box|Box Sync)$/i, 'Box'],
  [/^(Nextcloud|ownCloud)/i, 'Nextcloud'],
  [/^(Seafile|SynologyDrive|Syncthing|MEGA|pCloud ?Drive)$/i, ''],
]

/** File systems of other computers, by what statfs(2) says of them on Linux: NFS, SMB, CIFS, SMB2, AFS, 9P, Ceph. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997, 0x00c36400])

/** What kind of place a project's file lies in: some are written to behind the program's back, or lock nothing. */
export function placeOf(
  path: string,
  fileSystemOf: (folder: string) => number = typeOfFileSystem,
  realOf: (folder: string) => string = realFolder,
): ProjectPlace {
  const real = realOf(dirname(path))
  if ([path, real].some((one) => /^(\\\\|\/\/)[^\\/?.]/.test(one))) return { kind: 'network', service: '' }
  const names = [...path.split(/[\\/]/).slice(0, -1), ...real.split(/[\\/]/)]
  for (const name of names) {
    const found = services.find(([pattern]) => pattern.test(name))
    if (found !== undefined) return { kind: 'synced', service: found[1] || name }
  }
  return { kind: networkTypes.has(fileSystemOf(dirname(path))) ? 'network' : 'local', service: '' }
}

/** Where a folder is by the system's own account: behind links, and for a letter that Windows lent a share, \\server\share. */
function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

/** 0 where it cannot be told: Windows and macOS number them otherwise. */
function typeOfFileSystem(folder: string): number {
  if (process.platform !== 'linux') return 0
  try {
    return statfsSync(folder).type >>> 0
  } catch {
    return 0
  }
}
