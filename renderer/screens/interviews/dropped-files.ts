import type { DropItem } from 'react-aria-components'

/** Files the system or an editor puts beside a user's own. */
const hidden = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i

/** The files that were dropped, with those in dropped folders and below. */
export async function droppedFiles(items: Iterable<DropItem>): Promise<readonly File[]> {
  const files: File[] = []
  for (const item of items) {
    if (item.kind === 'file') files.push(await item.getFile())
    if (item.kind === 'directory') {
      const entries = []
      for await (const entry of item.getEntries()) entries.push(entry)
      files.push(...(await droppedFiles(entries)))
    }
  }
  return files
}

/** A user's own files among these, by name. */
export function visibleFiles(files: readonly File[]): readonly File[] {
  return files
    .filter(({ name }) => !hidden.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
}
