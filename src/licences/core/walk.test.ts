import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Plan, RegionCode } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { apply } from './apply.ts'
import { decideSingleEvent, type SingleCommand } from './decide-single.ts'
import { decideWholeEvent, WHOLE_EVENTS } from './decide-whole.ts'
import type { Licence, SingleLicence } from './licence.ts'
import { sampleFaceOf, sampleSingle } from './samples.ts'

const planOf = (region: string) =>
  bundledCatalogue().regions.get(region as RegionCode)?.plan as Plan
const today = plainDate('2026-11-21')

const singleCommand: fc.Arbitrary<SingleCommand> = fc.oneof(
  fc
    .constantFrom(
      'cancel',
      'rescind',
      'withdraw',
      'revoke',
      'lapse',
      'suspend',
      'suspend',
      'reinstate',
    )
    .map((event) => ({ event }) as SingleCommand),
  fc
    .constantFrom('一', '二')
    .map((name): SingleCommand => ({ event: 'change', to: { holder: { name } } })),
  fc.integer({ min: 2027, max: 2060 }).map((year): SingleCommand => {
    const validUntil = plainDate(`${year}-01-01`)
    return { event: 'renew', to: { validUntil } }
  }),
)
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ at: fc.nat(2), command: singleCommand }) },
  { weight: 1, arbitrary: fc.record({ whole: fc.constantFrom(...WHOLE_EVENTS) }) },
)

interface World {
  readonly licence: Licence
  readonly singles: readonly SingleLicence[]
}

function next(
  plan: Plan,
  world: World,
  done: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  const { licence, singles } = world
  if ('whole' in done) {
    const decided = decideWholeEvent({ plan, licence, event: done.whole, today })
    return decided.ok ? { singles, licence: apply(licence, decided.value.licenceEvent) } : world
  }
  const single = singles[done.at] as SingleLicence
  const ids = new Set(licence.face.items.map((item) => item.single))
  const shown = singles.filter((s) => ids.has(s.id))
  const on = ids.has(single.id) ? licence : undefined
  const decided = decideSingleEvent({
    plan,
    single,
    command: done.command,
    document: 'x',
    licence: on,
    shown,
    today,
  })
  if (!decided.ok) return world
  const { licenceEvent } = decided.value
  return {
    singles: singles.map((s) => (s.id === single.id ? decided.value.single : s)),
    licence: licenceEvent ? apply(licence, licenceEvent) : licence,
  }
}

test.each(['110102', '110105', '640324', '410772'])(
  '%s: whatever happens in whatever order, a licence in force shows live single licences only',
  (region) => {
    const plan = planOf(region)
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const singles = [
          sampleSingle('a'),
          sampleSingle('b'),
          sampleSingle('c', { validUntil: plainDate('2026-12-31') }),
        ]
        const face = sampleFaceOf(singles)
        const { number, region: at } = face
        let world: World = { singles, licence: { state: 'valid', number, region: at, face } }
        for (const one of steps) {
          const before = world
          world = next(plan, world, one)
          const { state } = world.licence
          const was = before.licence.state
          if (was === 'void') expect(state).toBe('void')
          expect(world.licence.face.version).toBeGreaterThanOrEqual(before.licence.face.version)
          if (state === 'void') continue
          const live = new Set(world.singles.filter((s) => s.state !== 'ended').map((s) => s.id))
          expect(world.licence.face.items.every((item) => live.has(item.single))).toBe(true)
          expect(world.licence.face.items.length).toBeGreaterThan(0)
          // a new paper is a new version, and a hold is lifted by nothing but its lifting
          if (was === 'suspended' && state !== 'suspended')
            expect('whole' in one && one.whole).toBe('reinstate')
        }
      }),
      { numRuns: 500 },
    )
  },
)
