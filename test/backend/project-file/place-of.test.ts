import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { placeOf } from '../../../backend/project-file/place-of.ts'

const ext4 = () => 0xef53

describe('the place of a project', () => {
  it.each([
    ['/home/a/OneDrive/s.exemplar', 'OneDrive'],
    ['C:\\Users\\a\\OneDrive - Some Bank\\访谈\\s.exemplar', 'OneDrive'],
    ['/Users/a/Dropbox (Team)/s.exemplar', 'Dropbox'],
    ['/Users/a/Library/Mobile Documents/com~apple~CloudDocs/s.exemplar', 'iCloud'],
    ['/Users/a/Library/CloudStorage/GoogleDrive-a@b.org/My Drive/s.exemplar', 'Google Drive'],
    ['D:\\BaiduSyncdisk\\s.exemplar', '百度网盘'],
    ['D:\\我的坚果云\\s.exemplar', '坚果云'],
    ['D:\\WPSDrive\\1\\WPS云盘\\s.exemplar', 'WPS 云盘'],
    ['/home/a/SynologyDrive/s.exemplar', 'SynologyDrive'],
  ])('%s is synced by %s', (path, service) =>
    expect(placeOf(path, ext4)).toEqual({ kind: 'synced', service }),
  )

  it.each(['\\\\server\\share\\s.exemplar', '//server/share/s.exemplar'])('%s is on the network', (path) =>
    expect(placeOf(path, ext4).kind).toBe('network'),
  )

  it('is on the network where a drive’s letter stands for a share', () => {
    const share = () => '\\\\server\\share\\study'
    expect(placeOf('Z:\\study\\s.exemplar', ext4, share).kind).toBe('network')
  })

  it('is synced where a link leads there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'exemplar-place-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    mkdirSync(join(folder, 'OneDrive'))
    symlinkSync(join(folder, 'OneDrive'), join(folder, 'link'), 'junction')
    expect(placeOf(join(folder, 'link', 's.exemplar'), ext4)).toEqual({ kind: 'synced', service: 'OneDrive' })
  })

  it('is on the network where the system says so', () => {
    for (const type of [0x6969, 0xfe534d42, 0xff534d42])
      expect(placeOf('/mnt/x/s.exemplar', () => type).kind).toBe('network')
  })

  it.each([
    '/home/a/Documents/OneDrive.exemplar',
    '/home/a/My OneDriver/s.exemplar',
    '/home/a/Boxes/s.exemplar',
    '\\\\?\\C:\\Users\\a\\s.exemplar',
    'C:\\Users\\a\\s.exemplar',
  ])('%s is on this computer', (path) => expect(placeOf(path, ext4).kind).toBe('local'))
})
