/** The last part of a path: "D:\\a\\Study.exemplar" gives "Study.exemplar". */
export function nameOfPath(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** A path without its file's ending, be it locked or not. */
export function pathWithoutEnding(path: string): string {
  return path.replace(/(\.locked)?\.[^.\\/]*$/, '')
}

/**
 * A text as the name of a file that is proposed for it, on every system: a project's name is no path, and Windows takes
 * some names for devices. '' gives ''.
 */
export function asFileName(text: string): string {
  const plain = [...text]
    .map((character) => (character < ' ' || '\\/:*?"<>|'.includes(character) ? '_' : character))
    .join('')
    .replace(/^[ .]+/, '')
    .replace(/[ .]+$/, '')
    .slice(0, 120)
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain
}

/** A long path without its middle: its beginning tells the drive, its end the folder and the file. */
export function shortenedPath(path: string, most = 110): string {
  const characters = [...path]
  if (characters.length <= most) return path
  const start = Math.floor(most / 4)
  return `${characters.slice(0, start).join('')}…${characters.slice(start + 1 - most).join('')}`
}
