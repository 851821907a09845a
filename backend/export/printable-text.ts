/** What XML cannot hold, or no reader shows: control characters but tab and line ends, and noncharacters. */
const unprintable = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

/** A text without what a document cannot hold: half characters, control characters, noncharacters. */
export function printableText(text: string): string {
  return text.toWellFormed().replace(unprintable, '')
}
