import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Uscc } from '../../parties/core/index.ts'
import { isStale, troublePerson, troubleUscc } from '../core/index.ts'
import { simulatedLicences, simulatedPersons } from './simulated-others.ts'

const today = plainDate('2026-11-20')
const licences = simulatedLicences({ today: () => today })
const persons = simulatedPersons({ today: () => today })
const patient = () => AbortSignal.timeout(5000)
const hurried = () => AbortSignal.timeout(20)

test('a fictitious business has its documents, the same each time; a real one has none', async () => {
  const code = '91110102MA0FAKE177' as Uscc
  const first = await licences.lookUp(code, patient())
  expect(first).toEqual(await licences.lookUp(code, patient()))
  expect(first.documents.map(({ material }) => material)).toContain('fire_opinion')
  expect(first.documents.every(({ number }) => number.includes('模拟'))).toBe(true)
  expect((await licences.lookUp('91110000600037341L' as Uscc, patient())).documents).toEqual([])
})

test('down, slow, stale: the licence register misbehaves on demand', async () => {
  await expect(licences.lookUp(troubleUscc('down'), patient())).rejects.toThrow(/down/)
  await expect(licences.lookUp(troubleUscc('slow'), hurried())).rejects.toThrow(/./)
  const stale = await licences.lookUp(troubleUscc('stale'), patient())
  expect(isStale(stale.asOf, today)).toBe(true)
})

test('name and number match, differ, or are unknown; and the population register misbehaves on demand', async () => {
  const ask = (number: string, signal = patient()) =>
    persons.confirm({ name: '王小满', number }, signal)
  expect((await ask('110199198506123374')).outcome).toBe('matches')
  expect((await ask(troublePerson('differs'))).outcome).toBe('differs')
  expect((await ask(troublePerson('unknown'))).outcome).toBe('unknown')
  // a number of a region in which people live is never confirmed (its check character is wrong)
  expect((await ask('110105194912310021')).outcome).toBe('unknown')
  await expect(ask(troublePerson('down'))).rejects.toThrow(/down/)
  await expect(ask(troublePerson('slow'), hurried())).rejects.toThrow(/./)
  expect(isStale((await ask(troublePerson('stale'))).asOf, today)).toBe(true)
})
