import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { png, sha256 } from '../builders/field-record.ts'
import { inDays } from './days.ts'
import { look } from './eyes.ts'
import {
  answer,
  atApi,
  card,
  faultOf,
  onDevice,
  passTheRest,
  photograph,
  plannedCafe,
  readVisit,
  sent,
  signAll,
  signIn,
  unfitForGloves,
  workerReady,
} from './inspect-page.ts'
import { buyPhone, type Phone } from './inspect-phone.ts'
import { bearServer, type MortalServer } from './inspect-server.ts'
import { openWire, type Wire } from './inspect-wire.ts'

const INSPECTOR = 'inspector-110102'
let server: MortalServer
let wire: Wire
let phone: Phone

beforeAll(async () => {
  server = await bearServer()
  wire = await openWire(server.origin)
  phone = await buyPhone()
})

beforeEach(() => {
  wire.onUp = undefined
  wire.onDown = undefined
  wire.mend()
})

afterAll(async () => {
  await phone?.close()
  await wire?.close()
  await server?.close()
})

/** The inspector's phone at this visit, with everything it needs kept on it. */
async function atVisit(id: string): Promise<string> {
  const path = `/staff/visits/${id}`
  await phone.page.context().clearCookies()
  await signIn(phone.page, wire.origin, INSPECTOR, path)
  await phone.page.getByRole('heading', { name: '核查清单' }).waitFor()
  await workerReady(phone.page)
  await phone.page.getByText('已连接').waitFor()
  return wire.origin + path
}

/** By the link that the page offers when the session has ended. */
async function signInAgain(): Promise<void> {
  await phone.page.getByRole('link', { name: '重新登录' }).click()
  await phone.page.getByLabel('用户名').fill(INSPECTOR)
  await phone.page.getByLabel('密码').fill('zhunying-demo')
  await phone.page.getByRole('button', { name: '登录', exact: true }).click()
  await phone.page.waitForURL(/\/staff\/visits\//)
}

test('a visit is made without a network, survives reload and kill, and leaves the device when acknowledged', async () => {
  const fixBy = inDays(20)
  const { id } = await plannedCafe(server.origin)
  const address = await atVisit(id)
  await look(phone.page, 'inspector-visit')
  for (const summary of await phone.page.locator('.visit > details > summary').all())
    await summary.click()
  await look(phone.page, 'inspector-visit-open')
  expect(await unfitForGloves(phone.page)).toEqual([])

  wire.cut()
  const photo = png(0x123456)
  await answer(phone.page, 0, '不合格')
  await card(phone.page, 0).getByLabel('不合格的情况').fill('后厨地面积水')
  await card(phone.page, 0).getByLabel('怎么改').fill('修好地漏，保持干燥')
  await photograph(phone.page, 0, photo)
  await answer(phone.page, 1, '合格')
  await phone.page.getByText('没有网络：照常填写').waitFor()
  await look(phone.page, 'inspector-offline')

  await phone.page.reload()
  await expect.poll(() => faultOf(phone.page, 0)).toBe('后厨地面积水')
  await expect.poll(() => card(phone.page, 0).locator('img').count()).toBe(1)

  await phone.kill()
  await phone.open()
  await phone.page.goto(address)
  await expect.poll(() => faultOf(phone.page, 0)).toBe('后厨地面积水')
  await passTheRest(phone.page)
  await phone.page.getByLabel('整改期限').fill(fixBy)
  await signAll(phone.page)
  await phone.page.getByRole('button', { name: '完成核查' }).click()
  await phone.page.getByText('核查已完成，等待上传').waitFor()
  await phone.page.getByText('哪些还没有上传').click()
  await look(phone.page, 'inspector-signed-offline')
  const held = await onDevice(phone.page)
  expect(held).toMatchObject({ visits: 1 })
  expect(held.files).toBeGreaterThanOrEqual(4)

  // killed once more, with everything unsent
  await phone.kill()
  await phone.open()
  await phone.page.goto(address)
  await phone.page.getByText('核查已完成，等待上传').waitFor()
  expect(await onDevice(phone.page)).toEqual(held)
  expect((await readVisit(server.origin, id)).lines.every(({ seen }) => seen.length === 0)).toBe(
    true,
  )

  // the browser writes cookies down every half minute: the kill may have taken this one with it or not
  await phone.page.context().clearCookies()
  wire.mend()
  await phone.page.getByRole('button', { name: '立即上传' }).click()
  await signInAgain()
  await sent(phone.page)
  await look(phone.page, 'inspector-sent')
  expect(await onDevice(phone.page)).toEqual({ visits: 0, entries: 0, files: 0 })

  const visit = await readVisit(server.origin, id)
  expect(visit).toMatchObject({ state: 'rectification', rounds: 1, fixBy })
  for (const line of visit.lines) expect([line.id, line.seen.length]).toEqual([line.id, 1])
  expect(visit.rectification).toMatchObject([
    { note: '后厨地面积水', todo: '修好地漏，保持干燥', seen: [{ photos: [sha256(photo)] }] },
  ])
  expect(visit.roundsDone[0]?.signatures.length).toBe(visit.team.length + 1)
  const inspector = await atApi(server.origin, INSPECTOR)
  const kept = await inspector.bytes(`/visits/${id}/files/${sha256(photo)}`)
  expect(sha256(kept)).toBe(sha256(photo))
})

test('a server that dies in the middle of an upload, and answers that get lost, double and lose nothing', async () => {
  const { id } = await plannedCafe(server.origin)
  await atVisit(id)
  wire.cut()
  const photos = [1, 2, 3].map((n) => png(n * 7919))
  for (const [n, photo] of photos.entries()) {
    await answer(phone.page, n, '合格')
    await photograph(phone.page, n, photo)
  }
  await passTheRest(phone.page)
  const held = await onDevice(phone.page)

  // the second photo is on its way when the server is killed
  let uploads = 0
  let died: Promise<void> | undefined
  wire.onUp = (piece) => {
    if (/^POST \/api\/v1\/visits\/[^/]+\/files\//.test(piece) && ++uploads === 2)
      died = server.kill()
  }
  wire.mend()
  await phone.page.getByRole('button', { name: '立即上传' }).click()
  await expect.poll(() => died !== undefined, { timeout: 60_000 }).toBe(true)
  await died
  await phone.page.getByText('没有网络：照常填写').waitFor()
  expect((await onDevice(phone.page)).entries).toBe(held.entries)
  expect((await onDevice(phone.page)).files).toBe(held.files)

  // it comes back; now the answer to the notes is lost after they were stored
  wire.onUp = undefined
  wire.lead(await server.start())
  let lost = 0
  wire.onDown = (piece, drop) => {
    if (piece.includes('"acknowledged":[') && lost++ === 0) drop()
  }
  await sent(phone.page)
  expect(lost).toBeGreaterThan(0)
  wire.onDown = undefined
  expect(await onDevice(phone.page)).toMatchObject({ entries: 0, files: 0 })
  const visit = await readVisit(server.origin, id)
  for (const line of visit.lines) expect([line.id, line.seen.length]).toEqual([line.id, 1])
  const shown = new Set(visit.lines.flatMap(({ seen }) => seen.flatMap((one) => one.photos)))
  expect(shown).toEqual(new Set(photos.map(sha256)))
  const inspector = await atApi(server.origin, INSPECTOR)
  for (const sha of shown)
    expect(sha256(await inspector.bytes(`/visits/${id}/files/${sha}`))).toBe(sha)
})

test('a session that ended while there was no network loses nothing: sign in again and it goes', async () => {
  const { id } = await plannedCafe(server.origin)
  await atVisit(id)
  wire.cut()
  await answer(phone.page, 0, '合格')
  await photograph(phone.page, 0, png(4242))
  const held = await onDevice(phone.page)
  await phone.page.context().clearCookies()
  wire.mend()
  await phone.page.getByRole('button', { name: '立即上传' }).click()
  await phone.page.getByText('登录已过期').waitFor()
  expect(await onDevice(phone.page)).toEqual(held)
  await signInAgain()
  await phone.page.getByText('全部已上传，本机不再保留').waitFor()
  expect(await onDevice(phone.page)).toMatchObject({ entries: 0, files: 0 })
  expect((await readVisit(server.origin, id)).lines[0]?.seen).toHaveLength(1)
})

test('a device that is full says so and keeps what it had', async () => {
  const { id } = await plannedCafe(server.origin)
  await atVisit(id)
  wire.cut()
  await answer(phone.page, 0, '合格')
  const held = await onDevice(phone.page)
  // what a browser does when its disk is full; Chromium cannot be told to from outside
  await phone.page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
    const put = own?.value as (...given: unknown[]) => IDBRequest<IDBValidKey>
    function full(this: IDBObjectStore, ...given: unknown[]): IDBRequest<IDBValidKey> {
      if (this.name === 'files') throw new DOMException('full', 'QuotaExceededError')
      return Reflect.apply(put, this, given)
    }
    Object.defineProperty(IDBObjectStore.prototype, 'put', { value: full })
  })
  await card(phone.page, 0)
    .getByLabel('给第 1 项拍照')
    .setInputFiles({ name: 'camera.png', mimeType: 'image/png', buffer: png(5) })
  await phone.page.getByText('本机空间已满').waitFor()
  expect(await onDevice(phone.page)).toEqual(held)
  await look(phone.page, 'inspector-full')
  await phone.page.reload()
  await photograph(phone.page, 0, png(5))
  wire.mend()
  await sent(phone.page)
})

test('a visit that was kept and never made leaves the device after a week', async () => {
  const { page } = phone
  await page.goto(`${wire.origin}/staff/visits`)
  await page.getByRole('button', { name: /全部存到本机/ }).click()
  const listed = await page.locator('a.tile').count()
  await page.getByText(`${listed} 个任务已存到本机`).waitFor()
  expect((await onDevice(page)).visits).toBeGreaterThan(0)
  await page.clock.setFixedTime(new Date(Date.now() + 8 * 86_400_000))
  await page.goto(`${wire.origin}/staff/visits`)
  await expect.poll(async () => (await onDevice(page)).visits, { timeout: 60_000 }).toBe(0)
})
