import { plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { ItemId, needsVisit, ownLimit, RegionCode } from '../../catalogue/core/index.ts'
import { checkWithin, offersCommitment } from './commitment.ts'
import { planBranches } from './dispatch.ts'
import { CORE_MATERIALS, listable } from './following.ts'
import { commitmentText, wordsOf } from './promise-text.ts'

const catalogue = bundledCatalogue()
const [hygiene, fire, food, hotel] = [
  'public-place-hygiene-licence',
  'fire-safety-pre-opening-inspection',
  'food-business-licence',
  'hotel-special-industry-licence',
].map((id) => ItemId.parse(id)) as [ItemId, ItemId, ItemId, ItemId]
const signed = (item: ItemId) => ({
  item,
  sha256: '0'.repeat(64),
  checkWithin: { n: 2, unit: 'months', assumed: false } as const,
  signedOn: plainDate('2026-11-20'),
  signer: '王小满',
})
const plan = (region: string, items: ItemId[], promised: ItemId[] = []) =>
  new Map(
    planBranches(catalogue, RegionCode.parse(region), items, 'open', promised.map(signed)).map(
      (branch) => [branch.item, branch],
    ),
  )

describe('an item on a promise', () => {
  it('is decided at once, without a visit', () => {
    const branch = plan('110102', [hygiene, food], [hygiene]).get(hygiene)
    expect(branch).toMatchObject({
      needsVisit: false,
      limit: { days: 0, rule: 'committed' },
      promise: { signer: '王小满' },
    })
  })

  it('waits for its prerequisite like any other', () => {
    expect(plan('110102', [hotel, fire], [hotel]).get(hotel)?.needsFirst).toEqual([fire])
  })

  it('does not set the limit of the others where the shortest visit governs (新乡 三（五）)', () => {
    const region = RegionCode.parse('410772')
    const law = catalogue.regions.get(region)!
    const items = law.plan.departments.flatMap((d) => d.items)
    const visited = items.flatMap((id) => {
      const item = catalogue.items.get(id)
      return item && needsVisit(item, 'open') ? [item] : []
    })
    const promised = visited.filter(offersCommitment).map(({ id }) => id)
    expect(promised.length).toBeGreaterThan(0)
    const ids = visited.map(({ id }) => id)
    const shortest = Math.min(
      ...visited.filter(({ id }) => !promised.includes(id)).map((item) => ownLimit(law, item).days),
    )
    for (const [id, { limit }] of plan('410772', ids, promised)) {
      if (promised.includes(id)) continue
      expect([id, limit.days, limit.rule]).toEqual([id, shortest, 'shortest-on-site'])
      expect(promised).not.toContain(limit.of)
    }
  })

  it('that the law does not offer as a whole stays in the ordinary way', () => {
    const drain = ItemId.parse('drainage-permit')
    expect(plan('110102', [drain], [drain]).get(drain)?.promise).toBeUndefined()
  })
})

describe('the words of a commitment', () => {
  const offered = [...catalogue.items.values()].filter(offersCommitment)
  it.each(offered.map((item) => [item.id, item] as const))(
    '%s: name the law, every condition, the check and what a false promise costs',
    (_id, item) => {
      const words = wordsOf(commitmentText(item))
      for (const { zh } of item.conditions) expect(words).toContain(zh)
      for (const { name } of item.legalBasis) expect(words).toContain(name)
      expect(words).toContain('虚假承诺')
      expect(words).toContain(`${checkWithin(item).n}`)
      expect(wordsOf(commitmentText(item))).toBe(words)
    },
  )

  it('say where the time of the check is our own assumption', () => {
    const assumed = offered.filter((item) => checkWithin(item).assumed)
    expect(assumed.every((item) => item.commitment.afterCheck === null)).toBe(true)
  })
})

it('what could follow is asked of applicants in the region, and never a main document', () => {
  for (const region of catalogue.regions.keys()) {
    const list = listable(catalogue, region)
    expect(list.length).toBeGreaterThan(5)
    expect(list.filter(({ id }) => CORE_MATERIALS.includes(id))).toEqual([])
  }
  expect(CORE_MATERIALS.filter((id) => !catalogue.materials.has(id))).toEqual([])
})
