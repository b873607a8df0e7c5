import { generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { testContext, type TestContext } from '../../../test/db/test-context.ts'
import { accessModule } from '../../access/server/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import type { IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import { defaultAnswers, guide } from '../../guidance/core/index.ts'
import { canonicalJson } from '../../records/core/index.ts'
import { recordsModule, verifyChain } from '../../records/server/index.ts'
import type { ServedNotice } from '../core/index.ts'
import {
  claimsOf,
  hashNotice,
  hashOfWords,
  noticesModule,
  readHeldNotice,
  type SignStatement,
} from './index.ts'
import { insertNotice } from './store.ts'

/** A key of this file alone, in place of the region's. */
const keys = generateKeyPairSync('ed25519')
const signed: SignStatement = async (_tx, _context, region, claims) =>
  sign(null, Buffer.from(canonicalJson({ ...claims, region })), keys.privateKey).toString(
    'base64url',
  )

const CAFE = '/api/v1/regions/110102/industries/25/notices'
let world: TestContext
beforeAll(async () => {
  world = await testContext({
    modules: [
      accessModule,
      recordsModule,
      noticesModule({ sign: signed, tolerable: () => Promise.resolve([]) }),
    ],
  })
})
afterAll(() => world.close())

const catalogue = bundledCatalogue()
const today = plainDate('2026-11-20')

function choice(code: string): { answers: object; items: readonly string[] } {
  const [region, industry] = ['110102' as RegionCode, code as IndustryCode]
  const answers = defaultAnswers(catalogue, region, industry, 'all', today)
  return { answers, items: guide({ catalogue, region, industry, answers, today }).chosen }
}

async function ask(url: string, payload: object, key: string = randomUUID()) {
  const app = await world.app()
  return app.inject({ method: 'POST', url, payload, headers: { 'idempotency-key': key } })
}

async function served(): Promise<ServedNotice> {
  return (await ask(CAFE, choice('25'))).json()
}

describe('a notice is served', () => {
  test('without login, with a receipt and the hash of its own words', async () => {
    const answer = await ask(CAFE, choice('25'))
    expect(answer.statusCode).toBe(201)
    const { id, receipt, hash, servedAt, signature, ...notice } = answer.json<ServedNotice>()
    expect(receipt).toMatch(/^GZ110102-20261120-[2-9A-HJ-NP-Z]{8}$/)
    expect(servedAt).toBe('2026-11-20T01:00:00.000Z')
    expect(hash).toBe(hashNotice(canonicalJson(notice)))
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    const said = Buffer.from(
      canonicalJson({ ...claimsOf({ receipt, hash, servedAt }), region: '110102' }),
    )
    expect(verify(null, said, keys.publicKey, Buffer.from(signature ?? '', 'base64url'))).toBe(true)
  })

  test('and stays as it was served', async () => {
    const notice = await served()
    const app = await world.app()
    expect((await app.inject(`/api/v1/notices/${notice.id}`)).json()).toEqual(notice)
  })

  test('once for one key, and the serving is recorded', async () => {
    const key = randomUUID()
    const first = (await ask(CAFE, choice('25'), key)).json<ServedNotice>()
    const again = await ask(CAFE, choice('25'), key)
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect(again.json<ServedNotice>().id).toBe(first.id)
    const chain = await world.context.db.transaction((tx) => verifyChain(tx, '110102'))
    expect(chain.ok).toBe(true)
  })

  test('to the region and industry by name as well', async () => {
    const url = `/api/v1/regions/${encodeURIComponent('西城')}/industries/${encodeURIComponent('咖啡厅')}/notices`
    expect((await ask(url, choice('25'))).statusCode).toBe(201)
  })
})

describe('a notice is refused', () => {
  const code = async (url: string, payload: object) =>
    (await ask(url, payload)).json<{ code: string }>().code

  test('for a region or an industry that there is not', async () => {
    expect(await code('/api/v1/regions/1/industries/25/notices', choice('25'))).toBe(
      'CATALOGUE_REGION_UNKNOWN',
    )
    expect(await code('/api/v1/regions/110102/industries/99/notices', choice('25'))).toBe(
      'CATALOGUE_INDUSTRY_UNKNOWN',
    )
  })

  test('for a choice that leaves out what is required, or adds what is foreign', async () => {
    const { answers, items } = choice('25')
    expect(await code(CAFE, { answers, items: items.slice(1) })).toMatch(/^GUIDANCE_/)
    expect(await code(CAFE, { answers, items: [...items, 'tobacco'] })).toBe(
      'GUIDANCE_ITEM_NOT_IN_INDUSTRY',
    )
  })

  test('for opening where the plan allows no new establishments', async () => {
    const region = catalogue.regions.get('110102' as RegionCode)
    const closed = [...(region?.industries.values() ?? [])].find((i) => !i.newApplications)
    const url = `/api/v1/regions/110102/industries/${closed?.code}/notices`
    expect(await code(url, choice(closed?.code ?? ''))).toBe('GUIDANCE_NEW_NOT_ALLOWED')
    const renewal = await ask(url, { ...choice(closed?.code ?? ''), kind: 'renew' })
    expect(renewal.statusCode).toBe(201)
  })

  test('when nobody served it', async () => {
    const app = await world.app()
    for (const id of [randomUUID(), 'x'])
      expect((await app.inject(`/api/v1/notices/${id}`)).json()).toMatchObject({
        code: 'NOTICES_NOT_FOUND',
      })
  })
})

describe('on paper', () => {
  test('is the same bytes each time, with receipt, hash and number on every page', async () => {
    const { id, receipt, hash } = await served()
    const app = await world.app()
    const pdf = (lang: string) => app.inject(`/api/v1/notices/${id}/pdf?lang=${lang}`)
    const [first, second, english] = [await pdf('zh'), await pdf('zh'), await pdf('en')]
    expect(first.headers['content-type']).toBe('application/pdf')
    expect(first.rawPayload.equals(second.rawPayload)).toBe(true)
    const pages = await textOf(first.rawPayload)
    pages.forEach((page, n) => {
      expect(page).toContain(receipt)
      expect(page).toContain(hash)
      expect(page).toContain(`第 ${n + 1} 页，共 ${pages.length} 页`)
    })
    expect(pages.join('')).toContain('食品经营许可证')
    expect((await textOf(english.rawPayload)).join('')).toContain('Food business licence')
  })

  test('carries its own signed words, which its hash fixes', async () => {
    const notice = await served()
    const app = await world.app()
    const pdf = (await app.inject(`/api/v1/notices/${notice.id}/pdf?lang=en`)).rawPayload
    const held = readHeldNotice(pdf)
    expect(held).toEqual({ notice, language: 'en' })
    expect(hashOfWords(notice)).toBe(notice.hash)
    expect(hashOfWords({ ...notice, fees: { zh: '另收一百元', en: '' } })).not.toBe(notice.hash)
    expect(readHeldNotice(Buffer.from('{"format":"other"}'))).toBeUndefined()
  })

  test('each handing over is kept: when, which hash, by which way, in which language', async () => {
    const notice = await served()
    const app = await world.app()
    await app.inject(`/api/v1/notices/${notice.id}/pdf?lang=en`)
    const { receipts } = (await app.inject(`/api/v1/notices/${notice.id}/receipts`)).json<{
      receipts: object[]
    }>()
    const { hash } = notice
    const at = '2026-11-20T01:00:00.000Z'
    expect(receipts).toEqual([
      { at, hash, channel: 'web', language: 'zh' },
      { at, hash, channel: 'pdf', language: 'en' },
    ])
  })

  test('one of the first format, unsigned and without boxes, is still read and printed', async () => {
    const { id: _i, receipt: _r, hash: _h, servedAt, signature: _s, ...words } = await served()
    const { boxes: _boxes, choices: _choices, ...rest } = words
    const body = canonicalJson({ ...rest, format: 'zhunying-notice/1' })
    const id = randomUUID()
    const old = { region: '110102', id, receipt: 'GZ110102-20260101-OLDNOTE2', industry: '25' }
    await world.context.db.transaction((tx) =>
      insertNotice(tx, {
        ...old,
        kind: 'open',
        catalogueVersion: words.catalogueVersion,
        hash: hashNotice(body),
        body,
        servedAt,
        servedTo: null,
        channel: 'web',
        signature: null,
      }),
    )
    const app = await world.app()
    const read = await app.inject(`/api/v1/notices/${id}`)
    expect(read.json()).toMatchObject({ format: 'zhunying-notice/1', signature: null })
    expect(hashOfWords(read.json())).toBe(hashNotice(body))
    const pdf = (await app.inject(`/api/v1/notices/${id}/pdf`)).rawPayload
    expect((await textOf(pdf)).join('').replaceAll(/\s/g, '')).toContain('本单送达时尚未启用签名')
  })

  test('says nothing by colour: every dot of every A4 page is black, gray or white', async () => {
    const app = await world.app()
    const { id } = await served()
    const pdf = (await app.inject(`/api/v1/notices/${id}/pdf`)).rawPayload
    const library = await PDFiumLibrary.init()
    const document = await library.loadDocument(pdf)
    for (const page of document.pages()) {
      const { width, height, data } = await page.render({ scale: 1, render: 'bitmap' })
      expect([width, height]).toEqual([595, 841])
      let coloured = 0
      for (let at = 0; at < data.length; at += 4)
        if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) coloured++
      expect(coloured).toBe(0)
    }
    document.destroy()
    library.destroy()
  })

  test('has its flow as a picture of its own', async () => {
    const app = await world.app()
    const answer = await app.inject(`/api/v1/notices/${(await served()).id}/flow.svg`)
    expect(answer.headers['content-type']).toContain('image/svg+xml')
    expect(answer.body).toContain('食品经营许可证')
  })
})

async function textOf(pdf: Buffer): Promise<string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages = [...document.pages()].map((page) => page.getText())
  document.destroy()
  library.destroy()
  return pages
}
