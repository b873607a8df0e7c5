import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { fileCafe, xicheng } from './filed-case.ts'
import { namelessControls, sidewaysOf } from './senses.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk, lookThrough } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
const CLERK = 'clerk-110102'
let server: RunningServer
let browser: Browser
const filed: CaseView[] = []

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  for (let n = 0; n < 7; n++) filed.push(await fileCafe(server.origin))
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const asClerk = <T>(work: (page: Page) => Promise<T>, viewport?: typeof PHONE) =>
  atDesk(browser, server.origin, CLERK, work, viewport)

function numberOf(n: number): string {
  return filed[n]?.caseNo ?? ''
}

async function open(page: Page, n: number): Promise<void> {
  await page.goto(`${server.origin}/staff/cases/${filed[n]?.id}`)
  await page.locator('#accept').waitFor()
}

async function stateOf(page: Page, n: number): Promise<string> {
  const path = `${server.origin}/api/v1/cases/${filed[n]?.id}`
  return ((await (await page.request.get(path)).json()) as CaseView).state
}

const done = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words })

/** Nothing scrolls sideways, every control has a name, axe finds nothing. */
async function expectSound(page: Page, name: string): Promise<void> {
  await look(page, name)
  expect([name, await namelessControls(page)]).toEqual([name, []])
  expect([name, Math.max(0, await sidewaysOf(page))]).toEqual([name, 0])
}

test('the inbox counts by state and light, finds by any part of a name, and keeps a view', async () => {
  await asClerk(async (page) => {
    await page.getByRole('button', { name: /^待受理 ?7$/ }).waitFor()
    // the desks' own styles have come with the page
    const layout = page.locator('.inbox').evaluate((node) => getComputedStyle(node).display)
    expect(await layout).toBe('grid')
    await expectSound(page, 'clerk-inbox')
    const { applicant } = filed[0] ?? { applicant: '' }
    const part = Array.from(applicant ?? '')
      .slice(2, 5)
      .join('')
    await page.keyboard.press('Alt+c')
    await page.keyboard.type(part)
    await page.keyboard.press('Enter')
    await page.getByText(`“${part}”的查找结果`).waitFor()
    await page.getByRole('link', { name: numberOf(6) }).waitFor()
    await expectSound(page, 'clerk-found')
    await page.getByRole('button', { name: '清除查找' }).click()
    await page.getByRole('button', { name: /^期限内/ }).click()
    await page.waitForURL(/light=green/)
    await page.getByLabel('视图名称').fill('期限内的')
    await page.getByRole('button', { name: '存为常用' }).click()
    await page.getByRole('button', { name: '期限内的', exact: true }).waitFor()
    await page.goto(`${server.origin}/staff/cases?state=inReview&kind=renew`)
    await page.getByText('这个视图里没有办件').waitFor()
    await expectSound(page, 'clerk-inbox-empty')
    await page.getByRole('button', { name: '期限内的', exact: true }).click()
    await page.getByRole('link', { name: numberOf(0) }).waitFor()
  })
})

test('a case is read by keys: next document, larger, turned, the whole form, the list of keys and its switch', async () => {
  await asClerk(async (page) => {
    await open(page, 0)
    const chosen = page.locator('.paper-list [aria-pressed=true]')
    const first = await chosen.textContent()
    await page.keyboard.press('Alt+j')
    await expect.poll(() => chosen.textContent()).not.toBe(first)
    await page.keyboard.press('Alt+1')
    await page.getByText('125%').waitFor()
    await page.keyboard.press('Alt+3')
    const sheet = page.locator('.sheet > *')
    expect(await sheet.evaluate((node) => (node as HTMLElement).style.transform)).toContain('90deg')
    await page.keyboard.press('Alt+0')
    await page.getByText('100%').waitFor()
    await page.keyboard.press('Alt+t')
    await page.getByRole('heading', { name: '申请表', exact: true }).waitFor()
    await expectSound(page, 'clerk-form')
    await page.keyboard.press('Alt+t')
    await page.keyboard.press('Alt+p')
    await page.locator('.standing.green').first().waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText('Alt + J').waitFor()
    await expectSound(page, 'clerk-keys')
    await page.getByRole('switch', { name: '使用快捷键' }).uncheck()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.keyboard.press('Alt+x')
    expect(await page.getByLabel('不予受理的理由').count()).toBe(0)
    await page.getByRole('button', { name: /^快捷键/ }).click()
    await page.getByRole('switch', { name: '使用快捷键' }).check()
  })
})

test('accepting without having looked takes the word; having looked it takes one stroke, and the next case opens', async () => {
  await asClerk(async (page) => {
    await page.getByRole('link', { name: numberOf(0) }).click()
    await page.locator('#accept').waitFor()
    await page.keyboard.press('Alt+a')
    const word = page.getByLabel(/份材料没有看过/)
    await word.fill('好')
    expect(await page.getByRole('button', { name: '仍然受理' }).isDisabled()).toBe(true)
    await expectSound(page, 'clerk-accept-unseen')
    await page.getByRole('button', { name: /取\s?消/ }).click()
    expect(await stateOf(page, 0)).toBe('submitted')
    await lookThrough(page)
    // twice in a row, as an impatient finger does
    await page.keyboard.press('Alt+a')
    await page.keyboard.press('Alt+a')
    await done(page, '已受理，审批中').waitFor()
    await page.getByText(numberOf(1)).first().waitFor()
    expect(await stateOf(page, 0)).toBe('inReview')
    expect(await stateOf(page, 1)).toBe('submitted')
    await expectSound(page, 'clerk-next')
    await page.goBack()
    await page.getByText('已受理，审批中').first().waitFor()
    await expectSound(page, 'clerk-accepted')
  })
})

test('in two tabs the second hears at once what the first did, and is told who was faster', async () => {
  await asClerk(async (page) => {
    await open(page, 1)
    await lookThrough(page)
    await atDesk(browser, server.origin, 'clerk2-110102', async (other) => {
      await open(other, 1)
      await lookThrough(other)
      await other.keyboard.press('Alt+a')
      await done(other, '已受理').waitFor()
    })
    await page.locator('#accept').click()
    await page.getByRole('alert').first().waitFor()
    await page.getByText('北京市西城区综窗人员乙').first().waitFor()
    await expectSound(page, 'clerk-too-late')
    await page.getByText('您打开这一页以后').waitFor({ timeout: 20_000 })
    await page.getByRole('button', { name: '显示最新内容' }).click()
    await page.getByText('已受理，审批中').first().waitFor()
  })
})

test('a long correction letter survives an expired session, and goes once the clerk is signed in again', async () => {
  await asClerk(async (page) => {
    await open(page, 2)
    await page.keyboard.press('Alt+r')
    const why = page.getByRole('textbox', { name: /要改什么/ })
    const letter = '图纸应标明比例尺、功能间名称和面积；'.repeat(12)
    await why.fill(letter)
    await page.keyboard.press('Alt+t')
    await page.getByRole('checkbox', { name: /^需补正：经营场所名称/ }).check()
    await page.getByRole('textbox', { name: /^经营场所名称.*要改什么/ }).fill('与招牌一致')
    await page.keyboard.press('Alt+b')
    await page.getByRole('button', { name: '发出补正告知' }).waitFor()
    await expectSound(page, 'clerk-letter')
    await page.context().clearCookies()
    // the page asks for news by itself: whichever is refused first, this or the letter, covers the page
    const send = page.getByRole('button', { name: '发出补正告知' })
    await send.evaluate((button: HTMLElement) => button.click())
    const again = page.getByRole('dialog', { name: '登录已超时，请重新登录' })
    await again.getByLabel('密码').fill('zhunying-demo')
    await again.getByRole('button', { name: '登录', exact: true }).click()
    await again.waitFor({ state: 'hidden' })
    await page.getByText(letter.slice(0, 40)).first().waitFor()
    // the tab was closed before it was sent: this device still has it
    await page.reload()
    await page.locator('#accept').waitFor()
    await page.getByRole('button', { name: /一次性告知补正（2 处）/ }).click()
    await page.getByText(letter.slice(0, 40)).first().waitFor()
    await page.getByRole('button', { name: '发出补正告知' }).click()
    await done(page, '已发出补正告知').waitFor()
    expect(await stateOf(page, 2)).toBe('correctionAsked')
  })
})

test('declining needs its reason; what the applicant withdraws leaves nothing to decide', async () => {
  await asClerk(async (page) => {
    await open(page, 3)
    await page.keyboard.press('Alt+x')
    await page.getByRole('button', { name: '确认不予受理' }).click()
    await page.getByText('请写明理由').waitFor()
    await page.getByLabel('不予受理的理由').fill('不属于本区管辖')
    await expectSound(page, 'clerk-decline')
    await page.getByRole('button', { name: '确认不予受理' }).click()
    await done(page, '已不予受理').waitFor()
    const { cast } = xicheng(server.origin, '25')
    const owner = await cast.as('owner')
    await owner.post(`/api/v1/cases/${filed[4]?.id}/withdraw`, { reason: '不开了' })
    await page.goto(`${server.origin}/staff/cases/${filed[4]?.id}`)
    await page.getByText('已撤回').first().waitFor()
    expect(await page.locator('#accept').count()).toBe(0)
    await expectSound(page, 'clerk-withdrawn')
  })
})

test('letters are printed from one list and leave it when they are noted as served', async () => {
  await asClerk(async (page) => {
    await page.getByRole('link', { name: '待送达文书' }).click()
    await page.getByRole('heading', { name: '待送达文书' }).waitFor()
    await page.getByRole('button', { name: /^打印/ }).first().waitFor()
    await expectSound(page, 'clerk-letters')
    const rows = page.locator('.unserved > li')
    const before = await rows.count()
    const number = await rows.first().locator('.num').first().textContent()
    await rows.first().locator('summary').click()
    await rows.first().getByLabel('收件人').fill('王小满')
    await rows
      .first()
      .getByRole('button', { name: /登记送达/ })
      .click()
    await expect.poll(() => rows.count()).toBe(before - 1)
    await expect.poll(() => page.getByText(number ?? '').count()).toBe(0)
  })
})

test('on a phone, and in English, the desk is the same desk', async () => {
  await asClerk(async (page) => {
    await page.getByRole('link', { name: numberOf(5) }).waitFor()
    await expectSound(page, 'clerk-phone-inbox')
    await open(page, 5)
    await expectSound(page, 'clerk-phone-case')
    await page.goto(`${server.origin}/staff/counter`)
    await expectSound(page, 'clerk-phone-counter')
    await page.goto(`${server.origin}/staff/letters`)
    await expectSound(page, 'clerk-phone-letters')
  }, PHONE)
  await asClerk(async (page) => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Window inbox' }).waitFor()
    await expectSound(page, 'clerk-english-inbox')
    await open(page, 5)
    await expectSound(page, 'clerk-english-case')
    const said = await page.locator('.desk-answer, .desk-head, .viewer > .row').allTextContents()
    expect(said.join(' ')).not.toMatch(/[\u4e00-\u9fff]/)
    await page.goto(`${server.origin}/staff/counter`)
    await page.getByRole('heading', { name: 'At the counter' }).waitFor()
    await expectSound(page, 'clerk-english-counter')
  })
})
