import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { insertCaseInReview } from '../../../../test/builders/case-in-review.ts'
import {
  licenceWorld,
  officer,
  valueOf,
  type LicenceWorld,
} from '../../../../test/builders/licence-world.ts'
import type { SingleLicence } from '../../core/index.ts'
import { singleEvent } from '../life/single-event.ts'
import { lettersAbout } from '../letters/store.ts'
import { singleEventsOf } from '../singles/history/store.ts'
import { singlesById } from '../singles/store.ts'
import type { LicenceRecord } from '../store.ts'
import { sweepValidity } from './sweep-validity.ts'

let world: LicenceWorld
beforeAll(async () => {
  world = await licenceWorld()
})
afterAll(() => world.close())
beforeEach(() => world.clock.set('2026-11-20'))

/** A licence of which one single licence ends on a day, and that single licence. */
async function ending(
  region: string,
  end: string,
): Promise<{ licence: LicenceRecord; single: SingleLicence }> {
  const licence = await world.issued(region)
  const [single] = await world.singles(licence)
  const actor = officer('reviewer', region, single!.department)
  const input = {
    id: single!.id,
    command: { event: 'change', to: { validUntil: plainDate(end) } } as const,
    words: { reason: '更正有效期', document: '更正通知' },
  }
  valueOf(await world.run((tx) => singleEvent(tx, world.context, actor, input)))
  return { licence, single: single! }
}
const now = async ({ id }: SingleLicence) => (await world.run((tx) => singlesById(tx, [id])))[0]!
const renewalOf = (single: SingleLicence, submittedOn: string, state?: 'rectification') =>
  insertCaseInReview((work) => world.run(work), {
    region: single.region,
    industry: single.industry,
    item: single.item,
    kind: 'renew',
    holdings: [single.id],
    submittedOn,
    ...(state && { state }),
  })

test('what is not renewed lapses the day after its last, and the whole follows (西城 void, 新乡 drop)', async () => {
  const xicheng = await ending('110102', '2026-12-31')
  const xinxiang = await ending('410772', '2026-12-31')
  world.clock.set('2026-12-31')
  await sweepValidity(world.context)
  expect((await now(xicheng.single)).state).toBe('active')

  world.clock.set('2027-01-01')
  expect(await sweepValidity(world.context)).toMatchObject({ lapsed: 2 })
  expect((await now(xicheng.single)).ended).toMatchObject({ event: 'lapse', on: '2027-01-01' })
  expect((await world.find(xicheng.licence.licence.number)).licence.state).toBe('void')
  const dropped = await world.find(xinxiang.licence.licence.number)
  expect(dropped.licence).toMatchObject({ state: 'valid', face: { items: [{}] } })
  // and once is enough
  expect(await sweepValidity(world.context)).toMatchObject({ lapsed: 0, renewed: 0, held: 0 })
})

test('asked for in time and not decided: renewed by law, with article, case and nobody as its author', async () => {
  const { single } = await ending('110102', '2026-12-31')
  await renewalOf(single, '2026-11-18')
  world.clock.set('2027-01-01')
  expect(await sweepValidity(world.context)).toMatchObject({ renewed: 1, lapsed: 0 })
  expect(await now(single)).toMatchObject({
    state: 'active',
    validFrom: '2027-01-01',
    validUntil: '2031-12-31',
  })
  const [last] = (await world.run((tx) => singleEventsOf(tx, '110102', [single.id]))).toReversed()
  expect(last).toMatchObject({
    actor: '系统',
    act: {
      event: 'renew',
      article: '行政许可法第五十条',
      document: expect.stringContaining('办件'),
    },
  })
})

test.each([
  ['asked for too late', '2026-12-28', undefined],
  ['waiting for the applicant', '2026-11-18', 'rectification'],
] as const)('%s: held, neither renewed nor gone', async (_why, submittedOn, state) => {
  const { single, licence } = await ending('110102', '2026-12-31')
  await renewalOf(single, submittedOn, state)
  world.clock.set('2027-01-01')
  expect(await sweepValidity(world.context)).toMatchObject({ held: 1 })
  expect((await now(single)).state).toBe('suspended')
  expect((await world.find(licence.licence.number)).licence.state).toBe('valid')
  expect(await sweepValidity(world.context)).toMatchObject({ held: 0, lapsed: 0, renewed: 0 })
})

test('the holder is reminded at each mark once, in words kept as sent', async () => {
  const { single, licence } = await ending('110102', '2027-03-31')
  const letters = async () =>
    (await world.run((tx) => lettersAbout(tx, '110102', licence.licence.number))).filter(
      ({ letter }) => letter.title.zh.includes('延续提醒'),
    )
  await sweepValidity(world.context)
  const first = (await letters()).length
  for (const day of ['2027-02-20', '2027-02-21', '2027-03-05', '2027-03-06', '2027-03-20']) {
    world.clock.set(day)
    await sweepValidity(world.context)
  }
  const sent = await letters()
  expect(sent.length).toBeGreaterThan(first)
  expect(new Set(sent.map(({ letter }) => letter.text.zh)).size).toBeGreaterThan(1)
  expect(sent.length).toBeLessThanOrEqual(4)
  expect(sent[0]?.letter.text.zh).toContain(single.number)
})
