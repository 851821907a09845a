/** The last part of a path: "D:\\a\\Study.exemplar" gives "Study.exemplar". */
export function nameOfPath(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** A path without its file's ending, be it locked or not. */
export function pathWithoutEnding(path: string): string {
  return path.replace(/(\.locked)?\.[^.\\/]*$/, '')
}

/** A long path without its middle: its beginning tells the drive, its end the folder and the file. */
export function shortenedPath(path: string, most = 110): string {
  const characters = [...path]
  if (characters.length <= most) return path
  const start = Math.floor(most / 4)
  return `${characters.slice(0, start).join('')}…${characters.slice(start + 1 - most).join('')}`
}
