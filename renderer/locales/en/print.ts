import type { English } from '../english.ts'
import type { print as zhCn } from '../zh-cn/print.ts'

export const print: English<typeof zhCn> = {
  transcript: 'Print this transcript…',
  report: 'Print the report…',
  transcriptPdf: 'Save this transcript as PDF…',
  reportPdf: 'Save the report as PDF…',
  pdfTitle: 'Save as PDF',
  counts: 'turns {{turns}} · codings {{codings}}',
  memo: 'memo: {{memo}}',
}
