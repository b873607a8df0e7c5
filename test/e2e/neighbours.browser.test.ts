import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { ZhunyingApp } from '../../src/platform/server/http.ts'
import { openLibrary, type Library } from '../simulators/library.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { issueCafe } from './issued-licence.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

const REGION = '110102'
const PHONE = { width: 390, height: 844 }
let server: RunningServer
let browser: Browser
let library: Library
beforeAll(async () => {
  process.env['OUTBOX_NETWORKS'] = '127.0.0.0/8'
  server = await startServer()
  library = await openLibrary(
    async () => overHttp(server.origin),
    () => new Date(),
  )
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await library?.close()
})

/** The simulators speak to a service inside the test or, as here, to one over the network. */
function overHttp(origin: string): ZhunyingApp {
  const inject = async ({ method = 'GET', url, headers, payload }: Asked) => {
    const reply = await fetch(new URL(url, origin), {
      method,
      ...(headers && { headers }),
      ...(payload !== undefined && { body: payload }),
    })
    const body = await reply.text()
    return { statusCode: reply.status, body, headers: Object.fromEntries(reply.headers) }
  }
  return { inject } as unknown as ZhunyingApp
}
interface Asked {
  readonly method?: string
  readonly url: string
  readonly headers?: Record<string, string>
  readonly payload?: string
}

const desk = (work: (page: Page) => Promise<void>, viewport?: typeof PHONE) =>
  atDesk(browser, server.origin, `lead-${REGION}`, work, viewport)
const narrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** A system of the whole region, with its keys. */
async function addReceiver(page: Page, name: string, types: string): Promise<void> {
  const data = { region: REGION, name, url: library.system.receiver.url, types: [types] }
  const post = (path: string, body: object) =>
    page.request.post(`${server.origin}/api/v1${path}`, {
      data: body,
      headers: { 'idempotency-key': crypto.randomUUID(), origin: server.origin },
    })
  const added = await post('/receivers', { ...data, signing: 'hmac' })
  expect(added.status()).toBe(201)
  const { receiver, secret } = (await added.json()) as { receiver: { id: string }; secret: string }
  library.system.knows({ out: secret, in: '', neighbour: receiver.id })
}

/** The key for the way back, as the lead hands it over once the system stands for something. */
async function keyBack(page: Page): Promise<void> {
  const { items } = (await (
    await page.request.get(`${server.origin}/api/v1/regions/${REGION}/neighbours`)
  ).json()) as { items: { receiver: { id: string } }[] }
  const { id } = items[0]!.receiver
  const post = (direction: string) =>
    page.request.post(`${server.origin}/api/v1/receivers/${id}/secrets`, {
      data: { direction },
      headers: { 'idempotency-key': crypto.randomUUID(), origin: server.origin },
    })
  const inward = (await (await post('in')).json()) as { secret: string }
  const outward = (await (await post('out')).json()) as { secret: string }
  library.system.knows({ out: outward.secret, in: inward.secret, neighbour: id })
}

test('the lead connects the library of licences, compares, and reads why the two differ', async () => {
  await desk(async (page) => {
    await addReceiver(page, '北京市电子证照库（模拟）', 'licence.pushed')
    await page.goto(`${server.origin}/staff/receivers`)
    await page.getByText('接入或解除一个系统').click()
    await page.getByLabel('系统', { exact: true }).last().click()
    await page.getByTitle('北京市电子证照库（模拟）').last().click()
    await page.getByLabel('它是').last().click()
    await page.getByTitle('电子证照库', { exact: true }).click()
    await page
      .getByRole('button', { name: /^保\s*存$/ })
      .last()
      .click()
    await page.getByText('还没有对过账').waitFor()
    await keyBack(page)
  })
  const number = await issueCafe(server.origin)
  const issued = await fetch(`${server.origin}/api/v1/public/licences/${number}`)
  const { items } = (await issued.json()) as { items: object[] }
  // the whole and every part of it: nothing is on its way any more when the two are compared
  await expect.poll(() => library.kept.size).toBe(1 + items.length)
  await desk(async (page) => {
    await page.goto(`${server.origin}/staff/receivers`)
    await page.getByRole('button', { name: '现在对账' }).click()
    await page.getByText('已发出，等对方答复').waitFor()
    const [first] = library.kept.keys()
    const wanted = () =>
      library.system.heard.filter(({ type }) => type.includes('inventory-wanted'))
    await expect.poll(() => wanted().length).toBeGreaterThan(0)
    library.kept.delete(String(first))
    for (const { status } of await library.answer()) expect(status).toBe(200)
    await page.reload()
    await page.getByText('已送达，对方没有').waitFor()
    await page.getByText('已再次推送').waitFor()
    await page.getByText('不一致 1 件').scrollIntoViewIfNeeded()
    await look(page, 'neighbours')
  })
  await desk(async (page) => {
    await page.goto(`${server.origin}/staff/receivers`)
    await page.getByText('不一致 1 件').scrollIntoViewIfNeeded()
    expect(await narrow(page)).toBe(true)
    await look(page, 'neighbours-phone')
  }, PHONE)
})

test('a link of an entry opens the trade in its region at once', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    const data = { username: 'owner', password: DEMO_PASSWORD }
    await page.request.post(`${server.origin}/api/v1/session`, { data })
    await page.goto(`${server.origin}/?region=110105&industry=25&entry=jingtong&ref=JT-1`)
    await page.waitForURL(/\/open\/110105\/25/)
    expect(await narrow(page)).toBe(true)
  } finally {
    await context.close()
  }
})
