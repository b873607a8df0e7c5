import type { Bilingual } from '#kernel/bilingual.ts'

/** 2026年11月20日. */
export function sayDay(day: string): string {
  const [y, m, d] = day.split('-').map(Number)
  return `${y}年${m}月${d}日`
}

/** When a state was last confirmed, in the largest whole unit; clocks that differ never say “in future”. */
export function sayConfirmed(ms: number): Bilingual {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  const hours = Math.floor(minutes / 60)
  if (minutes < 1) return { zh: '刚刚核对', en: 'confirmed just now' }
  if (minutes < 60) return { zh: `核对于 ${minutes} 分钟前`, en: `confirmed ${minutes} min ago` }
  if (hours < 48) return { zh: `核对于 ${hours} 小时前`, en: `confirmed ${hours} h ago` }
  const days = Math.floor(hours / 24)
  return { zh: `核对于 ${days} 天前`, en: `confirmed ${days} days ago` }
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
export function saySingle(single: Shown, today: string): SaidState {
  const state = stateOfSingle(single, today)
  return { state, good: state === 'active', ...sayEnding(state) }
}

type SaidState = Bilingual & { readonly state: string; readonly good: boolean }

/** `active`, `suspended`, `expired`, or the event that ended it. */
export function stateOfSingle({ ended, state, validUntil }: Shown, today: string): string {
  if (ended) return ended.event
  if (state === 'active' && validUntil !== null && validUntil < today) return 'expired'
  return state
}
