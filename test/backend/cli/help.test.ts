import { describe, expect, it } from 'vitest'
import { commands } from '../../../backend/cli/commands.ts'
import { cliFolder } from '../run-cli.ts'

describe('help', () => {
  it.each([[[]], [['--help']], [['help']]])('for %j lists every command and the exit codes', (words) => {
    const { code, out, err } = cliFolder().run(words)
    expect([code, err]).toEqual([0, ''])
    for (const name of Object.keys(commands)) expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'))
    expect(out).toContain('Exit codes: 0 done')
  })

  it.each(Object.entries(commands))(
    'for %s says what it does and how it is used, in both languages',
    (name, { usage }) => {
      const { run } = cliFolder()
      const [english, chinese] = [run([name, '--help']), run([name, '--help', '--lang', 'zh'])]
      for (const { code, out, err } of [english, chinese]) {
        expect([code, err]).toEqual([0, ''])
        expect(out).toContain(`npm run -s exemplar -- ${name} ${usage}`)
      }
      expect(english.out).toMatch(new RegExp(`^${name}: \\w`))
      expect(chinese.out).toMatch(new RegExp(`^${name}: .*\\p{Script=Han}`, 'u'))
    },
  )
})
