import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { fileCafe } from './filed-case.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

let server: RunningServer
let browser: Browser
let filed: CaseView

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  filed = await fileCafe(server.origin)
  const cast = new Cast(server.origin, DEMO_PASSWORD, () => new Date())
  await (await cast.as('clerk-110102')).post(`/api/v1/cases/${filed.id}/accept`, {})
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function openFood(page: Page): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: '食品经营许可证' })
  await row.getByRole('link', { name: filed.caseNo ?? '' }).click()
  await page.getByRole('heading', { name: '审核标准' }).waitFor()
}

/** What reaches beyond the right edge of the screen. */
function widest(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .filter((one) => one.closest('.visually-hidden') === null)
    .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`)
}

test('the keeper rewrites a standard; the reviewer finds it beside the evidence', async () => {
  await atDesk(browser, server.origin, 'market-regulation-head-110102', async (page) => {
    await look(page, 'reviewer-inbox-counts')
    await page
      .getByRole('navigation', { name: '筛选' })
      .getByRole('link', { name: '审核标准' })
      .click()
    await page.getByRole('heading', { name: '食品经营许可证' }).waitFor()
    await page.getByRole('button', { name: /^修改.*主要设备设施布局/ }).click()
    await page
      .getByLabel('审核标准', { exact: true })
      .fill('图上标明比例尺、功能间名称和面积，与现场一致')
    await page.getByLabel('为什么改').first().fill('统一图纸要求')
    await look(page, 'standards-editor')
    await page.getByRole('button', { name: '发布新版' }).click()
    await page.getByText('部门标准，第 1 版').waitFor()
    await page.getByText('修改记录（1）').click()
    expect(await page.getByText(/统一图纸要求/).isVisible()).toBe(true)
    await look(page, 'standards-history')
  })
})

test('the reviewer works by keyboard: standard, marks, a fault, the help', async () => {
  await atDesk(browser, server.origin, 'market-regulation-110102', async (page) => {
    await openFood(page)
    await page.getByText('图上标明比例尺、功能间名称和面积，与现场一致').waitFor()
    await look(page, 'reviewer-desk')
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Alt + J').waitFor()
    await look(page, 'reviewer-keys')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('Alt+j')
    expect(await page.locator('.standard-line.chosen').count()).toBe(1)
    await page.keyboard.press('Alt+s')
    await page.getByLabel('说明和预计时间').waitFor()
    await look(page, 'reviewer-suspend')
    await page.getByRole('button', { name: '我来办' }).click()
    await page.getByText(/承办，至/).waitFor()
    await page.getByRole('button', { name: /^不符合.*主要设备/ }).click()
    await page.getByRole('textbox', { name: /^哪里不符合：主要设备/ }).fill('缺少比例尺')
    await page.getByRole('button', { name: /保\s?存/ }).click()
    await page.getByText('缺少比例尺').waitFor()
    await page.getByRole('button', { name: /条全部符合/ }).click()
    await page.getByText(/已核对 (\d+) \/ \1/).waitFor()
    await page.keyboard.press('Alt+x')
    await page.getByLabel('延长的理由').fill('需要复核')
    await page.getByRole('button', { name: '请示延长' }).last().click()
    await page.getByText('等待负责人答复').waitFor()
    await page.keyboard.press('Alt+t')
    await page.getByLabel('转给').waitFor()
    await look(page, 'reviewer-delegate')
    await page.getByRole('link', { name: '返回待办' }).click()
    await page.getByRole('button', { name: /我在办/ }).click()
    await page.getByRole('row').filter({ hasText: '食品经营许可证' }).waitFor()
    await look(page, 'reviewer-inbox-mine')
  })
})

test('the head answers the extension; English is complete', async () => {
  await atDesk(browser, server.origin, 'market-regulation-head-110102', async (page) => {
    await openFood(page)
    await page
      .getByText(/审批人员 正在办理|审批人员 承办/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: '答复延长' }).click()
    await page.getByRole('button', { name: '答复延长' }).last().click()
    await page.getByText(/负责人 批准/).waitFor()
    await look(page, 'reviewer-head')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Review standard' }).waitFor()
    await look(page, 'reviewer-english')
    await page.getByRole('link', { name: 'Back to the inbox' }).click()
    await page.getByRole('link', { name: /After-checks/ }).click()
    await look(page, 'after-checks-english')
    expect(await page.title()).toContain('After-checks')
  })
})

test('on a phone nothing scrolls sideways', async () => {
  const phone = { width: 390, height: 844 }
  await atDesk(
    browser,
    server.origin,
    'market-regulation-110102',
    async (page) => {
      await look(page, 'reviewer-phone-inbox')
      await openFood(page)
      await look(page, 'reviewer-phone')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect([wide, await page.evaluate(widest)]).toEqual([0, []])
    },
    phone,
  )
})
