import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fictitiousUscc } from '../../src/parties/core/index.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { askAndRead, checkAndSubmit, fillForm, startCase, uploadAll } from './owner-day.ts'
import { startServer, type RunningServer } from './server.ts'
import { acceptCase, atDesk, grantOwn, issue, makeVisit } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
const REGION = '110102'
let server: RunningServer
let browser: Browser
let owner: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN', hasTouch: true })
  owner = await context.newPage()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Case {
  readonly caseNo: string
  readonly state: string
  readonly licence: { readonly number: string } | null
  readonly items: readonly {
    readonly state: string | null
    readonly department: { readonly id: string }
  }[]
}

test('a café in 西城 comes from the first question to a licence whose code anybody can open', async () => {
  const { origin } = server
  await askAndRead(owner, origin, '咖啡')
  const caseId = await startCase(owner)
  await fillForm(owner, caseId, fictitiousUscc(7, REGION))
  await uploadAll(owner, caseId)
  await checkAndSubmit(owner, caseId)
  const read = async (): Promise<Case> =>
    (await (await owner.request.get(`${origin}/api/v1/cases/${caseId}`)).json()) as Case
  const { caseNo } = await read()

  await atDesk(browser, origin, `clerk-${REGION}`, (page) => acceptCase(page, caseNo))
  if ((await read()).items.some((item) => item.state === 'inspection')) {
    await atDesk(browser, origin, `inspector-${REGION}`, makeVisit, PHONE)
  }
  for (const department of new Set((await read()).items.map((item) => item.department.id))) {
    await atDesk(browser, origin, `${department}-${REGION}`, (page) => grantOwn(page, caseNo))
  }
  expect((await read()).state).toBe('decided')
  const number = await atDesk(browser, origin, `lead-${REGION}`, (page) => issue(page, caseNo))

  await owner.goto(`${origin}/cases/${caseId}`)
  await look(owner, 'owner-progress')
  await owner.getByRole('link', { name: '查看证照' }).click()
  await look(owner, 'owner-licence')
  await owner.getByRole('link', { name: /亮证/ }).click()
  await look(owner, 'owner-code')
  const code = await owner.getByRole('link', { name: '打开核验页' }).getAttribute('href')
  await scan(code ?? '', number)
})

/** A passer-by's phone: fresh, and with JavaScript switched off. */
async function scan(code: string, number: string): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(code)
  const text = (await page.locator('body').innerText()).replaceAll(/\s/g, '')
  expect(text).toContain('有效')
  expect(text).toContain(number)
  expect(await context.cookies()).toEqual([])
  await context.close()
}
