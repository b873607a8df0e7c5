import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundledCatalogue, currentFiles } from '../server/index.ts'
import { policiesAmong } from '../server/policies.ts'
import { policiesOf } from './find-policies.ts'

const catalogue = bundledCatalogue()
const policies = policiesAmong(currentFiles())
const regions = [...catalogue.regions.values()]
const xicheng = regions.find(({ plan }) => plan.region === '110102')!

test('every region shows the document of its plan, with its number, date and text', () => {
  for (const region of regions) {
    const { documentNo, documentDate, documentTitle } = region.plan
    const { documents } = policiesOf(catalogue, region, policies)
    const own = documents.find(({ title }) => title.zh === documentTitle)
    expect(own, documentTitle).toMatchObject({ date: documentDate, held: true, found: null })
    if (own?.number !== null) expect(own?.number).toBe(documentNo)
    expect(own?.industries.length).toBe(region.industries.size)
  }
})

test('the laws behind the items are those of a slow recount', () => {
  for (const region of regions) {
    const { laws } = policiesOf(catalogue, region, policies)
    const rows = [...region.industries.values()].flatMap(({ rows: all }) => all)
    const used = rows.filter(({ applied }) => applied).flatMap(({ items }) => items)
    const names = used.flatMap((id) => catalogue.items.get(id)!.legalBasis.map(({ name }) => name))
    expect(new Set(laws.map(({ name }) => name))).toEqual(new Set(names))
    for (const law of laws) {
      const citing = [...new Set(used)].filter((id) =>
        catalogue.items.get(id)!.legalBasis.some(({ name }) => name === law.name),
      )
      expect(law.items.map(({ id }) => id).toSorted()).toEqual(citing.toSorted())
    }
  }
})

test('a document is found by words of its text, a law by its trade; nothing by what nobody wrote', () => {
  const found = policiesOf(catalogue, xicheng, policies, '荧光')
  expect(found.documents.map(({ id }) => id)).toEqual(['110102-xzbf-2023-4'])
  expect(found.documents[0]?.found).toContain('荧光')
  expect(policiesOf(catalogue, xicheng, policies, '西政办发[2023]4号').documents).toHaveLength(1)
  const tobacco = policiesOf(catalogue, xicheng, policies, '烟草专卖法').laws
  expect(tobacco.map(({ name }) => name)).toContain('中华人民共和国烟草专卖法')
  expect(policiesOf(catalogue, xicheng, policies, '没有人写过的话')).toMatchObject({
    documents: [],
    changes: [],
    laws: [],
  })
})

test('one more word never finds more', () => {
  const word = fc.constantFrom('食品', '许可', '第三十五条', '西城', 'xyz', '卫生')
  fc.assert(
    fc.property(fc.constantFrom(...regions), word, word, (region, one, other) => {
      const count = (words: string) => {
        const { documents, changes, laws } = policiesOf(catalogue, region, policies, words)
        return documents.length + changes.length + laws.length
      }
      expect(count(`${one} ${other}`)).toBeLessThanOrEqual(count(one))
    }),
    { numRuns: 30 },
  )
})
