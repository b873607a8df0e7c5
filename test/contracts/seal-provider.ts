import { describe, expect, test } from 'vitest'
import type { SealProvider } from '../../src/certificates/server/index.ts'

/** What every adapter of a seal platform keeps (`SealProvider`), real or simulated. */
export function keepsSealContract(name: string, make: () => SealProvider): void {
  describe(`${name} keeps the contract of a seal provider`, () => {
    const bytes = (words: string) => Buffer.from(words)
    test('what it gives is DER, and of the same words the same', async () => {
      const provider = make()
      const seal = await provider.seal({ ofd: bytes('picture'), side: 40 })
      const toSign = { seal, signatureXml: bytes('<x/>'), file: '/Signs/x', day: '2026-11-20' }
      const digest = Buffer.alloc(32, 7)
      for (const made of [seal, await provider.signOfd(toSign), await provider.signPdf(digest)])
        expect(made[0]).toBe(0x30)
      expect(Buffer.from(await provider.seal({ ofd: bytes('picture'), side: 40 }))).toEqual(
        Buffer.from(seal),
      )
    })
    test('other words are sealed otherwise', async () => {
      const provider = make()
      const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
      const signed = Buffer.from(await provider.signPdf(one))
      expect(signed.includes(one)).toBe(true)
      expect(Buffer.from(await provider.signPdf(other)).includes(one)).toBe(false)
    })
  })
}
