import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import {
  catalogueOf,
  currentCatalogue,
  reloadCatalogue,
  serveCatalogue,
  stopServing,
  unfitLaw,
} from './current.ts'
import { findingIn } from '../core/index.ts'
import { CATALOGUE_FOLDER } from './law-files.ts'
import type { FurtherCheck } from './load.ts'
import { catalogueModule } from './module.ts'
import { insertVersion } from './store.ts'

let world: TestContext
let folder: string
beforeAll(async () => {
  world = await testContext({ modules: [catalogueModule] })
  folder = mkdtempSync(path.join(os.tmpdir(), 'zhunying-catalogue-'))
  cpSync(CATALOGUE_FOLDER, folder, { recursive: true })
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

const overrides = () => path.join(folder, 'overrides.yaml')
function edit(from: string, to: string): void {
  const text = readFileSync(overrides(), 'utf8')
  expect(text).toContain(from)
  writeFileSync(overrides(), text.replace(from, to))
}
const reasonNow = () => currentCatalogue(world.context).overrides[0]?.reason.zh

const until = (done: () => boolean) => expect.poll(done, { timeout: 60_000 }).toBe(true)

test('a case still finds the version it was filed under after the law has changed', async () => {
  const first = await serveCatalogue(world.context, { folder })
  edit('书店、美术馆自', '书店和美术馆自')
  const second = await reloadCatalogue(world.context)
  expect(second).toMatchObject({ ok: true })
  expect(currentCatalogue(world.context).version).not.toBe(first.version)
  expect(reasonNow()).toContain('书店和美术馆自')

  // as after a restart: only the database remembers the first version
  await serveCatalogue(world.context, { folder })
  const [again, too] = await Promise.all([
    catalogueOf(world.context, first.version),
    catalogueOf(world.context, first.version),
  ])
  expect(again).not.toBe(first)
  // of many who ask at once one reads it
  expect(too).toBe(again)
  expect(again).toEqual(first)
  await expect(catalogueOf(world.context, '0'.repeat(64))).rejects.toThrow(/never published/)
})

test('a mistake in the files is named with its line, and the last good version stays', async () => {
  const good = await serveCatalogue(world.context, { folder })
  edit('replaceWith: [public-place-hygiene-filing]', 'replaceWith: [public-place-filing]')
  const line = readFileSync(overrides(), 'utf8')
    .split('[public-place-filing]')[0]!
    .split('\n').length
  expect(await reloadCatalogue(world.context)).toMatchObject({
    ok: false,
    refusal: [{ file: 'overrides.yaml', line, code: 'ITEM_UNKNOWN' }],
  })
  expect(currentCatalogue(world.context)).toBe(good)
  edit('replaceWith: [public-place-filing]', 'replaceWith: [public-place-hygiene-filing]')
  expect(await reloadCatalogue(world.context)).toMatchObject({ ok: true })
})

test('a version that the check of another module refuses is not served either', async () => {
  // as the guidance does with an example that comes out otherwise
  const further: FurtherCheck = ({ overrides: [first] }) =>
    first?.reason.zh.includes('不对')
      ? [findingIn('override', '0')('error', 'NOT_SO', ['reason'], '不对', 'not so')]
      : []
  const good = await serveCatalogue(world.context, { folder, further })
  edit('书店和美术馆自', '不对：书店和美术馆自')
  expect(await reloadCatalogue(world.context)).toMatchObject({
    ok: false,
    refusal: [{ file: 'overrides.yaml', code: 'NOT_SO' }],
  })
  expect(currentCatalogue(world.context)).toBe(good)
  edit('不对：书店和美术馆自', '书店和美术馆自')
  expect(await reloadCatalogue(world.context)).toMatchObject({ ok: true })
})

test('a changed file is taken up while serving, and a broken one is not', async () => {
  const good = await serveCatalogue(world.context, { folder, watching: true })
  edit('书店和美术馆自', '书店以及美术馆自')
  await until(() => currentCatalogue(world.context).version !== good.version)
  expect(reasonNow()).toContain('书店以及美术馆自')

  const better = currentCatalogue(world.context)
  writeFileSync(path.join(folder, 'synonyms.yaml'), '- industries: [没有\n')
  await until(() => unfitLaw(world.context).length > 0)
  expect(currentCatalogue(world.context)).toBe(better)
  cpSync(path.join(CATALOGUE_FOLDER, 'synonyms.yaml'), path.join(folder, 'synonyms.yaml'))
  stopServing(world.context)
})

test('a published version cannot be replaced or altered, only published once', async () => {
  const { version } = await serveCatalogue(world.context, { folder })
  const publish = () =>
    world.context.db.transaction((tx) => insertVersion(tx, version, { items: [] } as never))
  expect(await publish()).toBe(false)
  const stored = await catalogueOf(world.context, version)
  expect(stored.items.size).toBeGreaterThan(0)
})
