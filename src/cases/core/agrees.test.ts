import { expect, test } from 'vitest'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { agreesWith, COMPARED } from './agrees.ts'

test('every document that is compared, and every box it is compared with, is in the catalogue', () => {
  const { elements, materials } = bundledCatalogue()
  const known = new Set([...elements.keys()].map(String))
  const named = new Set([...materials.keys()].map(String))
  expect(COMPARED.filter((id) => !named.has(id))).toEqual([])
  expect(COMPARED.flatMap(agreesWith).filter((id) => !known.has(id))).toEqual([])
  expect(agreesWith('no-such-document')).toEqual([])
})
