import { z } from 'zod'
import { interfaceLanguage, language } from './common.ts'

/** What a report is made of, before it is a Word document or a page. Every text is plain: nothing in it is markup. */
export const reportBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: z.string(),
  }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()).readonly() }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
    /** From which column on cells are numbers, set to the right. */
    numbersFrom: z.number(),
  }),
  /** A chart as the text of an SVG file, which is drawn apart from the page; sizes in CSS px. */
  z.object({
    kind: z.literal('picture'),
    title: z.string(),
    svg: z.string(),
    width: z.number(),
    height: z.number(),
  }),
  z.object({ kind: z.literal('quote'), text: z.string(), source: z.string(), language }),
])
export type ReportBlock = Readonly<z.infer<typeof reportBlock>>

export const report = z.object({
  title: z.string(),
  language: interfaceLanguage,
  blocks: z.array(reportBlock).readonly(),
})
export type Report = Readonly<z.infer<typeof report>>
