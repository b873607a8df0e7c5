import fs from 'node:fs'
import { expect, test } from 'vitest'
import { bundledCatalogue } from '../../src/catalogue/server/index.ts'

test('every region walks its journeys', () => {
  const walked = fs
    .readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.db.test.ts'))
    .map((name) => fs.readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
    .map((text) => /journeysOf\('(\d{6})'\)/.exec(text)?.[1] ?? '')
  expect(new Set(walked)).toEqual(new Set(bundledCatalogue().regions.keys()))
})
