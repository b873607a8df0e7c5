import type { Bilingual } from '#kernel/bilingual.ts'

/** 2026年11月20日. */
export function sayDay(day: string): string {
  const [y, m, d] = day.split('-').map(Number)
  return `${y}年${m}月${d}日`
}

/** How long ago, in the largest whole unit; `ms` may be slightly negative when clocks differ. */
export function sayAgo(ms: number): Bilingual {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 1) return { zh: '刚刚', en: 'just now' }
  if (minutes < 60) return { zh: `${minutes} 分钟前`, en: `${minutes} min ago` }
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return { zh: `${hours} 小时前`, en: `${hours} h ago` }
  const days = Math.floor(hours / 24)
  return { zh: `${days} 天前`, en: `${days} days ago` }
}

/** The states of a single licence, and the events that ended it: each word has its own article. */
export const SINGLE_STATES = {
  active: { zh: '有效', en: 'valid' },
  expired: { zh: '已过有效期', en: 'past its validity' },
  suspended: { zh: '暂扣', en: 'suspended' },
  cancel: { zh: '已注销', en: 'cancelled' },
  rescind: { zh: '已撤销', en: 'rescinded' },
  withdraw: { zh: '已撤回', en: 'withdrawn' },
  revoke: { zh: '已吊销', en: 'revoked' },
  lapse: { zh: '已失效', en: 'lapsed' },
} as const satisfies Record<string, Bilingual>

export function sayEnding(event: string): Bilingual {
  return event in SINGLE_STATES
    ? SINGLE_STATES[event as keyof typeof SINGLE_STATES]
    : { zh: '已终止', en: 'ended' }
}

interface Shown {
  readonly state: 'active' | 'suspended' | 'ended'
  readonly ended: { readonly event: string } | null
  readonly validUntil: string | null
}

/** The state of a single licence on a day: one whose term is over does not read as valid. */
export function saySingle(single: Shown, today: string): Bilingual & { readonly good: boolean } {
  if (single.ended) return { ...sayEnding(single.ended.event), good: false }
  if (single.state === 'suspended') return { ...SINGLE_STATES.suspended, good: false }
  if (single.validUntil !== null && single.validUntil < today)
    return { ...SINGLE_STATES.expired, good: false }
  return { ...SINGLE_STATES.active, good: true }
}
