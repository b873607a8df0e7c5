import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { startServer, type RunningServer } from './server.ts'

const SCREENS = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1366, height: 768 },
} as const
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** A café of 120 m² in 西城, no chain, no books, on its own sewer: up to the result. */
async function answeredCafe(page: Page): Promise<void> {
  await page.goto(`${server.origin}/open/110102/25`)
  await page.getByLabel('㎡').fill('120')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { name: '以连锁方式经营吗？' }).waitFor()
  await page.getByRole('button', { name: '否' }).click()
  await page.getByRole('heading', { name: '卖书、报纸、期刊或者音像制品吗？' }).waitFor()
  await page.getByRole('button', { name: '否' }).click()
  await page.getByRole('button', { name: /由我自己办理/ }).click()
  await page.getByRole('heading', { name: /需要这些/ }).waitFor()
}

const row = (page: Page, name: RegExp) => page.getByRole('row', { name })

for (const [screen, viewport] of Object.entries(SCREENS)) {
  test(`on a ${screen}: an answer is changed, both variants stand side by side, one is taken`, async () => {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' })
    const page = await context.newPage()
    await answeredCafe(page)
    await look(page, `result-cafe-${screen}`)
    await page.getByRole('link', { name: '假如换个答案' }).click()
    await page.getByRole('heading', { name: '假如换个答案' }).waitFor()
    await look(page, `what-if-same-${screen}`)

    await page.getByLabel(/经营场所面积/).fill('200')
    await row(page, /^食品经营许可证/)
      .and(page.locator('.moved'))
      .waitFor()
    expect(await row(page, /^食品经营许可证/).textContent()).toBe('食品经营许可证不用要办')
    expect(await row(page, /小规模食品/).textContent()).toContain('要办不用')
    await page.getByLabel(/卖书/).selectOption('true')
    await page.getByText('“假如”这一边还有问题没有回答').waitFor()
    await page.getByLabel(/分支机构/).selectOption('false')
    await row(page, /^出版物经营许可证/)
      .and(page.locator('.moved'))
      .waitFor()
    await look(page, `what-if-moved-${screen}`)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(viewport.width)

    // both are still there after the page is left, and either can be taken
    await page.reload()
    await row(page, /^出版物经营许可证/)
      .and(page.locator('.moved'))
      .waitFor()
    await page.getByRole('button', { name: '改用“假如”的回答' }).click()
    await page.getByRole('heading', { name: /需要这些/ }).waitFor()
    await page.getByRole('article', { name: '出版物经营许可证' }).waitFor()
    await page.getByRole('link', { name: '假如换个答案' }).click()
    await page.getByLabel(/经营场所面积/).waitFor()
    expect(await page.getByLabel(/经营场所面积/).inputValue()).toBe('120')
    await context.close()
  })
}
