import type { Bilingual } from '#kernel/bilingual.ts'
import type { LifecycleEffect } from '../../catalogue/core/index.ts'
import type { LifecycleEvent } from './effects.ts'

/** Each word has its own article of law; none stands for another (docs/glossary.md). */
export const WORD_OF_EVENT: Readonly<Record<LifecycleEvent, Bilingual>> = {
  change: { zh: '变更', en: 'change' },
  renew: { zh: '延续', en: 'renewal' },
  replace: { zh: '换发', en: 'replacement' },
  cancel: { zh: '注销', en: 'cancellation (注销)' },
  rescind: { zh: '撤销', en: 'rescission (撤销)' },
  withdraw: { zh: '撤回', en: 'withdrawal (撤回)' },
  revoke: { zh: '吊销', en: 'revocation (吊销)' },
  lapse: { zh: '失效', en: 'lapse (失效)' },
  suspend: { zh: '暂扣', en: 'suspension (暂扣)' },
  reinstate: { zh: '恢复', en: 'reinstatement (恢复)' },
}

/** What the effect means for the one who holds the paper. */
export const SAY_EFFECT: Readonly<Record<LifecycleEffect, Bilingual>> = {
  'void-and-recall': {
    zh: '整证作废，纸质证件须交回；二维码即时显示已作废',
    en: 'the whole is void, the paper must be handed back, and the code says so at once',
  },
  'drop-and-reissue': {
    zh: '从证上去掉该项，免费换发新证；旧纸证交回',
    en: 'the item is dropped and a new paper made free of charge; the old one comes back',
  },
  reissue: {
    zh: '免费换发新证，编号不变；旧纸证交回',
    en: 'a new paper is made free of charge under the same number; the old one comes back',
  },
  refresh: {
    zh: '不换纸证，二维码即时显示',
    en: 'no new paper; the code shows it at once',
  },
  none: { zh: '对综合证没有影响', en: 'nothing happens to the comprehensive licence' },
}
