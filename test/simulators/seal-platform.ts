import type {
  SealAnswer,
  SealPlatform,
  SealRequest,
} from '../../src/certificates/server/seal/asked-seal.ts'
import { softwareSeal } from '../../src/certificates/server/seal/software-seal.ts'

/** How a platform behaves with the next questions; `late`: waiting so many times, then done. */
export type SealManner =
  | { readonly kind: 'well' | 'down' | 'other' | 'refuses' }
  | { readonly kind: 'late'; readonly times: number }

/** 电子印章平台: seals by the test keys, once for each request, and misbehaves when it is asked to. */
export function openSealPlatform(): {
  readonly ask: SealPlatform
  manner: SealManner
  /** How often each request was really sealed. */
  readonly sealed: Map<string, number>
} {
  const results = new Map<string, string>()
  const waits = new Map<string, number>()
  const platform = {
    manner: { kind: 'well' } as SealManner,
    sealed: new Map<string, number>(),
    async ask(request: SealRequest): Promise<SealAnswer> {
      const { manner } = platform
      const { id } = request
      if (manner.kind === 'down') throw new Error('the platform is down, as it was asked to')
      if (manner.kind === 'refuses') return { id, state: 'refused', reason: '印章已停用' }
      if (manner.kind === 'other') return { id: 'another', state: 'done', result: '' }
      if (manner.kind === 'late') {
        const asked = (waits.get(id) ?? 0) + 1
        waits.set(id, asked)
        if (asked <= manner.times) return { id, state: 'waiting' }
      }
      const known = results.get(id)
      if (known !== undefined) return { id, state: 'done', result: known }
      const result = Buffer.from(await bytesOf(request)).toString('base64')
      results.set(id, result)
      platform.sealed.set(id, (platform.sealed.get(id) ?? 0) + 1)
      return { id, state: 'done', result }
    },
  }
  return platform
}

function bytesOf({ kind, content, about }: SealRequest): Promise<Uint8Array> {
  const bytes = Buffer.from(content, 'base64')
  if (kind === 'pdf') return softwareSeal.signPdf(bytes)
  if (kind === 'seal') return softwareSeal.seal({ ofd: bytes, side: 40 })
  const { seal, file, day } = about!
  const toSign = { seal: Buffer.from(seal, 'base64'), signatureXml: bytes, file, day }
  return softwareSeal.signOfd(toSign)
}
