/** What the words before a colon read like. A 'phrase' may be a name, but has to recur more often to count as one. */
export type NameLikeness = 'role' | 'name' | 'phrase' | 'label' | 'sentence'

/** Words that name a side of an interview, perhaps with a number. */
const roles =
  /^(?:访谈者|訪談者|访谈人|訪談人|访谈员|訪談員|采访者|採訪者|采访人|採訪人|主持人|受访者|受訪者|受访人|受訪人|被访者|被訪者|被访谈者|被访谈人|提问者|提問者|提问|提問|问|問|答|记者|記者|发言人|發言人|说话人|說話人|(?:unknown\s)?speaker|interviewer|interviewee|moderator|facilitator|researcher|participant|respondent|informant|q|a)\s?(?:[a-z]|\d{1,3}|[一二三四五六七八九十甲乙丙丁])?$/iu

const details =
  /^(?:(?:访谈|訪談|采访|採訪|录音|錄音|会议|會議|记录|記錄)?(?:时间|時間|地点|地點|日期|时长|時長|编号|編號|主题|主題|对象|對象|方式|文件|档案|人员|人員)|记录|記錄|记录人|記錄人|整理|整理人|整理者|转写|轉寫|校对|校對|姓名|性别|性別|年龄|年齡|职务|職務|职位|職位|岗位|崗位|部门|部門|单位|單位|公司|工号|备注|備註|注|註|注意|说明|說明|提示|附件|参考|參考|来源|來源|标题|標題|题目|題目|关键词|關鍵詞|摘要|场次|参与者|參與者|参加人|出席者?|与会者?|與會者?|简报|簡報|投影片|dates?|time|location|place|venue|duration|subject|topic|title|participants|present|attendees|recording|transcri(?:bed|ber|pt|ption)(?: by)?|notes?|source|file|length|interview(?: (?:date|number|no))?|age|gender|position|department|company|details|https?|www|e-?mail|ps|p\.s|re|update|edit)$/iu

const sounds =
  /^(?:笑|大笑|笑声|笑聲|众笑|眾笑|掌声|掌聲|鼓掌|音乐|音樂|停顿|停頓|沉默|咳嗽|哭|叹气|嘆氣|听不清|聽不清|中断|中斷|laughs?|laughter|laughing|chuckles?|pause|music|applause|inaudible|crosstalk|unintelligible|silence|crying|sighs?|coughs?)$/iu

const chineseOpening =
  /^(?:我|你|您|他|她|它|这|這|那|就|但|所以|因为|因為|如果|假如|假设|比如|比方|例如|譬如|包括|首先|其次|最后|最後|还有|還有|另外|然后|然後|于是|於是|而且|或者|并且|並且|结果|結果|其实|其實|有|第[一二三四五六七八九十\d]|以下|下面|上面|一个是|一個是|大家|很多|什么|什麼|为什么|怎么)/u
const chineseEnding =
  /(?:说|說|是|的|了|如下|问题|問題|来讲|來講|来说|來說|而言|就是|想|讲|講|道|原因|结论|結論|一点|一點|例子|觉得|覺得|认为|認為|知道|告诉|包括|叫做|做|有|要|会|會)$/u
const chineseWord =
  /^(?:比如|例如|所以|但是|首先|其次|最后|最後|然后|然後|因为|因為|总之|總之|另外|还有|還有|附|结论|結論|原因|问题|問題|答案|意思是|也就是|换句话说|換句話說|[一二三四五六七八九十])$/u

/** Small words inside names: "Ursula von der Leyen", "Ann and Bob". */
const particle = /^(?:de|da|di|del|della|der|den|van|von|zu|la|le|el|al|bin|ibn|of|and|y|e|&|\d{1,3})$/iu
const englishOpening =
  /^(?:so|and|but|or|if|my|the|an?|this|that|it|its|it's|i|we|you|they|he|she|for|one|first|second|third|then|because|like|there|here|what|why|how|when|where|who|is|are|was|were|do|does|to|in|on|at|as|by|from|with|question|answer|example|also|well|yes|no|ok|okay|oh)$/iu

/** Whether what stands before a colon reads like a speaker's name. `text` without the colon. */
export function nameLikeness(text: string): NameLikeness {
  const name = text.replace(/\s{2,}/gu, ' ')
  if (roles.test(name)) return 'role'
  if (details.test(name) || sounds.test(name)) return 'label'
  return /\p{Script=Han}/u.test(name) ? chineseLikeness(name) : latinLikeness(name)
}

function chineseLikeness(name: string): NameLikeness {
  if (chineseWord.test(name)) return 'sentence'
  if (name.length >= 3 && (chineseOpening.test(name) || chineseEnding.test(name))) return 'sentence'
  return name.length > 6 && !/[a-z(（·・\s\d]/iu.test(name) ? 'phrase' : 'name'
}

function latinLikeness(name: string): NameLikeness {
  const words = name.split(/[\s/-]/u).filter((word) => word !== '')
  const [firstWord = ''] = words
  if (words.length > 1 && englishOpening.test(firstWord)) return 'sentence'
  if (words.length === 1) return englishOpening.test(firstWord) && firstWord.length > 1 ? 'sentence' : 'name'
  return words.every((word) => particle.test(word) || !/^\p{Ll}/u.test(word)) ? 'name' : 'phrase'
}
