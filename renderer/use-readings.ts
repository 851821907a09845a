import { useEffect, useState } from 'react'

/** How each character of some words is read, without tones ("cheng", "jiu"); '' for one that has no reading. */
export type Read = (words: string) => readonly string[]

const unread: Read = (words) => Array.from(words, () => '')

/** How Chinese characters are read. The table is large, so it is fetched only when somebody searches by it. */
export function useReadings(): Read {
  const [read, setRead] = useState<{ readonly now: Read }>({ now: unread })
  useEffect(() => {
    let isCurrent = true
    void import('pinyin-pro').then(({ pinyin }) => {
      if (!isCurrent) return
      setRead({
        now: (words) =>
          pinyin(words, { toneType: 'none', type: 'array' }).map((one) =>
            /^[a-zü]+$/.test(one) ? one.replaceAll('ü', 'v') : '',
          ),
      })
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return read.now
}
