import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { ItemId, Plan, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { apply } from './apply.ts'
import { decideSingleEvent, type SingleCommand } from './decide-single.ts'
import { decideWholeEvent, type WholeEvent } from './decide-whole.ts'
import { decideIssue, faceItems, type DecidedBranch } from './decide-issue.ts'
import type { Licence } from './licence.ts'
import { SAMPLE_HOLDER, sampleFaceOf, sampleSingle } from './samples.ts'

const planOf = (region: string) =>
  bundledCatalogue().regions.get(region as RegionCode)?.plan as Plan
const branch = (item: string, outcome: DecidedBranch['outcome']): DecidedBranch => {
  const { certificate, authority, department, number, validFrom, validUntil } = sampleSingle(item)
  return {
    item: item as ItemId,
    certificate,
    authority,
    department,
    outcome,
    number,
    validFrom,
    validUntil,
  }
}
const today = plainDate('2026-11-21')

describe('issuing', () => {
  const facts = {
    plan: planOf('110102'),
    caseState: 'decided',
    holder: SAMPLE_HOLDER,
    holdings: [],
    existing: undefined,
  }

  test('waits for every department: the lead authority decides no item', () => {
    const branches = [branch('a', 'granted'), branch('b', 'open')]
    expect(decideIssue({ ...facts, branches })).toMatchObject({
      refusal: { code: 'LICENCES_CASE_NOT_DECIDED', waiting: ['b'] },
    })
  })

  test('puts nothing on the face that was not granted', () => {
    const outcome = fc.constantFrom('granted', 'refused', 'withdrawn') as fc.Arbitrary<
      DecidedBranch['outcome']
    >
    fc.assert(
      fc.property(
        fc.array(outcome, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('110102', '410772'),
        (outcomes, region) => {
          const branches = outcomes.map((o, i) => branch(`item-${i}`, o))
          const decided = decideIssue({ ...facts, plan: planOf(region), branches })
          const granted = branches.filter((b) => b.outcome === 'granted')
          const refused = branches.filter((b) => b.outcome === 'refused')
          if (!decided.ok)
            return granted.length === 0 || (refused.length > 0 && region === '410772')
          expect(decided.value.grants.map((g) => g.branch)).toEqual(granted)
          expect(decided.value.outstanding.map((o) => o.item)).toEqual(refused.map((b) => b.item))
          return true
        },
      ),
    )
  })

  test('of the rest of a partial licence takes the item off 未许可事项 (换发)', () => {
    const food = sampleSingle('food')
    const face = {
      ...sampleFaceOf([food]),
      outstanding: [{ item: 'books' as ItemId, certificate: 'books', authority: 'x' }],
    }
    const existing: Licence = { state: 'partial', number: face.number, region: face.region, face }
    const decided = decideIssue({
      ...facts,
      existing,
      holdings: [food],
      branches: [branch('books', 'granted')],
    })
    expect(decided).toMatchObject({
      value: { as: 'reissue', outstanding: [], kept: [{ item: 'food' }] },
    })
  })

  test('orders the items as the annex does', () => {
    const items = faceItems([sampleSingle('b'), sampleSingle('z'), sampleSingle('a')], [
      'z',
      'a',
      'b',
    ] as ItemId[])
    expect(items.map((i) => i.item)).toEqual(['z', 'a', 'b'])
  })
})

describe('an event of the whole licence', () => {
  const decide = (state: Licence['state'], event: WholeEvent) => {
    const face = sampleFaceOf([sampleSingle('food')])
    const { number, region } = face
    // what else an ended one says plays no part here
    const licence = { state, number, region, face } as Licence
    const decided = decideWholeEvent({ plan: planOf('110102'), licence, event, today })
    return decided.ok ? decided.value.licenceEvent.kind : decided.refusal.code
  }

  test.each<[Licence['state'], WholeEvent, string]>([
    ['valid', 'suspend', 'suspended'],
    ['suspended', 'suspend', 'LICENCES_SUSPENDED_ALREADY'],
    ['suspended', 'reinstate', 'reinstated'],
    ['valid', 'reinstate', 'LICENCES_NOT_SUSPENDED'],
    ['partial', 'reinstate', 'LICENCES_NOT_SUSPENDED'],
    ['void', 'reinstate', 'LICENCES_ENDED'],
    ['recalled', 'replace', 'LICENCES_ENDED'],
    ['void', 'revoke', 'LICENCES_ENDED'],
  ])('%s, %s: %s', (state, event, said) => expect(decide(state, event)).toBe(said))
})

describe('an event of a single licence', () => {
  const events = [
    'cancel',
    'rescind',
    'withdraw',
    'revoke',
    'lapse',
    'suspend',
    'reinstate',
  ] as const
  const states = ['active', 'suspended', 'ended'] as const

  test('has an answer in every state, in every region, and an ended one never changes again', () => {
    expect.hasAssertions()
    for (const region of ['110102', '110105', '640324', '410772'])
      for (const state of states)
        for (const event of events)
          for (const others of [0, 1]) {
            const ended =
              state === 'ended' ? { event: 'cancel' as const, on: today, basis: 'x' } : null
            const single = sampleSingle('food', { state, ended })
            const shown = [single, ...(others ? [sampleSingle('books')] : [])]
            const face = sampleFaceOf(shown)
            const licence: Licence = {
              state: 'valid',
              number: face.number,
              region: face.region,
              face,
            }
            const decided = decideSingleEvent({
              plan: planOf(region),
              single,
              command: { event } as SingleCommand,
              document: 'x',
              licence,
              shown,
              today,
            })
            if (state === 'ended') expect(decided.ok).toBe(false)
            if (!decided.ok || !decided.value.licenceEvent) continue
            const after = apply(licence, decided.value.licenceEvent)
            const holds = after.state === 'valid' || after.state === 'partial'
            const single1 = decided.value.single
            if (holds && single1.state === 'ended')
              expect(after.face.items.some((i) => i.single === single1.id)).toBe(false)
            if (holds) expect(after.face.items.length).toBeGreaterThan(0)
          }
  })

  test('the last item dropped voids the whole, since nothing is left to show', () => {
    const single = sampleSingle('food')
    const face = sampleFaceOf([single])
    const licence: Licence = { state: 'valid', number: face.number, region: face.region, face }
    const facts = {
      plan: planOf('410772'),
      single,
      command: { event: 'lapse' },
      document: 'x',
      licence,
      shown: [single],
      today,
    } as const
    expect(decideSingleEvent(facts)).toMatchObject({ value: { effect: 'void-and-recall' } })
  })
})
