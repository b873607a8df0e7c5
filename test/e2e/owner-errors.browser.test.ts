import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHUNK } from '../../src/cases/core/index.ts'
import { sampleFile } from '../../src/main/journey/sample-file.ts'
import { launchBrowser } from './browser.ts'
import { answeredCafe, openScene, signIn, type Scene } from './scene.ts'

let scene: Scene
let browser: Browser

beforeAll(async () => {
  scene = await openScene()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await scene?.close()
})

/** Answers as a proxy between us and the person gives them: a status and no words; 0 is no answer at all. */
const FAILURES = [0, 401, 403, 404, 409, 412, 413, 422, 429, 500, 503] as const
type Failure = (typeof FAILURES)[number]

const fail = (failure: Failure) => (route: Route) =>
  failure === 0 ? route.abort('internetdisconnected') : route.fulfill({ status: failure, body: '' })

/** What the button of each failure says; what it does is tried below. */
const NEXT: Readonly<Record<Failure, RegExp>> = {
  0: /再试一次/,
  401: /去登录/,
  403: /回到首页/,
  404: /回到首页/,
  409: /看最新的内容/,
  412: /看最新的内容/,
  413: /再试一次/,
  422: /再试一次/,
  429: /再试一次/,
  500: /再试一次/,
  503: /再试一次/,
}

async function device(): Promise<BrowserContext> {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ viewport, locale: 'zh-CN', isMobile: true })
  context.setDefaultTimeout(15_000)
  // every page asks for itself: what the server sends along with it is put aside
  await context.addInitScript(() => {
    const find = document.getElementById.bind(document)
    document.getElementById = (id: string) => (id === 'first-answers' ? null : find(id))
  })
  await context.addInitScript(
    (draft) => localStorage.setItem('zhunying.guide.110102.25', draft),
    JSON.stringify(answeredCafe()),
  )
  await signIn(context.request, scene.origin, 'owner')
  return context
}

/** The alert on the page: what happened, what to do next, and the button that does it. */
async function faultsOf(page: Page, what: string, failure: Failure): Promise<string[]> {
  const alert = page.getByRole('alert').first()
  await alert.waitFor()
  const said = (await alert.locator('p').allInnerTexts()).map((text) => text.trim())
  const button = alert.getByRole('button').or(alert.getByRole('link'))
  const does = (await button.count()) > 0 ? await button.first().innerText() : ''
  return [
    ...(said.filter((text) => /\p{Script=Han}{4}/u.test(text)).length < 2
      ? [`${what}: says only ${said.join(' | ')}`]
      : []),
    ...(NEXT[failure].test(does) ? [] : [`${what}: its button is “${does}”`]),
  ]
}

test('whatever goes wrong with what an owner reads is said, with the next step and a button that does it', async () => {
  const { draft, licence, notice } = scene
  const reads = [
    ['/cases', '**/api/v1/cases?*', '**/api/v1/cases'],
    [`/cases/${draft}`, `**/api/v1/cases/${draft}`],
    [`/cases/${draft}/materials`, `**/api/v1/cases/${draft}`],
    [`/licences/${licence}`, `**/api/v1/licences/${licence}`],
    ['/messages', '**/api/v1/messages?*', '**/api/v1/messages'],
    [`/notices/${notice}`, `**/api/v1/notices/${notice}`],
    ['/open/110102/25/result', '**/industries/25/guide'],
  ] as const
  const context = await device()
  const tried = reads.flatMap((read, n) =>
    // the first page takes every failure, each other one a few of them
    FAILURES.filter((failure, m) => n === 0 || (failure !== 401 && (n + m) % 5 === 0)).map(
      (failure) => [read, failure] as const,
    ),
  )
  const faults: string[] = []
  const tryOne = async (
    [[path, ...patterns], failure]: (typeof tried)[number],
    page: Page,
  ): Promise<void> => {
    for (const pattern of patterns) await page.route(pattern, fail(failure))
    await page.goto(scene.origin + path)
    faults.push(...(await faultsOf(page, `${path} ${failure}`, failure)))
    for (const pattern of patterns) await page.unroute(pattern)
    if (!/再试|最新/.test(NEXT[failure].source)) return
    await page.getByRole('alert').getByRole('button').first().click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  const queue = [...tried]
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      const page = await context.newPage()
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        await tryOne(next, page)
    }),
  )
  expect(faults).toEqual([])
  await context.close()
})

/** A form of the owner: how it is filled and sent, and what must still stand there after it failed. */
interface Write {
  readonly path: string
  readonly to: string
  readonly fill: (page: Page) => Promise<void>
  readonly send: (page: Page) => Promise<void>
  readonly kept: (page: Page) => Promise<string>
  readonly typed: string
}

function writes(): readonly Write[] {
  const { licence, issued } = scene
  return [
    {
      path: `/licences/${licence}`,
      to: `**/api/v1/licences/${licence}/postings`,
      typed: '示例街 8 号',
      fill: async (page) => {
        await page.getByText('邮寄给我').click()
        await page.getByLabel('收件人').fill('王小满')
        await page.getByLabel('联系电话').fill('13800138000')
        await page.getByLabel('邮寄地址').fill('示例街 8 号')
      },
      send: (page) => page.getByRole('button', { name: '申请邮寄' }).click(),
      kept: (page) => page.getByLabel('邮寄地址').inputValue(),
    },
    {
      path: `/licences/${licence}`,
      to: `**/api/v1/licences/${licence}/cancel-requests`,
      typed: '不再现场制售',
      fill: async (page) => {
        await page.getByText('申请注销', { exact: true }).click()
        await page.getByLabel('原因').fill('不再现场制售')
      },
      send: (page) => page.getByRole('button', { name: '提出注销申请' }).click(),
      kept: (page) => page.getByLabel('原因').inputValue(),
    },
    {
      path: `/rate/case/${issued}`,
      to: `**/api/v1/ratings/case/${issued}`,
      typed: '说得清楚',
      fill: async (page) => {
        await page.getByLabel('满意', { exact: true }).check()
        await page.getByRole('textbox').fill('说得清楚')
      },
      send: (page) => page.getByRole('button', { name: '提交评价' }).click(),
      kept: (page) => page.getByRole('textbox').inputValue(),
    },
    {
      path: '/cases/claim',
      to: '**/api/v1/case-claims',
      typed: 'ABCD-EFGH',
      fill: async (page) => {
        const boxes = page.getByRole('main').getByRole('textbox')
        await boxes.first().waitFor()
        for (const box of await boxes.all()) await box.fill('ABCD-EFGH')
      },
      send: (page) => page.getByRole('main').getByRole('button').first().click(),
      kept: (page) => page.getByRole('main').getByRole('textbox').last().inputValue(),
    },
  ]
}

test('whatever goes wrong with what an owner sends is said, and nothing typed is lost', async () => {
  const context = await device()
  const faults: string[] = []
  await Promise.all(
    writes().map(async ({ path, to, typed, fill, send, kept }) => {
      const page = await context.newPage()
      await page.goto(scene.origin + path)
      await fill(page)
      for (const failure of [0, 409, 429, 500] as const) {
        await page.route(to, fail(failure))
        await send(page)
        const alert = page.getByRole('alert').filter({ hasNot: page.locator('[hidden]') })
        await alert.first().waitFor()
        await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
        const said = await alert.first().locator('p').allInnerTexts()
        if (said.length < 2) faults.push(`${to} ${failure}: says only ${said.join(' | ')}`)
        if ((await kept(page)) !== typed) faults.push(`${to} ${failure}: lost what was typed`)
        await page.unroute(to)
      }
    }),
  )
  expect(faults).toEqual([])
  await context.close()
})

test('a file that a lost network stopped waits, goes again by itself and once; another is stopped by hand', async () => {
  const context = await device()
  const page = await context.newPage()
  const keys: (string | undefined)[] = []
  const to = `**/api/v1/cases/${scene.draft}/materials/*`
  page.on('request', (sent) => {
    if (sent.method() === 'POST' && /\/materials\//.test(sent.url()))
      keys.push(sent.headers()['idempotency-key'])
  })
  const pdf = { name: '平面图.pdf', mimeType: 'application/pdf', buffer: sampleFile('平面图') }
  await page.goto(`${scene.origin}/cases/${scene.draft}/materials`)
  const box = page.locator('input[type=file]').first()
  expect(await box.getAttribute('capture')).toBeNull()
  expect(await box.getAttribute('accept')).toContain('application/pdf')
  await page.route(to, fail(0))
  await box.setInputFiles(pdf)
  await page.getByText('平面图.pdf 还没有传完').waitFor()
  await page.unroute(to)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('main').getByRole('link', { name: '平面图.pdf' }).waitFor()
  expect(keys.length).toBeGreaterThan(1)
  expect(new Set(keys).size).toBe(1)
  // never answered, and given up by the person
  await page.route(to, () => new Promise(() => undefined))
  await box.setInputFiles({ ...pdf, name: '另一份.pdf' })
  await page.getByRole('button', { name: '不传 另一份.pdf 了' }).click()
  await page.getByText('另一份.pdf').waitFor({ state: 'detached' })
  await context.close()
})

test('a large file goes on where the network broke, also after the page was opened again, and no piece goes twice', async () => {
  const context = await device()
  const page = await context.newPage()
  const went: (string | null)[] = []
  page.on('response', (got) => {
    const { pathname, searchParams } = new URL(got.url())
    if (pathname.endsWith('/chunks') && got.ok()) went.push(searchParams.get('at'))
  })
  const paper = sampleFile('健康证明')
  const middle = Buffer.alloc(2 * CHUNK, ' ')
  const buffer = Buffer.concat([paper.subarray(0, 9), middle, paper.subarray(9)])
  const materials = `${scene.origin}/cases/${scene.draft}/materials`
  await page.goto(materials)
  const later = (url: URL) => url.pathname.endsWith('/chunks') && url.searchParams.get('at') !== '0'
  await page.route(later, fail(0))
  const box = page.locator('input[type=file]').nth(1)
  await box.setInputFiles({ name: '健康证明.pdf', mimeType: 'application/pdf', buffer })
  await page.getByText('健康证明.pdf 还没有传完').waitFor()
  await page.getByText(/已传 [45]\d%/).waitFor()
  await page.reload()
  await page.getByText('健康证明.pdf 还没有传完').waitFor()
  await page.unroute(later)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await page.getByRole('main').getByRole('link', { name: '健康证明.pdf' }).waitFor()
  expect(went).toEqual(['0', String(CHUNK), String(2 * CHUNK)])
  // it has arrived: this device keeps no copy, and nothing goes again
  await page.reload()
  await page.getByRole('main').getByRole('link', { name: '健康证明.pdf' }).waitFor()
  await expect.poll(() => page.evaluate(keptFiles)).toBe(0)
  expect(went).toHaveLength(3)
  await context.close()
})

/** How many files this device keeps until they have arrived. */
function keptFiles(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('zhunying-parcels')
    opening.addEventListener('error', () => reject(new Error('no database')))
    opening.addEventListener('success', () => {
      const db = opening.result
      const counting = db.transaction('parcels').objectStore('parcels').count()
      counting.addEventListener('success', () => {
        db.close()
        resolve(counting.result)
      })
    })
  })
}

test('inside 微信 a file opens in the one window there is, with a hint how to keep it', async () => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    userAgent:
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49',
  })
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'serviceWorker', { value: undefined })
    window.open = () => {
      throw new Error('no second window here')
    }
  })
  await signIn(context.request, scene.origin, 'owner')
  const page = await context.newPage()
  for (const path of [
    `/licences/${scene.licence}`,
    `/cases/${scene.issued}`,
    `/licences/${scene.licence}/manual`,
  ]) {
    await page.goto(scene.origin + path)
    const files = page.locator('main a[href^="/api/"]')
    await files.first().waitFor({ state: 'attached' })
    await page
      .getByText(/在浏览器打开/)
      .first()
      .waitFor({ state: 'attached' })
    for (const file of await files.all()) expect(await file.getAttribute('target')).toBeNull()
  }
  await context.close()
})
