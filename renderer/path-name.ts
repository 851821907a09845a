/** The last part of a path: "D:\\a\\Study.exemplar" gives "Study.exemplar". */
export function nameOfPath(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}

/** A path without its file's ending, be it locked or not. */
export function pathWithoutEnding(path: string): string {
  return path.replace(/(\.locked)?\.[^.\\/]*$/, '')
}
