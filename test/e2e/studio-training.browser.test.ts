import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { fileCafe } from './filed-case.ts'
import { signIn } from './scene.ts'
import { startServer, type RunningServer } from './server.ts'

let server: RunningServer
let browser: Browser
let filed: { readonly id: string }
beforeAll(async () => {
  process.env['TRAINING'] = '1'
  server = await startServer()
  delete process.env['TRAINING']
  filed = await fileCafe(server.origin)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function openPage(username: string, viewport: { width: number; height: number }) {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page.request, server.origin, username)
  return page
}
const BANNER = '培训系统：练习用，办件和证照都无效'

test('a training system says so on every page, of owners, of officers and of passers-by', async () => {
  const phone = await openPage('owner', { width: 390, height: 844 })
  for (const address of ['/', '/cases', `/cases/${filed.id}`]) {
    await phone.goto(server.origin + address)
    await phone.getByText(BANNER).waitFor()
    await look(phone, `training-owner${address.replaceAll('/', '-').slice(0, 12)}`)
  }
  const desk = await openPage('lead-110102', { width: 1366, height: 768 })
  await desk.goto(`${server.origin}/staff`)
  await desk.getByText(BANNER).waitFor()
  await desk.goto(`${server.origin}/verify`)
  await desk.getByText('培训系统，证照均无效').waitFor()
  expect(await desk.getByText('演示系统').count()).toBe(0)
})

test('a chain opens its other shops from one application, typing only what differs', async () => {
  const page = await openPage('owner', { width: 390, height: 844 })
  await page.goto(`${server.origin}/cases/${filed.id}`)
  await page.getByRole('link', { name: '还有其他门店？一次带出' }).click()
  await page.getByRole('textbox', { name: '店名' }).first().fill('虚构咖啡一店')
  await page.getByRole('textbox', { name: '经营场所地址' }).first().fill('示例大街 1 号')
  await page.getByText('或从表格粘贴').first().click()
  await page
    .locator('textarea')
    .fill('虚构咖啡二店\t示例大街 2 号\t62 ㎡\n虚构咖啡三店，示例大街 3 号，70')
  await page.getByRole('button', { name: '填入' }).click()
  await look(page, 'shops')
  await page.getByRole('button', { name: '建立 3 家店的申请' }).click()
  await page.getByText('已建立 3 家店的申请').waitFor()
  await page.getByRole('link', { name: '去“我的办理”' }).click()
  for (const name of ['一', '二', '三']) await page.getByText(`虚构咖啡${name}店`).first().waitFor()
  expect(await page.locator('a.tile').count()).toBeGreaterThanOrEqual(4)
  await look(page, 'shops-opened')
})

test.each([
  ['clerk-110102', { width: 1366, height: 768 }, 'accept'],
  ['inspector-110102', { width: 390, height: 844 }, 'visit'],
] as const)('the lessons of %s', async (username, viewport, name) => {
  const page = await openPage(username, viewport)
  await page.goto(`${server.origin}/staff/training`)
  await page.getByText('项练习，完成 0 项').waitFor()
  await look(page, `training-lessons-${name}`)
  expect(await page.evaluate(() => document.body.scrollWidth <= window.innerWidth)).toBe(true)
})
