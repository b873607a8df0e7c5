import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedClock } from '#platform/server/clock.ts'
import { addDays, plainDate } from '../../src/kernel/plain-date.ts'
import { LIST_DUE } from '../../src/archives/server/lists/lists.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { issueCafe } from './issued-licence.ts'
import { startOwnService, type OwnService } from './own-service.ts'
import { signIn } from './scene.ts'
import { sidewaysOf } from './senses.ts'

const BUSY = { timeout: 30_000 }
const EYES = { viewport: { width: 1366, height: 768 }, locale: 'zh-CN' }
const clock = fixedClock(new Date().toISOString())

let service: OwnService
let browser: Browser
beforeAll(async () => {
  // with a worker, which packs, lists and destroys
  service = await startOwnService({ clock, roles: ['web', 'worker'] })
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await service?.stop()
})

async function as<T>(who: string, work: (page: Page) => Promise<T>, eyes = EYES): Promise<T> {
  const context = await browser.newContext(eyes)
  try {
    await signIn(context.request, service.origin, who)
    return await work(await context.newPage())
  } finally {
    await context.close()
  }
}

interface Kept {
  readonly latest: { readonly keptUntil: string } | null
}

/** The clerk closes the issued case, and its archive is made; until when it is kept. */
function closeAndPack(): Promise<string> {
  return as('clerk-110102', async ({ request }) => {
    const api = `${service.origin}/api/v1`
    const cases = await request.get(`${api}/window/cases?state=issued`)
    const [issued] = ((await cases.json()) as { items: { id: string }[] }).items
    const path = `${api}/cases/${issued!.id}`
    const { version } = (await (await request.get(path)).json()) as { version: number }
    const headers = { 'idempotency-key': 'close-1', 'if-match': `"${version}"` }
    const closed = await request.post(`${path}/close`, { data: { reason: '已领取' }, headers })
    expect(closed.status(), await closed.text()).toBe(200)
    const kept = async () => (await (await request.get(`${path}/archive-info`)).json()) as Kept
    await expect.poll(async () => (await kept()).latest?.keptUntil, BUSY).toBeTruthy()
    return (await kept()).latest!.keptUntil
  })
}

test('销毁清册: what was kept long enough waits for the lead authority, who destroys it with reasons and sees that it is gone', async () => {
  await issueCafe(service.origin)
  const until = plainDate(await closeAndPack())
  await as('lead-110102', async (page) => {
    await page.goto(`${service.origin}/staff/receivers`)
    await page.getByRole('heading', { name: '其他系统' }).waitFor()
    expect(await page.getByRole('heading', { name: '档案销毁清册' }).count()).toBe(0)
  })
  clock.set(addDays(until, 1))
  const { db, jobs } = service.context
  await db.transaction((tx) => jobs.enqueue(tx, { name: LIST_DUE, data: {} }))
  await as('lead-110102', async (page) => {
    const list = page.getByRole('region', { name: '档案销毁清册' })
    await expect
      .poll(async () => {
        await page.goto(`${service.origin}/staff/receivers`)
        await page.getByRole('heading', { name: '其他系统' }).waitFor()
        return list.getByText('等您鉴定').count()
      }, BUSY)
      .toBe(1)
    await look(page, 'archive-lists')
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
    const destroy = list.getByRole('button', { name: '销毁', exact: true })
    // nothing goes without reasons, and not by one press
    expect(await destroy.isDisabled()).toBe(true)
    await list.getByLabel('鉴定意见').fill('期满，无继续保存价值')
    await destroy.focus()
    await page.keyboard.press('Enter')
    await page.getByText('销毁后不能恢复。确定销毁这 1 份档案？').waitFor()
    await look(page, 'archive-lists-surely')
    await page.keyboard.press('Escape')
    await page.getByText('销毁后不能恢复').waitFor({ state: 'hidden' })
    await destroy.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '销毁这 1 份' }).click()
    await list.getByText('已批准销毁').waitFor()
    await list.getByText(/牵头部门 .*期满，无继续保存价值/).waitFor()
    const gone = list.getByRole('row').last().getByRole('cell').last()
    await expect
      .poll(async () => {
        await page.reload()
        return gone.textContent(BUSY)
      }, BUSY)
      .toMatch(/\d{4}年/)
    await look(page, 'archive-lists-gone')
  })
})

test('on a phone, in English, it is the same list; nobody else sees it', async () => {
  const phone = { viewport: { width: 390, height: 844 }, locale: 'en' }
  await as(
    'lead-110102',
    async (page) => {
      await page.addInitScript(() => localStorage.setItem('zhunying.language', '"en"'))
      await page.goto(`${service.origin}/staff/receivers`)
      const list = page.getByRole('region', { name: 'Archives whose time is over' })
      await list.getByText('destruction approved').waitFor()
      await look(page, 'archive-lists-phone')
      expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
    },
    phone,
  )
  await as('lead-110105', async (page) => {
    await page.goto(`${service.origin}/staff/receivers`)
    await page.getByRole('heading', { name: '其他系统' }).waitFor()
    expect(await page.getByRole('heading', { name: '档案销毁清册' }).count()).toBe(0)
  })
})
