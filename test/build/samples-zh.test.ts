import { readSample } from './sample.ts'
import { sampleSuite } from './sample-suite.ts'

const sample = await readSample({
  language: 'zh',
  title: 'the Chinese sample',
  names: Array.from({ length: 16 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`),
  coders: ['编码者 甲', '编码者 乙', '共识'],
  interviewer: '访谈者',
  colon: '：',
  sentenceEnd: /[。！？…]/,
  longestShared: 25,
  unit: { name: 'Chinese characters', pattern: /\p{Script=Han}/gu },
  length: [1500, 2800],
  strata: [...Array<string>(3).fill('对公'), ...Array<string>(3).fill('对私'), '网点负责人', '网点负责人'],
  year: 2024,
  genders: ['女', '男'],
  quoteLength: [8, 60],
  codingCount: [7, 12],
  // Its cells hold neither quotation marks nor commas of ASCII.
  async cells(file) {
    const lines = Buffer.from(file).toString('utf8').trimEnd().split('\n')
    return lines.map((line) => line.split(','))
  },
})

sampleSuite(sample)
