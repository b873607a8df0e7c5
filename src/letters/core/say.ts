import type { Bilingual } from '#kernel/bilingual.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

const MONTHS =
  'January February March April May June July August September October November December'

/** 2026年11月20日 / 20 November 2026, as letters are dated. */
export function sayDate(date: PlainDate): Bilingual {
  const [y, m, d] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  return { zh: `${y}年${m}月${d}日`, en: `${d} ${MONTHS.split(' ')[m - 1]} ${y}` }
}

/** The same words in both languages: names, numbers, what an officer typed. */
export function same(text: string): Bilingual {
  return { zh: text, en: text }
}

/** What an officer typed, ended by one full stop. */
export function sentence(text: string): Bilingual {
  const bare = text.trim().replace(/[。.；;]+$/, '')
  return { zh: `${bare}。`, en: `${bare}.` }
}

/** Without the stop, where the template goes on. */
export function phrase(text: string): Bilingual {
  return same(text.trim().replace(/[。.；;]+$/, ''))
}
