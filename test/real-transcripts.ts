import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Real transcripts beside the project, or beside the folder its working copies lie in; '' where there are none. */
export const realTranscripts =
  ['../..', '../../..']
    .map((up) => resolve(import.meta.dirname, up, 'shared/data/transcripts'))
    .find((path) => existsSync(path)) ?? ''

/** The files of one of the collections, or the collections themselves; none where there are no real transcripts. */
export function realFiles(folder: string): readonly string[] {
  return realTranscripts === ''
    ? []
    : readdirSync(join(realTranscripts, folder)).map((name) => join(folder, name))
}
