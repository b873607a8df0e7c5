import fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '#platform/server/clock.ts'
import { readConfig } from '#platform/server/config.ts'
import { createLog } from '#platform/server/log.ts'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { issueLicence } from '../../src/licences/server/index.ts'
import { startService } from '../../src/main/service.ts'
import { webPages } from '../../src/main/web-pages.ts'
import { fictitiousUscc } from '../../src/parties/core/index.ts'
import { insertDecidedCase } from '../builders/decided-case.ts'
import { officer, valueOf } from '../builders/licence-world.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { atPage, EYES, fits, PHONE, type Eyes } from './lead-page.ts'

const REGION = '110102'
const clock = fixedClock('2026-11-20')
const data = throwawayFolder('zhunying-e2e-draws-')
let service: Awaited<ReturnType<typeof startService>>
let browser: Browser
const numbers: string[] = []
beforeAll(async () => {
  const settings = { DEMO: '1', DATA_DIR: data, PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '0' }
  const config = readConfig(settings)
  if (!config.ok) throw new Error(JSON.stringify(config.refusal))
  const pages = await webPages(data)
  const log = createLog('silent')
  service = await startService(config.value, { roles: ['web'], clock, log, pages })
  browser = await launchBrowser()
  const ownerId = await accountOf('owner')
  for (const [n, name] of ['小满咖啡', '南城烘焙', '德胜茶餐'].entries())
    numbers.push(await shop(n, name, ownerId))
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  fs.rmSync(data, { recursive: true, force: true })
})

async function signIn(username: string) {
  const reply = await fetch(`${service.origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `${username}-${Date.now()}` },
    body: JSON.stringify({ username, password: 'zhunying-demo' }),
  })
  return String(reply.headers.get('set-cookie')).split(';')[0] ?? ''
}

async function accountOf(username: string): Promise<string> {
  const headers = { cookie: await signIn(username) }
  const reply = await fetch(`${service.origin}/api/v1/session`, { headers })
  return ((await reply.json()) as { actor: { accountId: string } }).actor.accountId
}

async function shop(n: number, name: string, ownerId: string): Promise<string> {
  const { db } = service.context
  const address = '西城区德胜门外大街'
  const holder = { name, uscc: fictitiousUscc(n, REGION), person: '王某', address }
  const outcomes = { 'food-business-licence': 'granted' as const }
  const wish = { region: REGION, industry: '25', outcomes, holder, ownerId }
  const caseId = await db.transaction((tx) => insertDecidedCase(tx, wish))
  const by = officer('lead', REGION)
  const made = await db.transaction((tx) => issueLicence(tx, service.context, by, caseId))
  return valueOf(made).licence.number
}

const at = <T>(address: string, work: (page: Page) => Promise<T>, eyes?: Eyes) =>
  atPage({ browser, origin: service.origin }, address, work, eyes)

test('a draw is announced, drawn on its day and done again by anybody', async () => {
  const id = await at('/staff/supervision/draws', async (page) => {
    await page.locator('summary', { hasText: '公布一次抽取' }).click()
    await page.getByLabel('名称').fill('咖啡厅四季度抽查')
    await page.getByLabel('抽取户数').fill('2')
    await page.getByLabel('区市场监管局').selectOption('2')
    await page.getByLabel('公开事件').fill('双色球当日开奖号码')
    await page.getByLabel('事件日期').fill('2026-11-22')
    await page.getByLabel('向社会公布日期').fill('2026-12-01')
    await look(page, 'draws-new')
    await page.getByRole('button', { name: '封存名单和种子并公布' }).click()
    await page.waitForURL(/draws\/[0-9a-f-]{36}$/)
    await page.getByText('从 3 户中抽取 2 户').waitFor()
    await look(page, 'draw-announced')
    return page.url().split('/').at(-1)!
  })
  clock.set('2026-11-22')
  await at(`/staff/supervision/draws/${id}`, async (page) => {
    await page.getByLabel('公开事件的结果').fill('03 07 12 19 25 31 + 09')
    await page.getByRole('button', { name: '抽取', exact: true }).click()
    await expect.poll(() => page.locator('table tbody tr').count()).toBe(2)
    await page.getByLabel('检查应在此日前开始').fill('2026-11-30')
    await page.getByRole('button', { name: '安排联合检查' }).click()
    await page.getByText('已安排 2 户联合检查').waitFor()
    await look(page, 'draw-drawn')
  })
  clock.set('2026-12-01')
  await at(
    `/draws/${REGION}/${id}`,
    async (page) => {
      await page.getByText('怎样自己重算').waitFor()
      expect(await page.getByRole('listitem').count()).toBe(2)
      await look(page, 'draw-public')
      expect(await fits(page)).toBe(true)
    },
    { viewport: PHONE },
  )
})

test('the holder sees every factor, appeals, and the lead answers', async () => {
  const [number = ''] = numbers
  await at('/staff/supervision/ratings', async (page) => {
    await page.getByText('登记名录或守信记录').click()
    const form = page.locator('details form')
    await form.getByLabel('证件编号').fill(number)
    await form.getByLabel('类别').selectOption('abnormal-list')
    await form.getByLabel('登记部门').selectOption({ index: 1 })
    await form.getByLabel('日期').fill('2026-11-01')
    await form.getByLabel('内容').fill('未按时公示年度报告')
    await form.getByLabel('文件号').fill('西市监异〔2026〕3号')
    await form.getByRole('button', { name: '登记' }).click()
    await page.getByText('现为 C 级').waitFor()
  })
  await at(
    `/licences/${number}/credit`,
    async (page) => {
      await page.getByText('列入经营异常名录').waitFor()
      await page.getByText('申诉', { exact: true }).click()
      await page.getByLabel('申诉理由').fill('年报已在系统补报')
      await look(page, 'credit-owner')
      expect(await fits(page)).toBe(true)
      await page.getByRole('button', { name: '提交' }).click()
      await page.getByText('申诉办理中').waitFor()
    },
    { viewport: PHONE, who: 'owner' },
  )
  await at('/staff/supervision/ratings', async (page) => {
    await page.getByLabel('答复（申诉人能看到）').fill('经查已补报')
    await look(page, 'credit-desk')
    await page.getByRole('button', { name: '成立，不再计入' }).click()
    await page.getByText('没有待答复的申诉').waitFor()
  })
})

test('a report goes to its department and is answered there', async () => {
  const [number = ''] = numbers
  await at(`/v/${number}/report`, async (page) => {
    await page.getByText('店名与证上不一致').click()
    await page.getByRole('textbox').fill('门头写的是别的名字')
    await page.getByRole('button', { name: /提交举报/ }).click()
    await page.getByText('举报已收到').waitFor()
  })
  await at('/staff/supervision/signals', async (page) => {
    await page.getByLabel('转给部门').selectOption('market-regulation')
    await look(page, 'signals-lead')
    await page.getByRole('button', { name: '转办' }).click()
    await page.getByText('没有待转办的线索').waitFor()
  })
  await at(
    '/staff/supervision/signals',
    async (page) => {
      await page.getByLabel('核实结果').selectOption('confirmed')
      await page.getByLabel('答复（举报人能看到）').fill('已责令改正门头')
      await look(page, 'signals-department')
      await page.getByRole('button', { name: '答复' }).click()
      await page.getByText('没有办理中的线索').waitFor()
      expect(await fits(page)).toBe(true)
    },
    { who: 'market-regulation-110102' },
  )
})

// in Chinese at the desk they were looked at on the way
describe.each(EYES.slice(1))('the desks (%s)', (name, eyes) => {
  test.each(['draws', 'ratings', 'signals'])('%s', async (desk) => {
    await at(
      `/staff/supervision/${desk}`,
      async (page) => {
        await look(page, `supervision-${desk}-${name}`)
        expect(await fits(page)).toBe(true)
      },
      eyes,
    )
  })
})
