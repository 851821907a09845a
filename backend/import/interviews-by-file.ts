/**
 * Finds rows by the name of the file they were imported from, as people write it: with its ending or without, with
 * or without its folder, in any case. A name written exactly goes before one that is only alike.
 */
export function byFileName<Row extends { readonly fileName: string }>(
  rows: readonly Row[],
): (name: string) => readonly Row[] {
  const exact = Map.groupBy(rows, (row) => row.fileName)
  const alike = new Map<string, Row[]>()
  for (const row of rows)
    for (const name of new Set([plainName(row.fileName), stem(plainName(row.fileName))]))
      alike.set(name, [...(alike.get(name) ?? []), row])
  return (name) => exact.get(name) ?? alike.get(plainName(name)) ?? []
}

/** A file's name whatever its folder, its case, and the way its characters are put together. */
function plainName(name: string): string {
  const last = name.normalize('NFC').replace(/^.*[/\\]/u, '')
  return last.trim().toLowerCase()
}

function stem(name: string): string {
  return name.replace(/\.[^.]{1,8}$/u, '')
}
