import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ConformanceCase, parseCases } from './conformance/case-file.ts'
import { type Outcome, runCase } from './conformance/run-case.ts'

const usage = 'Usage: npm run -s conformance -- FILE.json [--method NAME]'

/** What the command line asks for, or why it cannot be done. */
function readCommand(): { cases: ConformanceCase[] } | { problem: string } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { method: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return { problem: usage }
    return readCases(file, values.method)
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : String(error)}\n${usage}` }
  }
}

function readCases(file: string, method?: string): { cases: ConformanceCase[] } | { problem: string } {
  if (!existsSync(file)) return { problem: `There is no file ${file}.` }
  try {
    const cases = parseCases(readFileSync(file, 'utf8'))
    return { cases: cases.filter((each) => method === undefined || each.method === method) }
  } catch (error) {
    return { problem: `Cannot use ${file}: ${error instanceof Error ? error.message : String(error)}.` }
  }
}

function describe(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'pass':
      return 'pass'
    case 'not-implemented':
      return 'not implemented'
    case 'error':
      return `fail: ${outcome.message}`
    case 'fail': {
      const { path, expected, actual } = outcome.difference
      return `fail: ${path}: expected ${JSON.stringify(expected)}, actual ${JSON.stringify(actual)}`
    }
  }
}

function main(): number {
  const command = readCommand()
  if ('problem' in command) {
    console.error(command.problem)
    return 2
  }
  const outcomes = command.cases.map((each) => {
    const outcome = runCase(each)
    console.log(`${each.id} ${each.method}: ${describe(outcome)}`)
    return outcome.kind
  })
  const passed = outcomes.filter((kind) => kind === 'pass').length
  const missing = outcomes.filter((kind) => kind === 'not-implemented').length
  const failed = outcomes.length - passed - missing
  console.log(`${passed} passed, ${failed} failed, ${missing} not implemented`)
  return failed > 0 ? 1 : 0
}

process.exitCode = main()
