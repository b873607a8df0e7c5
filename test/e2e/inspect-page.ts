import type { Page } from 'playwright-core'
import type { CaseView } from '../../src/cases/core/index.ts'
import type { VisitView } from '../../src/inspections/core/index.ts'
import { fileCafe } from './filed-case.ts'

const PASSWORD = 'zhunying-demo'

/** Somebody at the API, for what a test only prepares or looks up. */
export async function atApi(origin: string, username: string) {
  const headers = { 'content-type': 'application/json' }
  const session = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ username, password: PASSWORD }),
  })
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const reply = await fetch(`${origin}/api/v1${path}`, init)
    if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`)
    return reply
  }
  return {
    get: async <T>(path: string) => (await (await ask(path, { headers: { cookie } })).json()) as T,
    bytes: async (path: string) =>
      Buffer.from(await (await ask(path, { headers: { cookie } })).arrayBuffer()),
    post: async <T>(path: string, body: object = {}) =>
      (await (
        await ask(path, {
          method: 'POST',
          headers: { ...headers, cookie, 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify(body),
        })
      ).json()) as T,
  }
}

/** A café in 西城 that the window has accepted: its visit is planned. */
export async function plannedCafe(origin: string): Promise<CaseView> {
  const filed = await fileCafe(origin)
  const clerk = await atApi(origin, `clerk-${filed.region}`)
  await clerk.post(`/cases/${filed.id}/accept`)
  return filed
}

export async function readVisit(origin: string, id: string): Promise<VisitView> {
  const inspector = await atApi(origin, 'inspector-110102')
  return inspector.get<VisitView>(`/visits/${id}`)
}

export async function signIn(page: Page, origin: string, username: string, next: string) {
  await page.goto(`${origin}/login?next=${encodeURIComponent(next)}`)
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.waitForURL(origin + next)
}

/** The page is kept on this device from now on. */
export async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const state = async () =>
      (await navigator.serviceWorker.getRegistration('/staff/'))?.active?.state
    for (let n = 0; n < 600 && (await state()) !== 'activated'; n++)
      await new Promise((later) => setTimeout(later, 50))
    if ((await state()) !== 'activated') throw new Error('no worker keeps the page')
  })
}

export const card = (page: Page, n: number) => page.locator('article[data-line]').nth(n)

export async function answer(page: Page, n: number, result: '合格' | '不合格' | '不适用') {
  const button = card(page, n).getByRole('button', { name: result, exact: true })
  await button.click()
  await page.waitForFunction(
    ([at, name]) => {
      const found = document.querySelectorAll('article[data-line]')[at as number]
      const chosen = found?.querySelector('.result[aria-pressed="true"]')
      return chosen?.textContent === name
    },
    [n, result] as const,
  )
}

export async function photograph(page: Page, n: number, bytes: Buffer): Promise<void> {
  const before = await card(page, n).locator('img').count()
  const name = `给第 ${n + 1} 项拍照`
  await card(page, n)
    .getByLabel(name)
    .setInputFiles({ name: 'camera.png', mimeType: 'image/png', buffer: bytes })
  await card(page, n).locator('img').nth(before).waitFor()
}

export async function passTheRest(page: Page): Promise<void> {
  const rest = page.getByRole('button', { name: '其余全部合格' })
  if (await rest.isVisible()) await rest.click()
  await page.getByText(/^全部 \d+ 项已有结果$/).waitFor()
}

/** Everybody present and the applicant write their names. */
export async function signAll(page: Page): Promise<void> {
  const section = page.getByRole('region', { name: '签字确认' })
  await section.waitFor()
  const officers = section.locator('summary', { hasText: /\s签字$/ })
  while ((await officers.count()) > 0) {
    const left = await officers.count()
    await officers.first().click()
    await draw(page)
    await page.waitForFunction(
      (n) =>
        [...document.querySelectorAll('section[aria-labelledby="sign"] summary')].filter((one) =>
          /\s签字$/.test(one.textContent ?? ''),
        ).length < n,
      left,
    )
  }
  await section.locator('summary', { hasText: '当事人（' }).click()
  await page.getByLabel('当事人姓名').fill('王小满')
  await draw(page)
  await page.waitForFunction(
    () =>
      ![...document.querySelectorAll('section[aria-labelledby="sign"] summary')].some((one) =>
        (one.textContent ?? '').startsWith('当事人（'),
      ),
  )
}

/** Nobody writes the same twice. */
let strokes = 0

export async function draw(page: Page): Promise<void> {
  strokes += 1

  const pad = page
    .locator('details[open] > .stack canvas.pad, details[open] > div canvas.pad')
    .last()
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (box === null) throw new Error('no box to sign in')
  await page.mouse.move(box.x + 20, box.y + 30)
  await page.mouse.down()
  for (const [x, y] of [
    [60, 80],
    [100, 30],
    [140, 90],
    [180, 40 + (strokes % 40)],
    [200 + (strokes % 30), 60],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y)
  await page.mouse.up()
  await page.getByRole('button', { name: '确认签字' }).last().click()
}

/** Whatever a gloved thumb may want is 60 px high at least, and no text is under 16 px. */
export async function unfitForGloves(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const place = document.querySelector('.visit, .visit-list')
    if (place === null) return ['no visit on this page']
    const say = (node: Element, what: string) =>
      `${what}: ${node.outerHTML.slice(0, 80)} “${(node.textContent ?? '').slice(0, 20)}”`
    const targets = place.querySelectorAll(
      'button, summary, label.big, label.tick, a.big, a.tile, select, input:not([type=checkbox]):not([type=file]):not([type=radio])',
    )
    const small = [...targets]
      .filter((node) => node.checkVisibility() && node.getBoundingClientRect().height < 60)
      .map((node) => say(node, 'target'))
    const tiny = [...place.querySelectorAll('*')]
      .filter((node) => node.checkVisibility())
      .filter((node) => [...node.childNodes].some((c) => c.nodeType === 3 && c.textContent?.trim()))
      .filter((node) => Number.parseFloat(getComputedStyle(node).fontSize) < 16)
      .map((node) => say(node, 'text'))
    return [...small, ...tiny]
  })
}

/** How much of any visit is on this device. */
export async function onDevice(page: Page) {
  return page.evaluate(async () => {
    const open = indexedDB.open('zhunying-visits')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error)
    })
    const count = (name: string): Promise<number> =>
      new Promise((resolve) => {
        const asked = db.transaction(name).objectStore(name).count()
        asked.onsuccess = () => resolve(asked.result)
      })
    const [visits, entries, files] = await Promise.all(['visits', 'entries', 'files'].map(count))
    db.close()
    return { visits, entries, files }
  })
}

/** Everything is acknowledged, and the page says so. */
export async function sent(page: Page): Promise<void> {
  const done = page.getByText('全部已上传，本机不再保留')
  const now = page.getByRole('button', { name: '立即上传' })
  for (let n = 0; n < 60; n++) {
    if (await done.isVisible()) return
    if (await now.isEnabled()) await now.click()
    await page.waitForTimeout(500)
  }
  throw new Error('not everything was acknowledged')
}

/** What is written of a fault. */
export const faultOf = (page: Page, n: number): Promise<string> =>
  card(page, n).getByLabel('不合格的情况').inputValue()
