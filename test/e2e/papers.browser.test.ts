import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { fileCafe } from './filed-case.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

let server: RunningServer
let browser: Browser
let view: CaseView
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  view = await fileCafe(server.origin)
  await asked('clerk-110102', {
    points: [{ target: 'material', id: 'business_licence', reason: '副本上的住所模糊' }],
    whyBeyondNotice: '登记库当日故障，无法调取',
  })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** One correction letter, given through the interface. */
async function asked(username: string, body: object): Promise<void> {
  const json = { 'content-type': 'application/json' }
  const post = (path: string, payload: object, cookie = '') =>
    fetch(`${server.origin}${path}`, {
      method: 'POST',
      headers: { ...json, cookie, 'idempotency-key': randomUUID() },
      body: JSON.stringify(payload),
    })
  const session = await post('/api/v1/session', { username, password: DEMO_PASSWORD })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await post(`/api/v1/cases/${view.id}/ask-correction`, body, cookie)
  expect(answer.status).toBe(200)
}

async function onPhone<T>(locale: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale })
  try {
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

const noWiderThanThePhone = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

describe('the notice', () => {
  test.each(['zh-CN', 'en'])('is whole and readable on a phone (%s)', async (locale) => {
    await onPhone(locale, async (page) => {
      await page.goto(`${server.origin}/notices/${view.notice?.id}`)
      await page.locator('.flow-chart img').waitFor({ state: 'attached' })
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '')
      })
      await look(page, `notice-${locale}`)
      expect(await noWiderThanThePhone(page)).toBe(true)
    })
  })
})

describe('the letters', () => {
  test('are on the owner’s case, with what was asked beyond the notice', async () => {
    await onPhone('zh-CN', async (page) => {
      await page.goto(`${server.origin}/login?next=/cases/${view.id}`)
      await page.getByLabel('用户名').fill('owner')
      await page.getByLabel('密码').fill(DEMO_PASSWORD)
      await page.getByRole('button', { name: '登录', exact: true }).click()
      await page.getByRole('heading', { name: '窗口要求了告知单以外的内容' }).waitFor()
      await page.getByText(/^\d{4}年.+，理由：登记库当日故障，无法调取/).waitFor()
      await look(page, 'owner-letters')
      expect(await noWiderThanThePhone(page)).toBe(true)
      const link = page.getByRole('link', { name: /^打开 申请材料补正一次性告知书/ })
      const answer = await page.request.get(
        `${server.origin}${(await link.getAttribute('href')) ?? ''}`,
      )
      expect(answer.headers()['content-type']).toBe('application/pdf')
      await page.reload()
      await page.getByText(/网上送达/).waitFor()
    })
  })

  test('are at the desk, where service is noted and others are issued', async () => {
    await atDesk(browser, server.origin, 'clerk-110102', async (page) => {
      await page.goto(`${server.origin}/staff/cases/${view.id}`)
      await page.getByText('出具其他文书').click()
      await page.getByLabel('文书种类').selectOption({ label: '送达回证' })
      await look(page, 'desk-letters')
      await page.getByRole('button', { name: '出具并编号' }).click()
      await page.getByText(/已出具：西城区政务服务局送字〔\d{4}〕1号/).waitFor()
      const proof = page.getByRole('listitem').filter({ hasText: '送达回证' })
      await proof.getByText('登记送达').first().click()
      await proof.getByLabel('收件人').fill('王小满')
      await proof.getByRole('button', { name: '登记送达' }).click()
      await expect.poll(() => page.getByText(/窗口送达，王小满签收/).count()).toBe(1)
    })
  })
})
