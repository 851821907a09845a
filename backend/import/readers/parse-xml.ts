import { SaxesParser } from 'saxes'
import { ImportError } from '../import-error.ts'

/** No document nests its elements deeper. */
const depthLimit = 400

export type Attributes = Readonly<Record<string, string>>

/** What a reader does with the XML of a document; names come without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes, parents: readonly string[]): void
  close(name: string, parents: readonly string[]): void
  text(text: string, parents: readonly string[]): void
}

/**
 * Reads XML from its start to its end. Entities of its own are not followed, nothing outside it is fetched.
 * @throws ImportError 'damaged-file'
 */
export function parseXml(content: Uint8Array, fileName: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ position: false, xmlns: false as const })
  const parents: string[] = []
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name)
    handlers.open(local, attributes, parents)
    parents.push(local)
    if (parents.length > depthLimit) throw new ImportError('damaged-file', { fileName })
  })
  parser.on('closetag', () => {
    const local = parents.pop() ?? ''
    handlers.close(local, parents)
  })
  parser.on('text', (text) => handlers.text(text, parents))
  parser.on('cdata', (text) => handlers.text(text, parents))
  try {
    parser.write(decodeXml(content)).close()
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError('damaged-file', { fileName })
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** An attribute by its local name; '' where there is none. */
export function attribute(attributes: Attributes, local: string): string {
  for (const [name, value] of Object.entries(attributes)) if (localName(name) === local) return value
  return ''
}

function decodeXml(content: Uint8Array): string {
  const isWide = content[0] === 0xff && content[1] === 0xfe
  const isWideBig = content[0] === 0xfe && content[1] === 0xff
  return new TextDecoder(isWide ? 'utf-16le' : isWideBig ? 'utf-16be' : 'utf-8').decode(content)
}
