/** Colours and font of a chart. */
export interface Look {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
  readonly tint: string
  readonly font: string
}

/** The design tokens of the light theme, for where there is no page to read them from. */
export const printLook: Look = {
  paper: '#ffffff',
  ink: '#1c2024',
  quiet: '#474e56',
  line: '#e2e5e8',
  accent: '#2b4f9e',
  tint: '#e9eef8',
  font: "Arial, 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
}

/** Width of a chart that leaves the program, in CSS px: the text width of a printed page. */
export const printWidth = 900
