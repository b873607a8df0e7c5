import { expect, test } from 'vitest'
import { keepsSealContract } from '../../../../test/contracts/seal-provider.ts'
import { openSealPlatform } from '../../../../test/simulators/seal-platform.ts'
import { askedSeal, SealWaiting } from './asked-seal.ts'
import { softwareSeal } from './software-seal.ts'

const hurried = { tries: 3, pauseMs: 1 }

keepsSealContract('the test seal', () => softwareSeal)
keepsSealContract('a platform that is asked', () => askedSeal('x', openSealPlatform().ask, hurried))

const digest = Buffer.alloc(32, 3)

test('a result that comes later is waited for; asked again it is the same one, sealed once', async () => {
  const platform = openSealPlatform()
  const seal = askedSeal('x', platform.ask, hurried)
  platform.manner = { kind: 'late', times: 2 }
  const first = await seal.signPdf(digest)
  expect(await seal.signPdf(digest)).toEqual(first)
  expect([...platform.sealed.values()]).toEqual([1])
})

test('longer than a person waits: it says so, and the next asking finds what was sealed meanwhile', async () => {
  const platform = openSealPlatform()
  const seal = askedSeal('x', platform.ask, hurried)
  platform.manner = { kind: 'late', times: 4 }
  await expect(seal.signPdf(digest)).rejects.toBeInstanceOf(SealWaiting)
  expect((await seal.signPdf(digest))[0]).toBe(0x30)
})

test('down, or an answer about another request: nothing is taken for a seal; a refusal is one', async () => {
  const platform = openSealPlatform()
  const seal = askedSeal('x', platform.ask, hurried)
  for (const kind of ['down', 'other'] as const) {
    platform.manner = { kind }
    await expect(seal.signPdf(digest)).rejects.toBeInstanceOf(SealWaiting)
  }
  platform.manner = { kind: 'refuses' }
  await expect(seal.signPdf(digest)).rejects.toThrow('印章已停用')
  expect(platform.sealed.size).toBe(0)
})
