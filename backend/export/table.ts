/** A table as it will stand in a file: null is an empty cell (undefined, missing), never 0. */
export interface Table {
  /** Short name: a sheet's, and a csv file's. */
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export type Cell = string | number | boolean | null
