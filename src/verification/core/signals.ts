import { z } from 'zod'
import type { Bilingual } from '#kernel/bilingual.ts'

/** What somebody saw that does not agree with the licence; one signal is of one kind. */
export const SIGNAL_KINDS = {
  name: { zh: '店名与证上不一致', en: 'The name differs from the licence' },
  address: { zh: '地址与证上不一致', en: 'The address differs from the licence' },
  items: {
    zh: '在做“未许可事项”或证上没有的项目',
    en: 'Doing what is not permitted or not listed',
  },
  ended: { zh: '证已失效，仍在使用', en: 'The licence has ended and is still shown' },
  forged: { zh: '证像是假的，或者被改动过', en: 'The paper looks forged or altered' },
  other: { zh: '其他', en: 'Something else' },
} as const satisfies Record<string, Bilingual>
export type SignalKind = keyof typeof SIGNAL_KINDS
export const SIGNAL_KIND_NAMES = Object.keys(SIGNAL_KINDS) as SignalKind[]

/** What came of it. */
export const FINDINGS = {
  confirmed: { zh: '属实，已处理', en: 'Confirmed and dealt with' },
  unfounded: { zh: '经核实不属实', en: 'Looked into and not found' },
  forwarded: { zh: '已转有权部门办理', en: 'Passed to the authority in charge' },
} as const satisfies Record<string, Bilingual>
export type Finding = keyof typeof FINDINGS
export const FINDING_NAMES = Object.keys(FINDINGS) as Finding[]

/** So much may be written, in characters; enough for what was seen, too little for a complaint with papers. */
export const MOST_WORDS = 500

/** A signal as the lead authority sees it. */
export const SignalView = z.object({
  id: z.string(),
  region: z.string(),
  number: z.string(),
  verdict: z.string(),
  kind: z.enum(SIGNAL_KIND_NAMES),
  state: z.enum(['open', 'answered']),
  /** How many reports it has gathered. */
  count: z.int(),
  firstAt: z.string(),
  lastAt: z.string(),
  /** The words of the latest reports, the newest first. */
  words: z.array(z.object({ reference: z.string(), at: z.string(), words: z.string() })),
  finding: z.enum(FINDING_NAMES).nullable(),
  answer: z.string().nullable(),
  answeredAt: z.string().nullable(),
  answeredBy: z.string().nullable(),
  version: z.int(),
})
export type SignalView = z.infer<typeof SignalView>

/** `ABCDE-FGHJK`: as it is shown to the person who keeps it. */
export function sayReference(reference: string): string {
  return `${reference.slice(0, 5)}-${reference.slice(5)}`
}

/** As people write it down again; nothing when it cannot be one. */
export function readReference(text: string): string | undefined {
  const tidy = text.replaceAll(/[\s-]/g, '').toUpperCase()
  return /^[0-9A-Z]{10}$/.test(tidy) ? tidy : undefined
}

/** Crockford's 32 letters and digits: no I, L, O or U that a hand would mistake. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten characters, fifty bits, of what only we can make. */
export function referenceOf(mac: Uint8Array): string {
  return Array.from(mac.slice(0, 10), (byte) => LETTERS.charAt(byte & 31)).join('')
}
