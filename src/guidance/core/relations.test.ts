import { describe, expect, test } from 'vitest'
import type { ItemId } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { relationsAmong } from './relations.ts'

const catalogue = bundledCatalogue()
const among = (...ids: string[]) =>
  relationsAmong(catalogue, ids as ItemId[]).map(({ type, item, others, basis }) => ({
    type,
    item,
    others,
    basis,
  }))

const FIRE = 'fire-safety-pre-opening-inspection'

describe('what the items of one application mean for each other', () => {
  test('needs first: the fire check before hotel, cinema and internet café, with the article', () => {
    for (const later of [
      'hotel-special-industry-licence',
      'film-exhibition-licence',
      'internet-cafe-licence',
    ]) {
      const found = among(later, FIRE).find(({ type }) => type === 'needsFirst')
      expect(found).toMatchObject({ item: later, others: [FIRE] })
      expect(found?.basis).toMatch(/第十[一五]条/)
    }
  })

  test('held first: 同心’s annex lists no fire check for a hotel, so the owner must bring the opinion', () => {
    expect(among('hotel-special-industry-licence')).toContainEqual({
      type: 'heldFirst',
      item: 'hotel-special-industry-licence',
      others: [FIRE],
      basis: '消防法第十五条',
    })
  })

  test('lapses: a filing for pre-packaged food ends when the food licence is granted', () => {
    expect(among('food-business-licence')[0]).toMatchObject({
      type: 'lapses',
      others: ['prepackaged-food-filing'],
    })
  })

  test('not again: Class II papers beside a Class III application (令第54号第二十三条)', () => {
    const class2 = 'class2-medical-device-filing'
    const found = among(class2, 'class3-medical-device-licence')
    expect(found.filter(({ type }) => type === 'notAgain')).toMatchObject([{ item: class2 }])
    expect(among(class2)).toEqual([])
  })

  test('reuse: the number of the fire opinion fills the hotel’s form by itself', () => {
    const found = among('hotel-special-industry-licence', FIRE)
    expect(found.filter(({ type }) => type === 'reuse')).toMatchObject([{ others: [FIRE] }])
  })

  test('afterwards: 娱乐场所 file with the police within 15 days (条例第十一条)', () => {
    expect(among('entertainment-licence')).toMatchObject([
      { type: 'afterwards', basis: '娱乐场所管理条例第十一条' },
    ])
  })
})

describe('the relations of the catalogue', () => {
  const relations = [...catalogue.items.values()].flatMap((item) =>
    item.relations.map((relation) => ({ item: item.id, ...relation })),
  )

  test('each has its rule, its source, and how the source was verified', () => {
    const without = relations.filter((one) => !one.rule || !one.basis || !one.verified)
    expect(without.map(({ item, type }) => `${item} ${type}`)).toEqual([])
    expect(relations.length).toBeGreaterThanOrEqual(23)
  })

  test('each alternative is one that the guidance can choose: by trigger or by changed law', () => {
    const chosen = [
      ...catalogue.triggers.map(({ item, insteadOf }) => `${item} ${insteadOf}`),
      ...catalogue.overrides.flatMap(({ item, replaceWith }) =>
        replaceWith.map((other) => `${other} ${item}`),
      ),
    ]
    const never = relations
      .filter(({ type }) => type === 'alternative')
      .filter(({ item, items }) => !items.some((other) => chosen.includes(`${item} ${other}`)))
    expect(never.map(({ item }) => item)).toEqual([])
  })

  test('and each trigger that puts an item in another’s place is declared as an alternative', () => {
    const undeclared = catalogue.triggers.filter(
      ({ item, insteadOf }) =>
        insteadOf &&
        !relations.some(
          (one) => one.item === item && one.type === 'alternative' && one.items.includes(insteadOf),
        ),
    )
    expect(undeclared.map(({ item }) => item)).toEqual([])
  })
})
