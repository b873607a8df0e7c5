import type { Browser, Page } from 'playwright-core'
import { look } from './eyes.ts'
import { passTheRest, signAll } from './inspect-page.ts'

const DESK = { width: 1366, height: 768 }

/** A member of staff at their own screen, signed in through the list of demonstration accounts. */
export async function atDesk<T>(
  browser: Browser,
  origin: string,
  username: string,
  work: (page: Page) => Promise<T>,
  viewport = DESK,
): Promise<T> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' })
  try {
    const page = await context.newPage()
    await page.goto(`${origin}/staff`)
    await page.getByLabel('用户名').fill(username)
    await page.getByLabel('密码').fill('zhunying-demo')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.waitForURL(/\/staff\/\w+/)
    return await work(page)
  } finally {
    await context.close()
  }
}

/** Looks at every document, then accepts with one stroke; the next case, or the inbox, opens. */
export async function acceptCase(page: Page, caseNo: string): Promise<void> {
  await look(page, 'clerk-inbox')
  await page.getByRole('link', { name: caseNo }).click()
  await page.locator('#accept').waitFor()
  await look(page, 'clerk-case')
  await lookThrough(page)
  await page.keyboard.press('Alt+a')
  await page.getByRole('status').filter({ hasText: '已受理，审批中' }).waitFor()
}

/** Every document of the case, one after the other. */
export async function lookThrough(page: Page): Promise<void> {
  const papers = page.locator('.paper-list button')
  for (let n = 0; n < (await papers.count()); n++) await papers.nth(n).click()
}

export async function makeVisit(page: Page): Promise<void> {
  await look(page, 'inspector-visits')
  await page.getByRole('list').getByRole('link').first().click()
  await page.getByRole('heading', { name: '核查清单' }).waitFor()
  await page.getByText('已连接').waitFor()
  await passTheRest(page)
  await signAll(page)
  await page.getByRole('button', { name: '完成核查' }).click()
  await page.getByText('核查已通过').waitFor()
}

/** Grants every item of the case that waits in this department's inbox. */
export async function grantOwn(page: Page, caseNo: string): Promise<void> {
  await look(page, 'reviewer-inbox')
  const rows = page.getByRole('link', { name: caseNo })
  while ((await rows.count()) > 0) {
    await rows.first().click()
    await page.getByRole('button', { name: '准予许可' }).waitFor()
    await look(page, 'reviewer-branch')
    await page.getByRole('button', { name: '准予许可' }).click()
    await page.getByText('准予许可', { exact: true }).first().waitFor()
    await page.getByText('这个事项现在没有您要做的事').waitFor()
    await page.getByRole('link', { name: '返回待办' }).click()
    await page.getByRole('heading', { name: '事项审批' }).waitFor()
    await page.waitForLoadState('networkidle')
  }
}

export async function issue(page: Page, caseNo: string): Promise<string> {
  await page.getByRole('link', { name: '待颁证', exact: true }).click()
  await look(page, 'lead-queue')
  await page.getByRole('button', { name: `为 ${caseNo} 颁证` }).click()
  const link = page.getByRole('link', { name: /已颁发/ })
  await link.click()
  await page.waitForURL(/\/staff\/licences\//)
  await look(page, 'lead-licence')
  return page.url().split('/').at(-1) ?? ''
}
