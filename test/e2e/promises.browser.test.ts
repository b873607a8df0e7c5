import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { draftSalon } from './salon-draft.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk, lookThrough } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1366, height: 768 }
let server: RunningServer
let browser: Browser
let draft: CaseView

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  draft = await draftSalon(server.origin)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function asOwner<T>(work: (page: Page) => Promise<T>, viewport = PHONE): Promise<T> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' })
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
const read = async (page: Page): Promise<CaseView> =>
  (await page.request.get(`${server.origin}/api/v1/cases/${draft.id}`)).json()

test('the owner chooses the promise, reads its words, signs, and sends the map later', async () => {
  await asOwner(async (page) => {
    await page.goto(`${server.origin}/cases/${draft.id}/check`)
    await page.getByRole('heading', { name: '办理方式' }).waitFor()
    await look(page, 'owner-routes')
    const hygiene = page.getByRole('group', { name: '卫生许可证' })
    await hygiene.getByRole('radio', { name: '告知承诺，当场决定' }).check()
    await page.getByRole('group', { name: '卫生许可证告知承诺书' }).waitFor()
    await page.getByRole('checkbox', { name: /5 个工作日内补交/ }).check()
    await page.getByRole('group', { name: '容缺受理承诺书' }).waitFor()
    await page.getByRole('checkbox', { name: /我承诺/ }).check()
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByText('请填写签署人姓名').waitFor()
    await look(page, 'owner-sign')
    await page.getByRole('textbox', { name: '签署人姓名' }).fill('王小满')
    await page.getByRole('button', { name: '提交申请' }).click()
    await page.getByText('申请已提交').first().waitFor()
    const view = await read(page)
    expect(view.commitments).toMatchObject([{ signer: '王小满' }])
    await look(page, 'owner-following')
  })
})

test('the window accepts, tries the clock, hands the case over, and the lead watches', async () => {
  await atDesk(browser, server.origin, 'clerk-110102', async (page) => {
    await page.goto(`${server.origin}/staff/cases/${draft.id}`)
    await page.locator('#accept').waitFor()
    await lookThrough(page)
    await page.locator('#accept').click()
    const done = page.getByRole('status').filter({ hasText: '已受理，审批中' })
    await done.getByRole('link').click()
    await page.getByText('试算').first().waitFor()
    const simulate = page.locator('details', { hasText: '期限试算' }).first()
    await simulate.locator('summary').first().click()
    await simulate.getByLabel('延长（工作日）').fill('5')
    await simulate.getByRole('button', { name: /试\s?算/ }).click()
    await simulate.getByText(/将于 .*办结/).waitFor()
    await page.getByText('移交', { exact: true }).first().click()
    await look(page, 'clerk-handling')
    await page.goto(`${server.origin}/staff/deadlines`)
    await page.getByText('即将到期', { exact: true }).click()
    await look(page, 'clerk-deadlines')
    await page.goto(`${server.origin}/staff/bars`)
    await look(page, 'clerk-bars')
  })
  await atDesk(browser, server.origin, 'lead-110102', async (page) => {
    await page.goto(`${server.origin}/staff/tolerance`)
    await page.getByText('西城区容缺受理清单第3项（演示）').waitFor()
    await look(page, 'lead-tolerance')
    await page.goto(`${server.origin}/staff/bars`)
    await page.locator('summary', { hasText: '列入名录' }).click()
    await page.getByLabel('名称').fill('某餐饮公司')
    await look(page, 'lead-bars')
    await page.goto(`${server.origin}/staff/cases/${draft.id}`)
    await page.locator('summary', { hasText: '督办' }).click()
    await page.getByLabel('督办要求').fill('请今日办结')
    await look(page, 'lead-urge')
    await page.getByRole('button', { name: /发\s?出/ }).click()
    await expect.poll(async () => (await read(page)).timeline.at(-1)?.event).toBe('urged')
  })
})

test('the owner sees who answers, what is still to be sent, and sends it', async () => {
  await asOwner(async (page) => {
    await page.goto(`${server.origin}/cases/${draft.id}`)
    await page.getByText(/首办负责人：/).waitFor()
    await page.getByRole('heading', { name: '待补交的材料' }).waitFor()
    await look(page, 'owner-progress-desktop')
    await page
      .getByLabel(/为“.*位置.*”选择文件|为“.*图.*”选择文件/)
      .first()
      .setInputFiles({
        name: 'map.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
      })
    await page.getByText('已补交', { exact: true }).waitFor()
    expect((await read(page)).following).toMatchObject([{ state: 'came' }])
    await look(page, 'owner-followed')
  }, DESK)
})
