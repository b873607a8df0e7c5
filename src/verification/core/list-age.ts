import type { Bilingual } from '#kernel/bilingual.ts'

/** A list says itself until when it is believed (a day); one older than four hours is said to be old. */
const FRESH_HOURS = 4
/** Clocks that differ by so much still agree, ms. */
const TOLERANCE_MS = 5 * 60_000
const HOUR_MS = 3_600_000

/** `stale` and `future` lists are not believed. */
export type ListAge = 'fresh' | 'ageing' | 'stale' | 'future'

export interface ListTimes {
  /** When the list was made and until when it is believed, ms since 1970. */
  readonly madeAt: number
  readonly goodUntil: number
}

export function ageOfList({ madeAt, goodUntil }: ListTimes, now: number): ListAge {
  if (madeAt > now + TOLERANCE_MS) return 'future'
  if (now > goodUntil) return 'stale'
  return now - madeAt > FRESH_HOURS * HOUR_MS ? 'ageing' : 'fresh'
}

/** How far the status can be relied on, in words. */
export function sayListAge(times: ListTimes, now: number): Bilingual {
  const hours = Math.max(0, Math.floor((now - times.madeAt) / HOUR_MS))
  const life = Math.round((times.goodUntil - times.madeAt) / HOUR_MS)
  const rule = {
    zh: `清单制成 ${hours} 小时，自制成起 ${life} 小时内采信`,
    en: `the list is ${hours} h old and is believed for ${life} h`,
  }
  switch (ageOfList(times, now)) {
    case 'future':
      return {
        zh: '清单的制成时间在以后，不采信；请校准本机时钟',
        en: 'the list is from the future and not believed: set this machine’s clock',
      }
    case 'stale':
      return {
        zh: `${rule.zh}：已过期，不采信，请下载新清单`,
        en: `${rule.en}: out of date, not believed; fetch a new one`,
      }
    case 'ageing':
      return {
        zh: `${rule.zh}：此后的注销、吊销看不到，能联网时请下载新清单`,
        en: `${rule.en}: what ended since is not in it; fetch a new one when you can`,
      }
    case 'fresh':
      return rule
  }
}
