const sentences = [
  '当时客户说资金月底之前一定要到，我心里其实没底，但还是先答应下来去想办法。',
  '我连夜把三年的报表重新算了一遍，发现应收账款的口径前后不一样。',
  '后来我去找了风险部的老同事，请他帮我看看这个方案哪里会被卡住。',
  '那天下着雨，我在工厂门口等了两个小时，门卫后来都认识我了。',
]

/** An interview of about so many characters: turns of varying length, alternately asked and answered. Always the same. */
export function makeTranscript(characters: number): string {
  const turns: string[] = []
  let length = 0
  for (let index = 0; length < characters; index += 1) {
    const speaker = index % 2 === 0 ? '访谈者' : '受访者'
    const count = index % 2 === 0 ? 1 : 2 + (index % 7)
    const text = Array.from({ length: count }, (_, nth) => sentences[(index + nth) % sentences.length]).join(
      '',
    )
    turns.push(`${speaker}：${text}`)
    length += text.length + 1
  }
  return turns.join('\n\n')
}
