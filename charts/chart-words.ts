/** Words that stand inside charts. */
export interface ChartWords {
  readonly superior: string
  readonly average: string
  readonly forest: string
  /** What the forms of the forest plot mean. */
  readonly forestNote: string
  readonly dots: string
  readonly heat: string
  readonly length: string
  readonly g: string
}
