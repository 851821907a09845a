import { useCallback } from 'react'
import type { InterviewId } from '../../core/model/ids.ts'
import { useCommand } from '../connection/use-command.ts'
import { useInterfaceLanguage } from '../use-interface-language.ts'
import { usePrinting } from './print-state.ts'

/** Printing: what is asked for is read whole, so that what is out of sight stands on the paper too. */
export function usePrint() {
  const call = useCommand()
  const language = useInterfaceLanguage()
  const print = usePrinting((state) => state.print)
  const printReport = useCallback(
    async (to: 'printer' | 'pdf') => {
      const report = await call('report.read', { language })
      if (report !== null) print({ kind: 'report', name: report.title, report }, to)
    },
    [call, print, language],
  )
  const printTranscript = useCallback(
    async (interviewId: InterviewId, to: 'printer' | 'pdf') => {
      const content = await call('interview.get', { interviewId })
      if (content === null) return
      const [info, dictionary, codings, people, rows] = await Promise.all([
        call('project.info', {}),
        call('dictionary.get', {}),
        call('coding.list', { interviewId }),
        call('interviewee.list', {}),
        call('interview.list', {}),
      ])
      if (info === null || dictionary === null || codings === null || people === null || rows === null) return
      const person = people.interviewees.find((one) => one.id === content.intervieweeId)
      const row = rows.find((one) => one.id === interviewId)
      const name = person?.code ?? ''
      const about = [row?.date ?? '', row?.interviewer ?? '', row?.fileName ?? '']
      const { coders } = info
      const sheet = { name, project: info.name, about, content, codings, coders, dictionary }
      print({ kind: 'transcript', ...sheet }, to)
    },
    [call, print],
  )
  return { printReport, printTranscript }
}
