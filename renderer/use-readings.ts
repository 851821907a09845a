import { useEffect, useState } from 'react'

/** How each character of some words is read, without tones ("cheng", "jiu"); '' for one that has no reading. */
export type Read = (words: string) => readonly string[]

const unread: Read = (words) => Array.from(words, () => '')

/** The table, once somebody has searched by it, with what was looked up in it. */
let loaded: Read | null = null

async function load(): Promise<Read> {
  const { pinyin } = await import('pinyin-pro')
  const known = new Map<string, readonly string[]>()
  loaded ??= (words) => {
    const found =
      known.get(words) ??
      pinyin(words, { toneType: 'none', type: 'array' }).map((one) =>
        /^[a-zü]+$/.test(one) ? one.replaceAll('ü', 'v') : '',
      )
    known.set(words, found)
    return found
  }
  return loaded
}

/** How Chinese characters are read. The table is large, so it is fetched only when somebody searches by it. */
export function useReadings(): Read {
  const [read, setRead] = useState<{ readonly now: Read }>({ now: loaded ?? unread })
  useEffect(() => {
    if (loaded !== null) return
    let isCurrent = true
    void load().then((now) => {
      if (isCurrent) setRead({ now })
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return read.now
}
