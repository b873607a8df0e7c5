import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { issueCafe } from './issued-licence.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
let server: RunningServer
let browser: Browser
let number: string
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  number = await issueCafe(server.origin)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function asOwner(locale: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, locale })
  try {
    const page = await context.newPage()
    const data = { username: 'owner', password: DEMO_PASSWORD }
    await page.request.post(`${server.origin}/api/v1/session`, { data })
    await work(page)
  } finally {
    await context.close()
  }
}
const desk = (username: string, work: (page: Page) => Promise<void>, viewport?: typeof PHONE) =>
  atDesk(browser, server.origin, username, work, viewport)
const narrow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

test('the holder sees what can be renewed, and asks for the cancellation of one item', async () => {
  await asOwner('zh-CN', async (page) => {
    await page.goto(`${server.origin}/licences`)
    await look(page, 'owner-wallet')
    await page.goto(`${server.origin}/licences/${number}`)
    await page.getByRole('heading', { name: '延续' }).waitFor()
    await page.getByText('申请注销', { exact: true }).click()
    await look(page, 'owner-licence-life')
    expect(await narrow(page)).toBe(true)
    await page.getByLabel('注销什么').selectOption({ label: '食品经营许可证' })
    await page.getByRole('button', { name: '提出注销申请' }).click()
    await page.getByText('请填写').waitFor()
    await page.getByLabel('原因').fill('不再现场制售')
    await page.getByRole('button', { name: '提出注销申请' }).click()
    await page.getByText('食品经营许可证 · 办理中').waitFor()
  })
  await asOwner('zh-CN', async (page) => {
    await page.goto(`${server.origin}/licences/${number}`)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByText('Requests for cancellation').waitFor()
    await look(page, 'owner-licence-life-en')
    expect(await narrow(page)).toBe(true)
  })
})

test('the holder orders the paper by post: the address is asked once, and can be taken back', async () => {
  await asOwner('zh-CN', async (page) => {
    await page.goto(`${server.origin}/licences/${number}`)
    await page.getByText('邮寄给我').click()
    await page.getByLabel('收件人').fill('王小满')
    await page.getByLabel('联系电话').fill('1380013')
    await page.getByRole('button', { name: '申请邮寄' }).click()
    await page.getByText('请填 11 位手机号').waitFor()
    await look(page, 'owner-post-form')
    await page.getByLabel('联系电话').fill('138 0013 8000')
    await page.getByLabel('邮寄地址').fill('示例街 8 号 1 层 101')
    await page.getByRole('button', { name: '申请邮寄' }).click()
    await page.getByText('等待寄出').waitFor()
    await page.getByRole('button', { name: '撤回邮寄申请' }).click()
    await page.getByText('邮寄给我').click()
    expect(await page.getByLabel('邮寄地址').inputValue()).toBe('示例街 8 号 1 层 101')
    await page.getByRole('button', { name: '申请邮寄' }).click()
    await page.getByText('等待寄出').waitFor()
    await look(page, 'owner-post-asked')
    expect(await narrow(page)).toBe(true)
  })
})

test('the lead authority takes in stock, prints, sees it sent, and finds any paper again', async () => {
  await desk('lead-110102', async (page) => {
    await page.goto(`${server.origin}/staff/stock`)
    await page.getByText('登记入库', { exact: true }).first().click()
    await page.getByLabel('入库日期').fill('2026-11-02')
    await page.getByLabel('印制单位').fill('北京印制厂')
    await page.getByLabel('起号').fill('XC-00001')
    await page.getByLabel('止号').fill('XC-00020')
    await page.getByRole('button', { name: '登记入库' }).click()
    await page.getByText('库存 20 张').waitFor()
    await look(page, 'lead-stock')

    await page.goto(`${server.origin}/staff/print-queue`)
    await page.getByRole('checkbox', { name: number }).check()
    await look(page, 'lead-print-queue')
    await page.getByRole('button', { name: '打印选中的 1 件' }).click()
    await page.getByRole('link', { name: '打开交接清单' }).click()
    await page.waitForURL(/print-queue\/./)
    // the queue, which names it too, stands until the list has come
    await page.getByRole('cell', { name: 'XC-00001' }).waitFor()
    await look(page, 'lead-handover-list')

    await desk('clerk-110102', async (window) => {
      await window.goto(`${server.origin}/staff/print-queue`)
      const order = window.getByRole('region', { name: '邮寄申请' })
      await order.getByText('13800138000').waitFor()
      await order.getByText('登记寄出').click()
      await order.getByLabel('邮件号').fill('EA123456789CN')
      await look(window, 'clerk-postings')
      await order.getByRole('button', { name: '已寄出' }).click()
      await window.getByText('没有等待邮寄的证照').waitFor()
    })
    await page.goto(`${server.origin}/staff/licences/${number}`)
    await page.getByText('已送达').first().waitFor()
    await look(page, 'lead-licence')

    await page.goto(`${server.origin}/staff/stock`)
    await page.getByLabel('证件流水号').fill('XC-00001')
    await page.getByRole('button', { name: /^查\s?询$/ }).click()
    await page.getByText('发证机关：北京市西城区政务服务局').waitFor()
    await look(page, 'lead-trace')
    expect(await page.getByText('入库').count()).toBeGreaterThan(0)
  })
})

test('the holder reads carrier and tracking number, in the wallet and in a message', async () => {
  await asOwner('zh-CN', async (page) => {
    await page.goto(`${server.origin}/licences/${number}`)
    const sent = page.getByText('中国邮政 EMS 邮件号 EA123456789CN')
    await sent.waitFor()
    expect(await sent.count()).toBe(1)
    await look(page, 'owner-post-sent')
    await page.goto(`${server.origin}/messages`)
    await page.getByRole('article', { name: '纸质证照已寄出' }).waitFor()
  })
})

test('existing licences come in from a file: read first, reported line by line, then entered', async () => {
  await desk('lead-110102', async (page) => {
    await page.goto(`${server.origin}/staff/import`)
    const head =
      '类别编码,证件名称,证件编号,经营者名称,统一社会信用代码,法定代表人,经营场所,有效期起,有效期止'
    const good =
      '03,食品经营许可证,JY1,北京小满面馆有限公司,91110102MA0FAKE177,王小满,路1号,2024-01-01,2029-01-01'
    const bad = good.replace('JY1', 'JY2').replace('FAKE177', 'FAKE178')
    const buffer = Buffer.from([head, good, bad].join('\r\n'))
    const file = { name: '存量.csv', mimeType: 'text/csv', buffer }
    await page.getByLabel('选择 xlsx 或 csv 文件').setInputFiles(file)
    await page.getByText('存量.csv：共 2 行，1 行有误').first().waitFor()
    await page.getByText('统一社会信用代码：').first().waitFor()
    await look(page, 'lead-import-report')
    await page.getByRole('button', { name: '确认导入可以导入的行' }).click()
    await page.getByText('导入完成', { exact: true }).waitFor()
    expect(await page.getByText('已导入').count()).toBeGreaterThan(0)
  })
})

test('a department sees everything that will follow before it cancels, and that is what follows', async () => {
  await desk('market-regulation-110102', async (page) => {
    await page.goto(`${server.origin}/staff/licences/${number}`)
    // the holder's request has opened the form with its reason
    await page.getByLabel('决定文号').fill('京西市监注〔2026〕1号')
    await page.getByRole('button', { name: '预览后果' }).click()
    await page.getByText('整证作废并收回').waitFor()
    await page.getByText('XC-00001').first().waitFor()
    await look(page, 'department-cascade')
    await page.setViewportSize(PHONE)
    await look(page, 'department-cascade-phone')
    expect(await narrow(page)).toBe(true)
    // the preview says 已作废 too: only the answer tells that it is done
    const answer = page.waitForResponse((one) => one.request().method() === 'POST')
    await page.getByRole('button', { name: '确认执行' }).click()
    expect((await answer).ok()).toBe(true)
    await page.getByText('已作废', { exact: true }).first().waitFor()
  })
  await asOwner('zh-CN', async (page) => {
    await page.goto(`${server.origin}/licences/${number}`)
    await page.getByText('食品经营许可证 · 已办理').waitFor()
    await page
      .getByText(/食品经营许可证.*注销通知/)
      .first()
      .click()
    await look(page, 'owner-licence-void')
  })
})

test('a void licence is recalled when its paper has come back', async () => {
  await desk('lead-110102', async (page) => {
    await page.goto(`${server.origin}/staff/print-queue`)
    await page.getByText('须收回').first().waitFor()
    await look(page, 'lead-papers-due')
    await page.goto(`${server.origin}/staff/licences/${number}`)
    await page.getByRole('button', { name: '登记已收回' }).click()
    await page.getByText('还有纸质证件没有了结').waitFor()
    await page.getByText('登记', { exact: true }).first().click()
    await page.getByLabel('状态').selectOption({ label: '已交回' })
    await page.getByRole('button', { name: /^登\s?记$/ }).click()
    await page.getByText('已交回').first().waitFor()
    await page.getByRole('button', { name: '登记已收回' }).click()
    await page.getByText('已作废并收回').first().waitFor()
    expect(await page.getByRole('button', { name: '登记已收回' }).count()).toBe(0)
  })
})
