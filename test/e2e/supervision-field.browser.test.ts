import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { CheckView } from '../../src/supervision/core/index.ts'
import { png, sha256 } from '../builders/field-record.ts'
import { photoOf } from './code-photo.ts'
import { inDays } from './days.ts'
import { look } from './eyes.ts'
import {
  atApi,
  card,
  draw,
  photograph,
  signAll,
  signIn,
  unfitForGloves,
  workerReady,
} from './inspect-page.ts'
import { buyPhone, type Phone } from './inspect-phone.ts'
import { bearServer, type MortalServer } from './inspect-server.ts'
import { openWire, type Wire } from './inspect-wire.ts'
import { issueCafe } from './issued-licence.ts'

const HERE = '110102'
const INSPECTOR = `inspector-${HERE}`
let server: MortalServer
let wire: Wire
let phone: Phone
let check: string
let code: string
beforeAll(async () => {
  server = await bearServer()
  wire = await openWire(server.origin)
  phone = await buyPhone()
  const number = await issueCafe(server.origin)
  const lead = await atApi(server.origin, `lead-${HERE}`)
  const wish = { number, cause: 'special', reason: '节前专项', by: '2099-12-30' }
  check = (await lead.post<CheckView>('/checks', wish)).id
  const owner = await atApi(server.origin, 'owner')
  code = (await owner.get<{ url: string }>(`/licences/${number}/code`)).url
}, 120_000)
afterAll(async () => {
  await phone?.close()
  await wire?.close()
  await server?.close()
})

const read = async () => (await atApi(server.origin, INSPECTOR)).get<CheckView>(`/checks/${check}`)

/** How much of any check is on this device. */
const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('zhunying-checks')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const count = (name: string): Promise<number> =>
      new Promise((resolve) => {
        const asked = db.transaction(name).objectStore(name).count()
        asked.onsuccess = () => resolve(asked.result)
      })
    const held = { checks: await count('checks'), files: await count('files') }
    db.close()
    return held
  })

/** At the door, without a network: the code is proven, two officers are there. */
async function arrive(page: Page): Promise<void> {
  await page.getByLabel('拍证上的二维码').setInputFiles(photoOf(code))
  await page.getByText('验签相符：就是这张证').waitFor()
  const team = page.getByRole('region', { name: '到场检查人员' }).getByRole('checkbox')
  await team.nth(0).check()
  await team.nth(1).check()
}

/** Everything touched lies on the disk of the phone. */
const saved = (page: Page) => page.getByText('正在存到本机').waitFor({ state: 'hidden' })

async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '完成检查' }).click()
  await page.getByText('检查已完成并签字，等待上传').waitFor()
}

/** The record goes once there is a network and its writer is known to the server. */
async function send(page: Page): Promise<void> {
  const login = page.getByRole('link', { name: '重新登录' })
  const done = page.getByText('笔录已上传，本机不再保留')
  const now = page.getByRole('button', { name: '立即上传' })
  // the page tries by itself too: the button may go while it is pressed
  await now.click({ timeout: 2000 }).catch(() => undefined)
  await login.or(done).waitFor()
  if (await login.isVisible()) {
    await login.click()
    await page.getByLabel('用户名').fill(INSPECTOR)
    await page.getByLabel('密码').fill('zhunying-demo')
    await page.getByRole('button', { name: '登录', exact: true }).click()
  }
  await done.waitFor()
}

test('a check is made without a network, survives reload and kill, and leaves the device when acknowledged', async () => {
  const at = `/staff/checks/${check}`
  await signIn(phone.page, wire.origin, INSPECTOR, '/staff/checks')
  await phone.page
    .getByRole('link', { name: /节前|餐|咖啡|待检查/ })
    .first()
    .waitFor()
  await look(phone.page, 'field-checks')
  await phone.page.goto(wire.origin + at)
  await phone.page.getByRole('button', { name: '带到本机，开始检查' }).click()
  await phone.page.getByRole('heading', { name: '扫码到场' }).waitFor()
  await workerReady(phone.page)
  await look(phone.page, 'field-check')
  expect(await unfitForGloves(phone.page)).toEqual([])

  wire.cut()
  await phone.page.reload()
  await arrive(phone.page)
  const photo = png(0x123456)
  await card(phone.page, 0).getByRole('button', { name: '不合格', exact: true }).click()
  await card(phone.page, 0).getByLabel('看到了什么').fill('后厨地面积水')
  const items = card(phone.page, 0).getByRole('group', { name: '涉及的许可' }).getByRole('checkbox')
  if ((await items.count()) > 0) await items.first().check()
  await photograph(phone.page, 0, photo)
  await phone.page.getByRole('button', { name: '其余都合格' }).click()
  await phone.page.getByLabel('整改期限').fill(inDays(10))
  await phone.page.getByText('没有网络：照常填写').waitFor()
  await saved(phone.page)

  await phone.kill()
  await phone.open()
  await phone.page.goto(wire.origin + at)
  const seen = card(phone.page, 0).getByLabel('看到了什么')
  await expect.poll(() => seen.inputValue()).toBe('后厨地面积水')
  await expect.poll(() => card(phone.page, 0).locator('img').count()).toBe(1)
  await signAll(phone.page)
  await look(phone.page, 'field-signed')
  await finish(phone.page)
  await saved(phone.page)
  const held = await onDevice(phone.page)
  expect(held).toEqual({ checks: 1, files: 4 })
  expect((await read()).state).toBe('planned')
  await phone.kill()
  await phone.open()
  await phone.page.goto(wire.origin + at)
  await phone.page.getByText('检查已完成并签字，等待上传').waitFor()
  expect(await onDevice(phone.page)).toEqual(held)

  wire.mend()
  await send(phone.page)
  await look(phone.page, 'field-sent')
  expect(await onDevice(phone.page)).toEqual({ checks: 0, files: 0 })
  const after = await read()
  expect(after).toMatchObject({ state: 'rectification', uncounted: [] })
  expect(after.faults).toMatchObject([{ note: '后厨地面积水', photos: [sha256(photo)] }])
  expect(after.visits[0]?.means).toBe('code')
  expect(after.rounds[0]?.signing?.signatures).toHaveLength(3)
})

test('looked at again: who refuses to sign is recorded under the names of two officers', async () => {
  const { page } = phone
  await page.goto(`${wire.origin}/staff/checks/${check}`)
  await page.getByRole('button', { name: '带到本机，开始检查' }).click()
  await page.getByRole('heading', { name: '扫码到场' }).waitFor()
  wire.cut()
  await arrive(page)
  await page.getByRole('button', { name: '其余都合格' }).click()
  const signing = page.getByRole('region', { name: '签字确认' })
  await signing.waitFor()
  const officers = signing.locator('summary', { hasText: /\s签字$/ })
  for (let left = await officers.count(); left > 0; left--) {
    await officers.first().click()
    await draw(page)
    await expect.poll(() => officers.count()).toBe(left - 1)
  }
  await signing.locator('summary', { hasText: '当事人（' }).click()
  await page.getByLabel('当事人姓名').fill('王小满')
  await signing.getByText('当事人拒绝或者不能签字').click()
  await page.getByLabel('原因').fill('不认可结果')
  await page.getByRole('button', { name: '记录拒签' }).click()
  await page.getByText('王小满拒绝签字：不认可结果').waitFor()
  await look(page, 'field-refused')
  await finish(page)
  wire.mend()
  await send(page)
  const after = await read()
  expect([after.state, after.outcome]).toEqual(['closed', 'rectified'])
  expect(after.rounds[1]?.signing?.refused).toEqual({
    name: '王小满',
    reason: '不认可结果',
    witness: '',
  })
  await page.getByRole('link', { name: '看检查结果' }).click()
  await page.getByRole('heading', { name: '现场笔录签字' }).waitFor()
  await look(page, 'field-signings')
})
