import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePaper, openPaper } from '#platform/server/paper.ts'
import { newId } from '#platform/server/ids.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import type { LettersView } from '../../src/letters/core/index.ts'
import { hashOfLetter, letterPdf, readHeldLetter } from '../../src/letters/server/index.ts'
import { attach } from '../../src/notices/server/index.ts'
import { canonicalJson } from '../../src/records/core/index.ts'
import { recordsAbout } from '../../src/records/server/index.ts'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { judgePaper } from '../../src/main/papers/judge-paper.ts'
import { readTrust } from '../../src/verification/server/index.ts'
import { accepted, expectView, submitted, wishOf } from '../builders/applied-case.ts'
import { openOffice, type Office } from '../builders/office.ts'
import type { Person } from '../builders/people.ts'

let office: Office
let owner: Person
let clerk: Person
beforeAll(async () => {
  office = await openOffice()
  owner = await office.people('owner')
  clerk = await office.people('clerk-110102')
})
afterAll(() => office.close())

const FOOD = 'food-business-licence'
const at = (id: string) => `/api/v1/cases/${id}/letters`

async function lettersOf(person: Person, id: string): Promise<LettersView> {
  const reply = await person.get(at(id))
  expect(reply.status).toBe(200)
  return reply.body as unknown as LettersView
}

async function pdfOf(username: string, caseId: string, letterId: string, lang = 'zh') {
  const app = await office.app()
  const session = await app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { username, password: DEMO_PASSWORD },
  })
  const cookie = String(session.headers['set-cookie']).split(';')[0] ?? ''
  return app.inject({
    url: `${at(caseId)}/${letterId}/pdf?lang=${lang}`,
    headers: { cookie },
  })
}

/** A case accepted at the window, with one item refused and one granted where that is possible. */
async function reviewed(): Promise<CaseView> {
  return accepted(office.people)
}

describe('letters follow the case', () => {
  test('acceptance, correction and refusal at the window each write one', async () => {
    const first = await submitted(owner)
    const points = [{ target: 'material', id: 'floor_plan', reason: '缺少比例尺' }]
    expectView(await clerk.post(`/api/v1/cases/${first.id}/ask-correction`, { points }))
    const { letters } = await lettersOf(owner, first.id)
    expect(letters.map(({ kind }) => kind)).toEqual(['correction'])
    expect(letters[0]?.number).toMatch(/^西城区政务服务局补正字〔2026〕\d+号$/)

    const second = await submitted(owner)
    expectView(await clerk.post(`/api/v1/cases/${second.id}/decline`, { reason: '不在本区' }))
    const declined = await lettersOf(owner, second.id)
    expect(declined.letters.map(({ kind }) => kind)).toEqual(['declined'])

    const view = await reviewed()
    expect((await lettersOf(owner, view.id)).letters.map(({ kind }) => kind)).toEqual(['accepted'])
  })

  test('each decision is its department’s letter, with reasons and remedy', async () => {
    const view = await reviewed()
    expectView(await office.decide(view, FOOD, 'refuse', { reasons: '设备不符合要求' }))
    const letter = (await lettersOf(owner, view.id)).letters.find(({ kind }) => kind === 'refused')
    expect(letter).toMatchObject({
      authority: { zh: '西城区市场监管局' },
      item: { certificate: '食品经营许可证' },
      served: null,
    })
    const file = await pdfOf('owner', view.id, letter!.id)
    const words = await textOf(file.rawPayload)
    expect(words).toContain('设备不符合要求')
    expect(words).toMatch(/六十日内.*行政复议/s)
    expect(words).toContain('测试')
  })

  test('what stops or moves a clock, and the right to be heard, is told in writing', async () => {
    const view = await reviewed()
    const suspend = { reason: '委托检测水质', basis: '行政许可法第四十五条', cause: 'testing' }
    expectView(await office.decide(view, FOOD, 'suspend', suspend))
    expectView(await office.decide(view, FOOD, 'resume'))
    const offer = { reason: '直接涉及相邻住户的重大利益', document: '西市监听告〔2026〕1号' }
    expectView(await office.decide(view, FOOD, 'hearing/offer', offer))
    const { letters } = await lettersOf(owner, view.id)
    expect(letters.map(({ kind }) => kind)).toEqual(['accepted', 'suspended', 'hearingOffered'])
    const words = await textOf((await pdfOf('owner', view.id, letters[2]!.id)).rawPayload)
    expect(words).toContain('2026年11月27日')
  })

  test('a command that is refused or sent twice writes none, and the numbers have no gap', async () => {
    const view = await submitted(owner)
    const key = newId()
    for (const _ of [1, 2]) await clerk.post(`/api/v1/cases/${view.id}/accept`, {}, { key })
    await clerk.post(`/api/v1/cases/${view.id}/accept`)
    const other = await submitted(owner)
    await clerk.post(`/api/v1/cases/${other.id}/accept`)
    const [one, two] = [await lettersOf(owner, view.id), await lettersOf(owner, other.id)]
    const serial = (v: LettersView) => Number(/〕(\d+)号/.exec(v.letters[0]?.number ?? '')?.[1])
    expect(one.letters).toHaveLength(1)
    expect(serial(two)).toBe(serial(one) + 1)
  })
})

test('a single licence that ends afterwards has its written decision, once', async () => {
  const view = await reviewed()
  await office.inspect(view)
  for (const { id } of view.items) expectView(await office.decide(view, id, 'grant'))
  const lead = await office.people('lead-110102')
  const issued = await lead.post(`/api/v1/cases/${view.id}/issue`)
  const { number } = issued.body['licence'] as { number: string }
  const reviewer = await office.reviewerOf(view, FOOD)
  const { body } = await reviewer.get(`/api/v1/licences/${number}`)
  const single = (body['items'] as { id: string; item: string }[]).find((s) => s.item === FOOD)
  const end = { event: 'rescind', reason: '以欺骗手段取得', basis: '西市监撤〔2026〕9号' }
  const ended = await reviewer.post(`/api/v1/single-licences/${single?.id}/end`, end)
  expect(ended.status).toBe(200)
  const { letters } = await lettersOf(owner, view.id)
  const rescinded = letters.filter(({ kind }) => kind === 'rescinded')
  expect(rescinded).toHaveLength(1)
  const words = await textOf((await pdfOf('owner', view.id, rescinded[0]!.id)).rawPayload)
  expect(words).toContain('以欺骗手段取得')
  expect(words).toContain('西市监撤〔2026〕9号')
})

describe('the file of a letter', () => {
  test('is the same bytes for ever, signed, and opening it is its service', async () => {
    const view = await reviewed()
    const [letter] = (await lettersOf(owner, view.id)).letters
    const first = await pdfOf('owner', view.id, letter!.id)
    const again = await pdfOf('clerk-110102', view.id, letter!.id)
    expect(first.headers['content-type']).toBe('application/pdf')
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
    const kept = await office.context.db.transaction((tx) =>
      recordsAbout(tx, '110102', { kind: 'case', id: view.id }),
    )
    const reads = kept.filter(({ action }) => action === 'personal.read')
    expect(reads.map(({ actor }) => actor)).toContain('clerk-110102')
    expect(reads.map(({ actor }) => actor)).not.toContain('owner')
    expect(readHeldLetter(first.rawPayload)?.issued.hash).toBe(letter!.hash)
    const [served] = (await lettersOf(owner, view.id)).letters
    expect(served?.served).toMatchObject({ channel: 'online', by: '王小满' })
    const english = await pdfOf('owner', view.id, letter!.id, 'en')
    expect(await textOf(english.rawPayload)).toContain('Notice of Acceptance')
  })

  test('is authentic by the published keys alone, and altered words are found', async () => {
    const view = await reviewed()
    const [letter] = (await lettersOf(owner, view.id)).letters
    const pdf = (await pdfOf('owner', view.id, letter!.id)).rawPayload
    const app = await office.app()
    const trust = readTrust((await app.inject('/.well-known/jwks.json')).body)
    if (!trust.ok) throw new Error('no keys')
    expect(await judgePaper(pdf, trust.value)).toMatchObject({
      authentic: true,
      reason: null,
      kind: 'letter',
      number: letter!.number,
    })
    const others = trust.value.filter(({ region }) => region !== '110102')
    expect((await judgePaper(pdf, others)).reason).toBe('key-unknown')
    expect((await judgePaper(Buffer.from('%PDF-1.7'), trust.value)).reason).toBe('not-a-paper')
    const { issued, language } = readHeldLetter(pdf)!
    const altered = { ...issued, letter: { ...issued.letter, caseNo: '110102-20261120-99999' } }
    const made = new Date(0)
    const wrong = await letterPdf(altered, language, made)
    expect((await judgePaper(wrong, trust.value)).reason).toBe('words-altered')
    const rehashed = { ...altered, hash: hashOfLetter(altered.letter) }
    const forged = await letterPdf(rehashed, language, made)
    expect((await judgePaper(forged, trust.value)).reason).toBe('words-altered')
    const unsigned = { ...issued, signature: `${issued.signature.slice(0, -8)}AAAAAAAA` }
    const broken = await letterPdf(unsigned, language, made)
    expect((await judgePaper(broken, trust.value)).reason).toBe('signature-wrong')
    const paper = await openPaper({ title: 'x', date: made })
    attach(paper, 'letter.json', canonicalJson({ language, issued }), made)
    paper.pdf.text('准予许可一百年', 50, 50)
    expect((await judgePaper(await closePaper(paper), trust.value)).reason).toBe('paper-altered')
  })
})

describe('a demand that is not on the served notice', () => {
  const FETCHED = { target: 'material', id: 'business_licence', reason: '副本模糊' }

  async function fromNotice(): Promise<CaseView> {
    const { answers, items } = wishOf()
    const url = '/api/v1/regions/110102/industries/25/notices'
    const notice = await owner.post(url, { answers, items })
    expect(notice.status).toBe(201)
    const view = await submitted(owner, { noticeId: String(notice.body['id']) })
    const { receipts } = (await owner.get(`/api/v1/notices/${String(notice.body['id'])}/receipts`))
      .body as { receipts?: { channel: string }[] }
    expect(receipts?.map(({ channel }) => channel)).toEqual(['web', 'case'])
    return view
  }

  test('needs its reason, is in the letter, and the owner sees it', async () => {
    const view = await fromNotice()
    const ask = `/api/v1/cases/${view.id}/ask-correction`
    const refused = await clerk.post(ask, { points: [FETCHED] })
    expect(refused.body.code).toBe('NOTICES_REASON_NEEDED')
    expect((await lettersOf(owner, view.id)).letters).toEqual([])
    const why = '登记库当日故障'
    expectView(await clerk.post(ask, { points: [FETCHED], whyBeyondNotice: why }))
    const { letters, beyondNotice } = await lettersOf(owner, view.id)
    expect(beyondNotice).toMatchObject([
      { reason: why, demands: [{ kind: 'material', name: { zh: '营业执照' }, why: 'fetched' }] },
    ])
    const words = await textOf((await pdfOf('owner', view.id, letters[0]!.id)).rawPayload)
    expect(words).toContain(why)
  })

  test('is counted for the region, for its window and its lead alone', async () => {
    const path = '/api/v1/regions/110102/notice-demands?from=2026-11-20&until=2026-11-20'
    const lead = await office.people('lead-110102')
    expect((await lead.get(path)).body).toMatchObject({ casesBeyond: 1, demandsBeyond: 1 })
    expect((await clerk.get(path)).status).toBe(200)
    for (const name of ['owner', 'lead-110105', 'market-regulation-110102'])
      expect([name, (await (await office.people(name)).get(path)).status]).toEqual([name, 403])
    expect((await lead.get(path.replace('11-20&', '13-20&'))).status).toBe(400)
  })
})

test('a notice is authentic on paper and as data, by the published keys; one altered word is found', async () => {
  const { answers, items } = wishOf()
  const url = '/api/v1/regions/110102/industries/25/notices'
  const notice = (await owner.post(url, { answers, items })).body
  const app = await office.app()
  const trust = readTrust((await app.inject('/.well-known/jwks.json')).body)
  if (!trust.ok) throw new Error('no keys')
  for (const lang of ['zh', 'en']) {
    const pdf = await app.inject(`/api/v1/notices/${String(notice['id'])}/pdf?lang=${lang}`)
    expect(await judgePaper(pdf.rawPayload, trust.value)).toMatchObject({
      authentic: true,
      kind: 'notice',
      number: notice['receipt'],
      signedFor: '110102',
    })
  }
  const data = (of: object) => Buffer.from(JSON.stringify(of))
  expect((await judgePaper(data(notice), trust.value)).authentic).toBe(true)
  const cheaper = { ...notice, fees: { zh: '免费', en: 'free' } }
  expect((await judgePaper(data(cheaper), trust.value)).reason).toBe('words-altered')
  const other = { ...notice, receipt: 'GZ110102-20261120-AAAAAAAA' }
  expect((await judgePaper(data(other), trust.value)).reason).toBe('words-altered')
  const old = { ...notice, signature: null }
  expect((await judgePaper(data(old), trust.value)).reason).toBe('unsigned')
})

describe('who may', () => {
  test('read: the owner, the window of the region, the department whose letter it is; nobody else', async () => {
    const view = await reviewed()
    expectView(await office.decide(view, FOOD, 'refuse', { reasons: '不符合' }))
    const seen = async (username: string) => {
      const reply = await (await office.people(username)).get(at(view.id))
      if (reply.status !== 200) return reply.body.code
      return (reply.body as unknown as LettersView).letters.map(({ kind }) => kind)
    }
    expect(await seen('owner')).toEqual(['accepted', 'refused'])
    expect(await seen('clerk-110102')).toEqual(['accepted', 'refused'])
    expect(await seen('market-regulation-110102')).toEqual(['accepted', 'refused'])
    expect(await seen('culture-tourism-110102')).toEqual(['accepted'])
    for (const stranger of ['clerk-110105', 'market-regulation-110105', 'tobacco-110102'])
      expect([stranger, await seen(stranger)]).toEqual([stranger, 'ACCESS_NOT_FOUND'])
    const app = await office.app()
    expect((await app.inject(at(view.id))).json()).toMatchObject({ code: 'ACCESS_LOGIN_NEEDED' })
  })

  test('issue by hand: the window its own, a department its own item, with every reason', async () => {
    const view = await reviewed()
    const wish = {
      kind: 'cancelled',
      item: FOOD,
      reason: '法人终止',
      document: '西市监注〔2026〕1号',
    }
    const food = await office.people('market-regulation-110102')
    const culture = await office.people('culture-tourism-110102')
    expect((await food.post(at(view.id), { ...wish, reason: undefined })).body).toMatchObject({
      code: 'LETTERS_NOT_FILLED',
      missing: ['reason'],
    })
    expect((await culture.post(at(view.id), wish)).status).toBeGreaterThanOrEqual(403)
    expect((await owner.post(at(view.id), wish)).body.code).toBe('ACCESS_NOT_ALLOWED')
    expect((await clerk.post(at(view.id), { kind: 'granted' })).body.code).toBe(
      'LETTERS_KIND_UNKNOWN',
    )
    expect((await food.post(at(view.id), { ...wish, item: undefined })).body.code).toBe(
      'LETTERS_ITEM_NEEDED',
    )
    const key = newId()
    const done = await food.post(at(view.id), wish, { key })
    expect(done.status).toBe(201)
    expect((await food.post(at(view.id), wish, { key })).body['id']).toBe(done.body['id'])
    const { letters } = await lettersOf(owner, view.id)
    expect(letters.filter(({ kind }) => kind === 'cancelled')).toHaveLength(1)
  })

  test('note service: an officer whose letter it is; the record of service then says so', async () => {
    const view = await reviewed()
    const [letter] = (await lettersOf(clerk, view.id)).letters
    const how = { channel: 'window', receivedBy: '王小满' }
    const path = `${at(view.id)}/${letter!.id}/service`
    expect((await owner.post(path, how)).body.code).toBe('ACCESS_NOT_ALLOWED')
    expect((await clerk.post(path, how)).status).toBe(201)
    expect((await clerk.post(at(view.id), { kind: 'service' })).status).toBe(201)
    const { letters } = await lettersOf(owner, view.id)
    expect(letters[0]?.served).toEqual({ channel: 'window', on: '2026-11-20', by: '王小满' })
    const proof = letters.find(({ kind }) => kind === 'service')
    const words = await textOf((await pdfOf('owner', view.id, proof!.id)).rawPayload)
    expect(words).toContain('窗口直接送达')
  })
})

async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const text = [...document.pages()].map((page) => page.getText()).join('')
  document.destroy()
  library.destroy()
  return text.replaceAll(/\s/g, ' ')
}
