import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../src/access/core/index.ts'
import type { CaseView } from '../../src/cases/core/index.ts'
import { Cast } from '../../src/main/journey/cast.ts'
import { launchBrowser } from './browser.ts'
import { inDays } from './days.ts'
import { look } from './eyes.ts'
import { fileCafe } from './filed-case.ts'
import { namelessControls, sidewaysOf } from './senses.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

const PHONE = { width: 390, height: 844 }
const BOOKS = 'culture-tourism-110102'
let server: RunningServer
let browser: Browser
let filed: CaseView

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  filed = await fileCafe(server.origin)
  const clerk = await cast().as('clerk-110102')
  await clerk.post(`/api/v1/cases/${filed.id}/accept`, {})
  filed = await clerk.get<CaseView>(`/api/v1/cases/${filed.id}`)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const cast = () => new Cast(server.origin, DEMO_PASSWORD, () => new Date())

/** The item of the department, opened at its desk. */
async function open(page: Page, department: string): Promise<void> {
  const item = filed.items.find((one) => one.department.id === department)
  await page.goto(`${server.origin}/staff/branches/${filed.id}/${item?.id}`)
  await page.getByRole('heading', { name: '审核标准' }).waitFor()
}

async function expectSound(page: Page, name: string): Promise<void> {
  await look(page, name)
  expect([name, await namelessControls(page)]).toEqual([name, []])
  expect([name, Math.max(0, await sidewaysOf(page))]).toEqual([name, 0])
}

/** One step: its button, its boxes, and the same words once more to send it. */
async function step(page: Page, words: string, boxes: Readonly<Record<string, string>>) {
  const opener = page.getByRole('button', { name: new RegExp(`^${words}`) }).first()
  await opener.click()
  for (const [label, value] of Object.entries(boxes))
    await page.getByLabel(label, { exact: true }).fill(value)
  await page
    .getByRole('button', { name: new RegExp(`^${words}`) })
    .last()
    .click()
}

const tag = (page: Page, words: string) => page.locator('.tag', { hasText: words }).first()

test('the clock is suspended and resumed, a hearing is offered, set and called off, and the item refused', async () => {
  await atDesk(browser, server.origin, BOOKS, async (page) => {
    await open(page, 'culture-tourism')
    await step(page, '中止计时', { 说明和预计时间: '送检，约 5 个工作日' })
    await tag(page, '中止计时').waitFor()
    await expectSound(page, 'reviewer-suspended')
    await page.getByRole('button', { name: '恢复计时' }).click()
    await tag(page, '中止计时').waitFor({ state: 'hidden' })

    await step(page, '告知听证权', {
      涉及的重大利益: '相邻居民的生活环境',
      文书编号: '听告〔2026〕1号',
    })
    await page
      .getByText(/前可要求听证/)
      .first()
      .waitFor()
    await step(page, '组织听证', { 要求人或依据: '相邻业主' })
    await tag(page, '听证').waitFor()
    await step(page, '确定听证时间', {
      日期: inDays(18),
      地点: '政务服务中心 301',
      主持人: '赵主持',
      文书编号: '听通〔2026〕1号',
    })
    await page.getByText('赵主持 主持').waitFor()
    await expectSound(page, 'reviewer-hearing')
    await page
      .getByRole('button', { name: /^结束听证/ })
      .first()
      .click()
    await page.getByRole('combobox', { name: /^结果/ }).selectOption({ label: '终止' })
    await page.getByLabel('笔录要点或终止的理由').fill('申请人撤回听证申请')
    await page
      .getByRole('button', { name: /^结束听证/ })
      .last()
      .click()
    await tag(page, '待联合核查').waitFor()

    await page
      .getByRole('button', { name: /^不予许可/ })
      .first()
      .click()
    await page
      .getByRole('button', { name: /^不予许可/ })
      .last()
      .click()
    await page.getByText('请填写').first().waitFor()
    await page.getByLabel('不予许可的理由和依据').fill('总部许可证已过有效期')
    // an impatient finger: once is enough
    await page
      .getByRole('button', { name: /^不予许可/ })
      .last()
      .dblclick()
    await tag(page, '不予许可').waitFor()
    await expectSound(page, 'reviewer-refused')
    await page.goBack()
    await page.goForward()
    await tag(page, '不予许可').waitFor()
  })
  const owner = await cast().as('owner')
  const view = await owner.get<CaseView>(`/api/v1/cases/${filed.id}`)
  const refusals = view.timeline.filter(({ text }) => text.zh.includes('不予许可'))
  expect(refusals).toHaveLength(1)
})

test('what the visit found is seen beside the item, and it is granted once it was put right', async () => {
  const inspector = await cast().as('inspector-110102')
  interface Visit {
    readonly lines: readonly { readonly id: string }[]
    readonly rectification: readonly { readonly id: string }[]
  }
  const path = `/api/v1/visits/${filed.id}` as const
  const officers = ['核查人员甲', '核查人员乙']
  const visit = await inspector.get<Visit>(path)
  const lines = visit.lines.map(({ id }, n) =>
    n === 0 ? { id, result: 'fail' as const, note: '缺少消毒柜' } : { id, result: 'pass' as const },
  )
  await inspector.post(`${path}/results`, { officers, lines })
  const view = await inspector.get<Visit>(path)
  const items = filed.items.filter(({ state }) => state === 'inspection')
  const department = items[0]?.department.id ?? ''
  await atDesk(browser, server.origin, `${department}-110102`, async (page) => {
    await open(page, department)
    await tag(page, '待整改').waitFor()
    await expectSound(page, 'reviewer-rectification')
    expect(await page.getByRole('button', { name: '准予许可' }).count()).toBe(0)
    await inspector.post(`${path}/results`, {
      officers,
      lines: view.rectification.map(({ id }) => ({ id, result: 'pass' as const })),
    })
    await page.reload()
    await page.getByRole('button', { name: '准予许可' }).dblclick()
    await tag(page, '准予许可').waitFor()
    await expectSound(page, 'reviewer-granted')
  })
})

test('in two tabs the colleague is told who has it in hand; on a phone and in English it is the same desk', async () => {
  const left = filed.items.find(({ department }) => department.id === 'water-affairs')
  if (left === undefined) throw new Error('the café has an item of 水务')
  await atDesk(browser, server.origin, 'water-affairs-110102', async (page) => {
    await open(page, 'water-affairs')
    await page.getByRole('button', { name: '我来办' }).click()
    await page.getByText(/承办，至/).waitFor()
    await atDesk(
      browser,
      server.origin,
      'water-affairs-head-110102',
      async (head) => {
        await open(head, 'water-affairs')
        await head
          .getByText(/审批人员 (承办|正在办理)/)
          .first()
          .waitFor()
        await expectSound(head, 'reviewer-phone-held')
      },
      PHONE,
    )
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Review standard' }).waitFor()
    await expectSound(page, 'reviewer-english-desk')
  })
})
