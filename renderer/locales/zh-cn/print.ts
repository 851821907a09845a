export const print = {
  transcript: '打印这篇访谈…',
  report: '打印报告…',
  transcriptPdf: '把这篇访谈存为 PDF…',
  reportPdf: '把报告存为 PDF…',
  pdfTitle: '存为 PDF',
  counts: '{{turns}} 个话轮，{{codings}} 条编码',
  memo: '备注：{{memo}}',
} as const
