import type { Language } from '../model/transcript.ts'

/** How much of a text is looked at: enough to be sure, little enough to be quick. */
const sample = 20_000

/** Language of a transcript: Chinese when it has at least as many Han characters as Latin words. */
export function detectLanguage(text: string): Language {
  const head = text.slice(0, sample)
  const han = head.match(/\p{Script=Han}/gu)?.length ?? 0
  const words = head.match(/\p{Script=Latin}+/gu)?.length ?? 0
  return han > 0 && han >= words ? 'zh' : 'en'
}
