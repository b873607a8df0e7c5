import type { Bilingual } from '#kernel/bilingual.ts'
import { factsOfCase, type LetterFacts, type LetterScene } from './facts.ts'
import type { LetterRow } from './letter.ts'
import { phrase, same, sayDate, sentence } from './say.ts'
import type { Asked, Template } from './template.ts'
import type { PlainDate } from '#kernel/plain-date.ts'

/** What an officer typed for a letter issued by hand. */
export type Typed = { readonly [asked in Asked]?: string | undefined }

/** The letter as it was served: by which way, when and to whom. */
export interface ServedLetter {
  readonly title: Bilingual
  readonly number: string
  readonly issuedOn: PlainDate
  readonly service: {
    readonly channel: Channel
    readonly on: PlainDate
    readonly by: string
  } | null
}
export type Channel = 'online' | 'window' | 'post'

export const CHANNELS: Record<Channel, Bilingual> = {
  online: { zh: '网上送达（申请人登录查看）', en: 'online (opened by the applicant)' },
  window: { zh: '窗口直接送达', en: 'handed over at the window' },
  post: { zh: '邮寄送达', en: 'by post' },
}

/** What is still to be typed; empty when the letter can be issued. */
export function missingFrom(template: Template, typed: Typed): Asked[] {
  return (template.byHand?.asks ?? []).filter((name) => (typed[name] ?? '').trim() === '')
}

/** Facts of a letter that an officer issues by hand. */
export function factsByHand(
  scene: LetterScene,
  typed: Typed,
  served: readonly ServedLetter[],
): LetterFacts {
  const facts = factsOfCase(scene)
  const words = {
    ...(typed.reason !== undefined && { reason: sentence(typed.reason) }),
    ...(typed.basis !== undefined && { basis: phrase(typed.basis) }),
    ...(typed.document !== undefined && { document: phrase(typed.document) }),
  }
  const rows = served.map(({ title, number, issuedOn, service }): LetterRow => [
    { zh: `${title.zh}（${number}）`, en: `${title.en} (${number})` },
    service === null ? notYet(issuedOn) : serviceOf(service),
  ])
  const title = { zh: '送达的文书', en: 'Letters served' }
  return { ...facts, words: { ...facts.words, ...words }, lists: { services: { title, rows } } }
}

function serviceOf({ channel, on, by }: NonNullable<ServedLetter['service']>): Bilingual {
  const day = sayDate(on)
  const { zh, en } = CHANNELS[channel]
  return { zh: `${zh}，${day.zh}，收件人：${by}`, en: `${en}, ${day.en}, received by ${by}` }
}

function notYet(issuedOn: PlainDate): Bilingual {
  const day = sayDate(issuedOn)
  return {
    zh: `${day.zh}制作，送达日期：　　年　　月　　日`,
    en: `made on ${day.en}; served on: ${same('__________').en}`,
  }
}
