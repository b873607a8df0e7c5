import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { holdLicences } from './filed-case.ts'
import { answerAll } from './owner-day.ts'
import { startServer, type RunningServer } from './server.ts'

/** KTV of 西城: on the list of trades that open no new shops. */
const KTV = '13'
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

test('who trades already renews with the licences they hold, though the trade opens no new shops', async () => {
  const uscc = await holdLicences(server.origin, KTV)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto(`${server.origin}/open/110102/${KTV}`)
  await page.getByRole('button', { name: '办理延续' }).click()
  await answerAll(page)
  await page.getByRole('button', { name: '生成一次告知单' }).click()
  await page.waitForURL(/\/notices\//)
  await page.getByRole('link', { name: '开始填表' }).click()
  await page.getByRole('button', { name: /王小满/ }).click()
  await page.getByLabel('统一社会信用代码').fill(uscc)
  await page.getByRole('button', { name: '查找证件' }).click()
  await page.getByRole('checkbox').first().waitFor()
  await look(page, 'owner-holdings')
  await page.getByRole('button', { name: '继续' }).click()
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  await page.getByRole('heading', { name: /填写申请/ }).waitFor()
  expect(await page.title()).toContain('KTV')
  await context.close()
})
