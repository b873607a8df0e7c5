import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { openReceiver, type WebhookReceiver } from '../simulators/webhook-receiver.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { issueCafe } from './issued-licence.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
let server: RunningServer
let browser: Browser
let system: WebhookReceiver
beforeAll(async () => {
  process.env['OUTBOX_NETWORKS'] = '127.0.0.0/8'
  system = await openReceiver()
  server = await startServer()
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await system?.close()
})

const desk = (work: (page: Page) => Promise<void>, viewport?: typeof PHONE) =>
  atDesk(browser, server.origin, 'lead-110102', work, viewport)
const narrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('the lead connects a system, which hears of a whole case and is seen to be well', async () => {
  await desk(async (page) => {
    await page.goto(`${server.origin}/staff/receivers`)
    await page.getByText('新增接收方').click()
    await page.getByLabel('名称').fill('西城区市场监管局审批系统')
    await page.getByLabel('接收地址（https）').fill(system.url)
    await page.getByLabel('所属部门').click()
    await page.getByTitle('西城区市场监管局', { exact: true }).click()
    await page.getByRole('button', { name: /保\s*存/ }).click()
    await page.getByText(/^whsec_/).waitFor()
    await look(page, 'receivers-added')
  })
  await issueCafe(server.origin)
  await expect.poll(() => system.received.length, { timeout: 20_000 }).toBeGreaterThan(3)
  await desk(async (page) => {
    await page.goto(`${server.origin}/staff/receivers`)
    await page.getByRole('link', { name: '西城区市场监管局审批系统' }).waitFor()
    await page.getByText('没有发给任何人').waitFor()
    await look(page, 'receivers')
    await page.getByLabel(/审批地点：西城区市场监管局/).click()
    await page.getByTitle('西城区市场监管局审批系统').last().click()
    await page.getByRole('link', { name: '西城区市场监管局审批系统' }).click()
    await page.getByText('送达', { exact: true }).first().waitFor()
    await look(page, 'receiver')
    await page.getByLabel('暂停原因').fill('对方系统维护')
    await page.getByRole('button', { name: '暂停发送' }).click()
    await page.getByText('已暂停').waitFor()
    await page.getByRole('button', { name: '恢复发送' }).click()
    await page.getByText('正常').waitFor()
    await page
      .getByRole('button', { name: /^重发：/ })
      .first()
      .click()
    await page.getByText('已排入 1 条').waitFor()
  })
})

test('what would have been sent to people is kept, and says so; on a phone too', async () => {
  await desk(async (page) => {
    await page.goto(`${server.origin}/staff/receivers`)
    await page.getByRole('link', { name: '短信 SMS' }).click()
    await page.getByText('没有发送（演示）').first().waitFor()
    await page
      .getByText(/您的.+已于.+受理/)
      .first()
      .waitFor()
    expect(await narrow(page)).toBe(true)
    await look(page, 'receiver-sms-phone')
    await page.goto(`${server.origin}/staff/receivers`)
    await page.getByText('新增接收方').waitFor()
    expect(await narrow(page)).toBe(true)
    await look(page, 'receivers-phone')
  }, PHONE)
})

test('an applicant chooses how they are told', async () => {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    const data = { username: 'owner', password: DEMO_PASSWORD }
    await page.request.post(`${server.origin}/api/v1/session`, { data })
    await page.goto(`${server.origin}/messages`)
    await page.getByText('怎样通知我').click()
    await page.getByLabel('邮箱').fill('wang@example.cn')
    await page.getByLabel('消息语言').selectOption('en')
    await page.getByRole('button', { name: /保\s*存/ }).click()
    await page.getByText('已保存').waitFor()
    expect(await narrow(page)).toBe(true)
    await look(page, 'messages-contact-phone')
    await page.reload()
    await page.getByText('怎样通知我').click()
    expect(await page.getByLabel('邮箱').inputValue()).toBe('wang@example.cn')
  } finally {
    await context.close()
  }
})
