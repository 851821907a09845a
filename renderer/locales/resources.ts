import { about as aboutEn } from './en/about.ts'
import { agreement as agreementEn } from './en/agreement.ts'
import { anonymise as anonymiseEn } from './en/anonymise.ts'
import { backups as backupsEn } from './en/backups.ts'
import { coding as codingEn } from './en/coding.ts'
import { commands as commandsEn } from './en/commands.ts'
import { common as commonEn } from './en/common.ts'
import { comparison as comparisonEn } from './en/comparison.ts'
import { correction as correctionEn } from './en/correction.ts'
import { dictionary as dictionaryEn } from './en/dictionary.ts'
import { exchange as exchangeEn } from './en/exchange.ts'
import { filter as filterEn } from './en/filter.ts'
import { history as historyEn } from './en/history.ts'
import { hits as hitsEn } from './en/hits.ts'
import { interviews as interviewsEn } from './en/interviews.ts'
import { lock as lockEn } from './en/lock.ts'
import { memo as memoEn } from './en/memo.ts'
import { merge as mergeEn } from './en/merge.ts'
import { model as modelEn } from './en/model.ts'
import { people as peopleEn } from './en/people.ts'
import { place as placeEn } from './en/place.ts'
import { print as printEn } from './en/print.ts'
import { quotes as quotesEn } from './en/quotes.ts'
import { settings as settingsEn } from './en/settings.ts'
import { start as startEn } from './en/start.ts'
import type { English } from './english.ts'
import { about } from './zh-cn/about.ts'
import { agreement } from './zh-cn/agreement.ts'
import { anonymise } from './zh-cn/anonymise.ts'
import { backups } from './zh-cn/backups.ts'
import { coding } from './zh-cn/coding.ts'
import { commands } from './zh-cn/commands.ts'
import { common } from './zh-cn/common.ts'
import { comparison } from './zh-cn/comparison.ts'
import { correction } from './zh-cn/correction.ts'
import { dictionary } from './zh-cn/dictionary.ts'
import { exchange } from './zh-cn/exchange.ts'
import { filter } from './zh-cn/filter.ts'
import { history } from './zh-cn/history.ts'
import { hits } from './zh-cn/hits.ts'
import { interviews } from './zh-cn/interviews.ts'
import { lock } from './zh-cn/lock.ts'
import { memo } from './zh-cn/memo.ts'
import { merge } from './zh-cn/merge.ts'
import { model } from './zh-cn/model.ts'
import { people } from './zh-cn/people.ts'
import { place } from './zh-cn/place.ts'
import { print } from './zh-cn/print.ts'
import { quotes } from './zh-cn/quotes.ts'
import { settings } from './zh-cn/settings.ts'
import { start } from './zh-cn/start.ts'

/** Every word of the interface, by language and screen. */
export const zhCn = {
  common,
  commands,
  start,
  backups,
  about,
  lock,
  place,
  print,
  interviews,
  people,
  dictionary,
  coding,
  correction,
  anonymise,
  filter,
  hits,
  memo,
  quotes,
  agreement,
  comparison,
  model,
  exchange,
  merge,
  history,
  settings,
}

export const en: {
  readonly [Namespace in keyof typeof zhCn]: English<(typeof zhCn)[Namespace]>
} = {
  common: commonEn,
  commands: commandsEn,
  start: startEn,
  backups: backupsEn,
  about: aboutEn,
  lock: lockEn,
  place: placeEn,
  print: printEn,
  interviews: interviewsEn,
  people: peopleEn,
  dictionary: dictionaryEn,
  coding: codingEn,
  correction: correctionEn,
  anonymise: anonymiseEn,
  filter: filterEn,
  hits: hitsEn,
  memo: memoEn,
  quotes: quotesEn,
  agreement: agreementEn,
  comparison: comparisonEn,
  model: modelEn,
  exchange: exchangeEn,
  merge: mergeEn,
  history: historyEn,
  settings: settingsEn,
}
