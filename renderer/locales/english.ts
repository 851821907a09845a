/**
 * The English words for those of a namespace in Chinese: a sentence for each, and where a count stands in it, if need be
 * another for a single thing (i18next's `_one`), which Chinese does not tell from many.
 */
export type English<Chinese> = Readonly<Record<keyof Chinese & string, string>> & {
  readonly [Key in keyof Chinese & string as `${Key}_one`]?: string
}
