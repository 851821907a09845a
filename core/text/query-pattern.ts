import { scriptVariants } from './script-variants.ts'

/** What makes a difference when words are looked for; nothing of these unless it is said. */
export interface FindOptions {
  /** Small and large letters. */
  readonly matchCase?: boolean | undefined
  /** Half-width and full-width forms (A and Ａ). */
  readonly matchWidth?: boolean | undefined
  /** Traditional and simplified characters (後 and 后). */
  readonly matchScript?: boolean | undefined
}

/**
 * A global pattern for the words, taken literally, and for every way to write them that makes no difference. It runs on
 * the text as it stands, so that no offset moves. The words must not be empty: that pattern would stand everywhere.
 */
export function queryPattern(query: string, options: FindOptions = {}): RegExp {
  const { matchCase = false, matchWidth = false, matchScript = false } = options
  const source = Array.from(query, (character) => {
    const width = matchWidth ? undefined : widthVariants().get(character)
    const script = matchScript ? undefined : scripts().get(character)
    return oneOf(width ?? script ?? character)
  }).join('')
  return new RegExp(source, matchCase ? 'gu' : 'giu')
}

function oneOf(characters: string): string {
  const codes = Array.from(characters, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`)
  return codes.length === 1 ? codes.join('') : `[${codes.join('')}]`
}

type Variants = ReadonlyMap<string, string>

const widthVariants = once(() => {
  const byPlain = new Map<string, string>([[' ', '\u3000']])
  // Halfwidth and Fullwidth Forms; those that are more than one character elsewhere (U+FFE3) stay themselves.
  for (let code = 0xff01; code <= 0xffee; code += 1) {
    const form = String.fromCharCode(code)
    const plain = form.normalize('NFKC')
    if (plain !== form && plain.length === 1) byPlain.set(plain, (byPlain.get(plain) ?? '') + form)
  }
  return [...byPlain].map(([plain, forms]) => plain + forms)
})

const scripts = once(() => scriptVariants.flatMap((line) => line.split(' ')))

/** Makes, when it is first asked for, the map from each character to all those it may stand for. */
function once(classes: () => readonly string[]): () => Variants {
  let made: Variants | null = null
  return () => {
    made ??= new Map(classes().flatMap((all) => Array.from(all, (one) => [one, all] as const)))
    return made
  }
}
