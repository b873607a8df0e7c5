import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { testSeal } from '../../core/index.ts'
import type { OfdToSign, SealProvider } from './seal-provider.ts'

/** 用印申请: what a seal platform is asked for. The same words have the same `id`, and are sealed once. */
export interface SealRequest {
  readonly id: string
  readonly kind: 'seal' | 'ofd' | 'pdf'
  /** Base64 of what is to be sealed: the picture, Signature.xml, the SHA-256 of a PDF. */
  readonly content: string
  /** Of an OFD: the seal it bears, the file's place and the day. */
  readonly about?: { readonly seal: string; readonly file: string; readonly day: string }
}

/** 用印结果: still waiting for somebody there, done, or refused for a reason in words. */
export type SealAnswer =
  | { readonly id: string; readonly state: 'waiting' }
  | { readonly id: string; readonly state: 'done'; readonly result: string }
  | { readonly id: string; readonly state: 'refused'; readonly reason: string }

/** The way to a platform; rejects when it is down. Asked again with the same id it answers for the same request. */
export type SealPlatform = (request: SealRequest) => Promise<SealAnswer>

/** The platform has not sealed it yet, or does not answer: the file is made when it is asked for again. */
export class SealWaiting extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'SealWaiting'
  }
}

interface Patience {
  /** How often a request is looked after before the person is told to come back. */
  readonly tries?: number
  readonly pauseMs?: number
}

/**
 * A seal that is asked for and comes later (电子印章平台). Nothing is sealed twice, whatever gets lost: the request is
 * known by its content. An answer about another request is no answer. Until a platform has been examined its
 * seal is not legal here, and the face says 测试.
 */
export function askedSeal(
  name: string,
  platform: SealPlatform,
  { tries = 5, pauseMs = 500 }: Patience = {},
): SealProvider {
  async function sealed(wish: Omit<SealRequest, 'id'>): Promise<Uint8Array> {
    const id = createHash('sha256').update(JSON.stringify(wish)).digest('hex')
    let last = 'waiting'
    for (let attempt = 0; attempt < tries; attempt++) {
      if (attempt > 0) await wait(pauseMs)
      const answer = await platform({ id, ...wish }).catch((error: Error) => error)
      if (answer instanceof Error) last = answer.message
      else if (answer.id !== id) last = 'answered another request'
      else if (answer.state === 'refused') throw new Error(`seal refused: ${answer.reason}`)
      else if (answer.state === 'done') return Buffer.from(answer.result, 'base64')
    }
    throw new SealWaiting(last)
  }
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  return {
    name,
    legal: false,
    stamp: ({ x, y, diameter, icft, meter }) => testSeal(x, y, diameter, icft, meter),
    seal: ({ ofd }) => sealed({ kind: 'seal', content: base64(ofd) }),
    signOfd: ({ seal, signatureXml, file, day }: OfdToSign) =>
      sealed({
        kind: 'ofd',
        content: base64(signatureXml),
        about: { seal: base64(seal), file, day },
      }),
    signPdf: (digest) => sealed({ kind: 'pdf', content: base64(digest) }),
  }
}
