import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VisitView } from '../../src/inspections/core/index.ts'
import { png } from '../builders/field-record.ts'
import { launchBrowser } from './browser.ts'
import { inDays } from './days.ts'
import { look } from './eyes.ts'
import {
  answer,
  card,
  passTheRest,
  photograph,
  plannedCafe,
  readVisit,
  sent,
  signAll,
  signIn,
  unfitForGloves,
} from './inspect-page.ts'
import { openWire, type Wire } from './inspect-wire.ts'
import { startServer, type RunningServer } from './server.ts'

const PHONE = { width: 390, height: 844 }
/** On a busy machine a minute is soon gone. */
const PATIENT = { timeout: 60_000 }
let server: RunningServer
let browser: Browser
let wire: Wire

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  wire = await openWire(server.origin)
})

afterAll(async () => {
  await browser?.close()
  await wire?.close()
  await server?.stop()
})

async function device(origin: string, username: string, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await signIn(page, origin, username, path)
  return page
}

test('two devices at one visit: a difference is shown to both, a person settles it, nothing is lost', async () => {
  const { id } = await plannedCafe(server.origin)
  const path = `/staff/visits/${id}`
  // one is cut off, the other has a network
  const one = await device(wire.origin, 'inspector-110102', path)
  const two = await device(server.origin, 'inspector2-110102', path)
  for (const page of [one, two]) await page.getByText('已连接').waitFor()
  wire.cut()
  await answer(one, 0, '合格')
  await photograph(one, 1, png(31))
  await answer(one, 1, '合格')
  await answer(two, 0, '不合格')
  await card(two, 0).getByLabel('不合格的情况').fill('冷柜温度不够')
  await answer(two, 2, '合格')
  await sent(two)

  wire.mend()
  await sent(one)
  await one.getByText('有 1 项结果不一致').waitFor()
  await look(one, 'inspector-conflict')
  const conflict = card(one, 0).getByRole('alert')
  expect(await conflict.innerText()).toMatch(/合格[\s\S]*不合格：冷柜温度不够/)
  await two.getByRole('button', { name: '立即上传' }).click()
  await two.getByText('有 1 项结果不一致').waitFor()
  // what the one saw alone, the other sees too
  await card(two, 1).getByRole('button', { name: '合格', exact: true, pressed: true }).waitFor()
  await card(two, 1).locator('img').waitFor()

  await answer(two, 0, '不合格')
  await card(two, 0).getByLabel('不合格的情况').fill('冷柜温度不够，两人同看')
  await sent(two)
  await one.getByRole('button', { name: '立即上传' }).click()
  await one.getByText('有 1 项结果不一致').waitFor({ state: 'detached' })
  await passTheRest(one)
  await one.getByLabel('整改期限').fill(inDays(20))
  await signAll(one)
  await one.getByRole('button', { name: '完成核查' }).click()
  await expect.poll(async () => (await readVisit(server.origin, id)).rounds, PATIENT).toBe(1)
  expect((await readVisit(server.origin, id)).rectification).toMatchObject([
    { note: '冷柜温度不够，两人同看' },
  ])
})

test('the owner chooses the time, puts right what failed with a photo, and asks for the re-inspection', async () => {
  const { id } = await plannedCafe(server.origin)
  const owner = await device(server.origin, 'owner', `/cases/${id}/visit`)
  await owner.getByRole('heading', { name: '请选一个上门时间' }).waitFor()
  await look(owner, 'owner-visit-time')
  const time = owner.getByRole('region', { name: '请选一个上门时间' })
  await owner.getByText('另约时间', { exact: true }).click()
  const { appointment } = await readVisit(server.origin, id)
  const slots = appointment?.state === 'proposed' ? appointment.slots : []
  await owner.getByLabel('日期').fill(slots.at(-1)?.day ?? '')
  await owner.getByLabel('时段').selectOption('2')
  await owner.getByLabel('为什么改').fill('上午要进货')
  await owner.getByRole('button', { name: '提出这个时间' }).click()
  await owner.getByText(/您提出的 .* 已送到核查人员/).waitFor()
  await time
    .getByRole('button', { name: /就定这个时间/ })
    .first()
    .click()
  await owner.getByText(/已约定 /).waitFor()
  await look(owner, 'owner-visit-agreed')

  const inspector = await device(server.origin, 'inspector-110102', `/staff/visits/${id}`)
  await answer(inspector, 0, '不合格')
  await card(inspector, 0).getByLabel('不合格的情况').fill('没有洗手池')
  await card(inspector, 0).getByLabel('怎么改').fill('加装洗手池')
  await passTheRest(inspector)
  await inspector.getByLabel('整改期限').fill(inDays(20))
  await signAll(inspector)
  await inspector.getByRole('button', { name: '完成核查' }).click()
  await expect.poll(async () => (await readVisit(server.origin, id)).rounds, PATIENT).toBe(1)

  await owner.reload()
  await owner.getByRole('heading', { name: '一次性整改清单' }).waitFor()
  await look(owner, 'owner-rectification')
  await owner.getByLabel('改得怎么样').fill('已装好，通了热水')
  await owner
    .getByLabel('拍照上传')
    .setInputFiles({ name: 'sink.png', mimeType: 'image/png', buffer: png(77) })
  await owner.getByAltText('照片 1').first().waitFor()
  await owner.getByRole('button', { name: '保存这一项' }).click()
  await owner.getByText('已填写').waitFor()
  await owner.getByRole('button', { name: '全部改好，申请复查' }).click()
  await owner.getByText('已申请复查').waitFor()
  await look(owner, 'owner-ready')

  await inspector.reload()
  await inspector.getByRole('heading', { name: '核查清单' }).waitFor()
  expect(await inspector.locator('article[data-line]').count()).toBe(1)
  await look(inspector, 'inspector-again')
  await answer(inspector, 0, '合格')
  await signAll(inspector)
  await inspector.getByRole('button', { name: '完成核查' }).click()
  await inspector.getByText('核查已通过').waitFor()
  await look(inspector, 'inspector-passed')
  const done: VisitView = await readVisit(server.origin, id)
  expect(done).toMatchObject({ state: 'passed', rounds: 2 })

  // the same in English, and the list of visits
  await plannedCafe(server.origin)
  await inspector.getByRole('button', { name: '菜单' }).click()
  await inspector.getByRole('button', { name: 'English' }).click()
  await inspector.getByText('Passed; the departments may decide.').waitFor()
  await look(inspector, 'inspector-passed-english')
  await inspector.getByRole('link', { name: 'Back to the visits' }).click()
  await inspector.getByRole('heading', { name: 'Joint visits' }).waitFor()
  await inspector.getByText('To visit', { exact: true }).click()
  await inspector.getByRole('button', { name: /Keep all on this device/ }).click()
  await inspector.getByText(/\d+ visits are on this device/).waitFor()
  await look(inspector, 'inspector-visits-english')
  expect(await unfitForGloves(inspector)).toEqual([])
})

test('a lead authority arranges the visit and keeps the roster at a desk', async () => {
  const { id } = await plannedCafe(server.origin)
  const lead = await device(server.origin, 'lead-110102', `/staff/visits/${id}`)
  await lead.getByText('约定时间和人员').click()
  await lead.getByText('调整核查组').click()
  await lead.getByRole('checkbox').first().waitFor()
  await look(lead, 'lead-visit')
  await lead.getByRole('button', { name: '保存核查组' }).click()
  await lead.goto(`${server.origin}/staff/officers`)
  await lead.getByText('加入名册').click()
  await lead.getByLabel('姓名').fill('周谷雨')
  await lead.getByLabel('执法证号').fill('测试-0001')
  await lead.getByLabel('部门').selectOption({ index: 1 })
  await lead.getByRole('button', { name: '加入名册' }).click()
  await lead.getByText('周谷雨 已加入名册').waitFor()
  await look(lead, 'lead-officers')
  await lead.getByRole('button', { name: '停用 周谷雨' }).click()
  await lead.getByText('已停用').waitFor()
  expect(await lead.getByRole('button', { name: '停用 周谷雨' }).count()).toBe(0)
})
