import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { fileCafe } from './filed-case.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
let server: RunningServer
let browser: Browser
let filed: CaseView

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  filed = await fileCafe(server.origin)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function asOwner<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
  const page = await context.newPage()
  try {
    await page.goto(`${server.origin}/login?next=/cases`)
    await page.getByRole('button', { name: /王小满/ }).click()
    await page.waitForURL(`${server.origin}/cases`)
    return await work(page)
  } finally {
    await context.close()
  }
}

test('the window tells everything at once; the owner lands on the field and hands it in again', async () => {
  await atDesk(browser, server.origin, 'clerk-110102', async (page) => {
    await page.getByRole('link', { name: filed.caseNo ?? '' }).click()
    await page.getByRole('button', { name: '整张申请表' }).click()
    await page.getByRole('checkbox', { name: '需补正：经营场所名称' }).first().waitFor()
    await page.getByRole('checkbox', { name: /^需补正：经营场所名称/ }).check()
    await page.getByRole('textbox', { name: /^经营场所名称.*要改什么/ }).fill('请与门头招牌一致')
    await look(page, 'clerk-correction')
    await page.getByRole('button', { name: /一次性告知补正（1 处）/ }).click()
    await page.getByRole('button', { name: '发出补正告知' }).click()
    await page.getByRole('status').filter({ hasText: '已发出补正告知' }).waitFor()
  })
  await asOwner(async (page) => {
    await look(page, 'owner-cases')
    await page.getByRole('link', { name: /需要补正/ }).click()
    await look(page, 'owner-correction')
    await page.getByRole('region', { name: '请补正以下内容' }).getByRole('link').click()
    const box = page.getByRole('textbox', { name: /经营场所名称/ })
    await expect.poll(() => box.evaluate((node) => node === document.activeElement)).toBe(true)
    await look(page, 'owner-correction-field')
    await box.fill('小满咖啡')
    await box.blur()
    await page.getByText(/已保存 \d\d:\d\d/).waitFor()
    await page.goto(`${server.origin}/cases/${filed.id}/check`)
    await page.getByRole('checkbox', { name: /我承诺/ }).check()
    await page.getByRole('button', { name: '提交补正' }).click()
    await page.getByText('已补正，待受理').waitFor()
  })
})

test('what is typed without a network stays on the device and goes when it is back', async () => {
  await asOwner(async (page) => {
    const draft = await page.request.post(`${server.origin}/api/v1/cases`, {
      data: {
        region: filed.region,
        industry: filed.industry.code,
        kind: 'open',
        answers: filed.answers,
        items: filed.items.map((item) => item.id),
      },
      headers: { 'idempotency-key': 'draft-without-network' },
    })
    expect(draft.status()).toBe(201)
    const { id } = (await draft.json()) as CaseView
    await page.goto(`${server.origin}/cases/${id}/sections/premises`)
    const box = page.getByRole('textbox', { name: /经营场所名称/ })
    await box.waitFor()
    await page.context().setOffline(true)
    await box.fill('断网小店')
    await box.blur()
    await page.getByText('还有内容没有传到服务器，已留在本机。').waitFor()
    await look(page, 'owner-offline')
    await page.context().setOffline(false)
    await page.getByText(/已保存 \d\d:\d\d/).waitFor()
    const saved = await page.request.get(`${server.origin}/api/v1/cases/${id}`)
    expect(((await saved.json()) as CaseView).values['premises_name']).toBe('断网小店')
  })
})
