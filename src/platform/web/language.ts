import type { Bilingual, Language } from '#kernel/bilingual.ts'
import { useSyncExternalStore } from 'react'
import { fill, type Facts } from './fill.ts'
import { readLocal, writeLocal } from './local.ts'

const listeners = new Set<() => void>()
let current: Language = readLocal<Language>('language') === 'en' ? 'en' : 'zh'
document.documentElement.lang = current === 'en' ? 'en' : 'zh-CN'

/** The language the reader chose on this device; Chinese until told otherwise. */
export function language(): Language {
  return current
}

export function setLanguage(next: Language): void {
  current = next
  writeLocal('language', next)
  document.documentElement.lang = next === 'en' ? 'en' : 'zh-CN'
  for (const listener of listeners) listener()
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A page's catalogue of words: every key in both languages, or it does not compile. */
export type Strings = Readonly<Record<string, Bilingual>>
export type Say<S extends Strings> = (key: keyof S, facts?: Facts) => string

/**
 * Says the words of one catalogue in the reader's language; `{name}` takes the fact of that name, and
 * `{n|box|boxes}` the one word or the other, as there is one of it or more.
 */
export function useText<S extends Strings>(strings: S): Say<S> {
  const now = useLanguage()
  return (key, facts) => fill((strings[key] as Bilingual)[now], facts)
}

/** A text of the law data in the reader's language; words that exist only in Chinese stay so. */
export function useSay(): (text: Bilingual | string) => string {
  const now = useLanguage()
  return (text) => (typeof text === 'string' ? text : text[now])
}

const MARKS = {
  zh: { comma: '、', semicolon: '；', colon: '：', open: '（', close: '）' },
  en: { comma: ', ', semicolon: '; ', colon: ': ', open: ' (', close: ')' },
} as const

/** The marks of the reader's language, for words that are put together. */
export function useMarks(): (typeof MARKS)[Language] {
  return MARKS[useLanguage()]
}
