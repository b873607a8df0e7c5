import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { answeredCafe, openScene, signIn, type Scene } from './scene.ts'

const PHONE = { width: 390, height: 844 }
const SCREENS = { 'a phone': PHONE, 'a desk': { width: 1366, height: 768 } } as const
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

async function device(
  signedIn = true,
  viewport: { readonly width: number; readonly height: number } = PHONE,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport,
    ...(viewport === PHONE && { isMobile: true, hasTouch: true }),
    locale: 'zh-CN',
  })
  if (signedIn) await signIn(context.request, scene.origin, 'owner')
  return { context, page: await context.newPage() }
}

const section = () => `${scene.origin}/cases/${scene.draft}/sections/premises`
const box = (page: Page, element: string) => page.locator(`[id="field-${element}"]`)

async function valueOf(context: BrowserContext, element: string): Promise<unknown> {
  const answer = await context.request.get(`${scene.origin}/api/v1/cases/${scene.draft}`)
  return ((await answer.json()) as { values: Record<string, unknown> }).values[element]
}

async function type(page: Page, element: string, text: string): Promise<void> {
  await box(page, element).fill(text)
  await box(page, element).blur()
}

for (const [screen, viewport] of Object.entries(SCREENS))
  test(`on ${screen}: what is typed without a network is kept through a reload and sent when it is back`, async () => {
    const { context, page } = await device(true, viewport)
    await page.goto(section())
    await box(page, 'premises_name').waitFor()
    await context.setOffline(true)
    await type(page, 'premises_name', '断网咖啡')
    await page.getByText('还有内容没有传到服务器，已留在本机。').waitFor()
    expect(await valueOf(context, 'premises_name')).not.toBe('断网咖啡')
    await context.setOffline(false)
    await page.getByText(/已保存 \d\d:\d\d/).waitFor()
    expect(await valueOf(context, 'premises_name')).toBe('断网咖啡')
    // and what was typed just before the page was closed goes with the next visit
    await page.route('**/values', (route) => route.abort())
    await type(page, 'premises_name', '关机咖啡')
    await page.getByText('还有内容没有传到服务器').waitFor()
    await page.unroute('**/values')
    await page.reload()
    await page.getByText(/已保存 \d\d:\d\d/).waitFor()
    expect(await box(page, 'premises_name').inputValue()).toBe('关机咖啡')
    expect(await valueOf(context, 'premises_name')).toBe('关机咖啡')
    await context.close()
  })

for (const [screen, viewport] of Object.entries(SCREENS))
  test(`on ${screen}: two tabs on one draft: each box is as it was last typed, neither tab loses the other’s`, async () => {
    const { context, page } = await device(true, viewport)
    const other = await context.newPage()
    for (const tab of [page, other]) {
      await tab.goto(section())
      await box(tab, 'premises_name').waitFor()
    }
    await type(page, 'premises_name', `第一页 ${viewport.width}`)
    await page.getByText(/已保存/).waitFor()
    await type(other, 'premises_address', `示例街 ${viewport.width} 号`)
    await other.getByText(/已保存/).waitFor()
    await type(page, 'premises_name', `第一页改 ${viewport.width}`)
    await expect.poll(() => valueOf(context, 'premises_name')).toBe(`第一页改 ${viewport.width}`)
    expect(await valueOf(context, 'premises_address')).toBe(`示例街 ${viewport.width} 号`)
    await other.reload()
    await expect
      .poll(() => box(other, 'premises_name').inputValue())
      .toBe(`第一页改 ${viewport.width}`)
    await context.close()
  })

for (const [screen, viewport] of Object.entries(SCREENS))
  test(`on ${screen}: a session that ended in a long form: the draft stays, and after signing in it is sent`, async () => {
    const { context, page } = await device(true, viewport)
    await page.goto(section())
    await box(page, 'premises_name').waitFor()
    await context.clearCookies()
    await type(page, 'premises_name', `登录前写的 ${viewport.width}`)
    await page.getByText('还有内容没有传到服务器').waitFor()
    await page.getByRole('alert').getByRole('link', { name: '去登录' }).click()
    await page.waitForURL(/\/login\?next=/)
    await page.getByRole('button', { name: /王小满/ }).click()
    await page.waitForURL(/\/sections\/premises/)
    await page.getByText(/已保存/).waitFor()
    expect(await box(page, 'premises_name').inputValue()).toBe(`登录前写的 ${viewport.width}`)
    expect(await valueOf(context, 'premises_name')).toBe(`登录前写的 ${viewport.width}`)
    await context.close()
  })

test('begun on one device, gone on with on another', async () => {
  const first = await device()
  await first.page.goto(section())
  await type(first.page, 'premises_name', '换设备')
  await first.page.getByText(/已保存/).waitFor()
  await first.context.close()
  const second = await device()
  await second.page.goto(`${scene.origin}/cases`)
  await second.page.getByRole('link', { name: /换设备/ }).click()
  await second.page.getByRole('link', { name: /经营场所/ }).click()
  await expect.poll(() => box(second.page, 'premises_name').inputValue()).toBe('换设备')
  // the device knows from now on, and offers it on the first page
  await second.page.goto(scene.origin)
  await second.page.getByRole('link', { name: /继续填写/ }).click()
  await second.page.waitForURL(new RegExp(scene.draft))
  await second.context.close()
})

test('a form that is begun from the notice on another device knows the answers', async () => {
  const { context, page } = await device()
  await page.goto(`${scene.origin}/notices/${scene.notice}/start`)
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  const id = page.url().split('/').at(-1) ?? ''
  const answer = await context.request.get(`${scene.origin}/api/v1/cases/${id}`)
  const { answers } = (await answer.json()) as { answers: Record<string, unknown> }
  expect(Object.keys(answers).length).toBeGreaterThan(1)
  await context.close()
})

for (const [screen, viewport] of Object.entries(SCREENS))
  test(`on ${screen}: the browser’s own back is “previous question”, and the answer given before is marked`, async () => {
    const { context, page } = await device(false, viewport)
    await page.goto(scene.origin)
    await page.getByRole('link', { name: '咖啡厅' }).first().click()
    await page.getByLabel('填数字（㎡）').fill('60')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { name: '以连锁方式经营吗？' }).waitFor()
    await page.getByRole('button', { name: '否', exact: true }).click()
    await page.getByRole('heading', { name: /卖书/ }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '以连锁方式经营吗？' }).waitFor()
    await page.getByRole('button', { name: /否.*上次选的/ }).waitFor()
    await page.goBack()
    expect(await page.getByLabel('填数字（㎡）').inputValue()).toBe('60')
    await page.goBack()
    await page.getByRole('heading', { name: '您想开什么店？' }).waitFor()
    await page.getByRole('link', { name: /继续上次的办理/ }).click()
    await page.getByRole('heading', { name: /卖书/ }).waitFor()
    // for a change of the same shop the questions are asked anew, with these answers to begin with
    await page.goto(`${scene.origin}/open/110102/25?kind=change`)
    await expect.poll(() => page.getByLabel('填数字（㎡）').inputValue()).toBe('60')
    await context.close()
  })

test('a button pressed twice does it once at a desk: one notice', async () => {
  const { context, page } = await device(false, SCREENS['a desk'])
  await page.addInitScript(
    (draft) => localStorage.setItem('zhunying.guide.110102.25', draft),
    JSON.stringify(answeredCafe()),
  )
  const made: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.request().method() === 'POST' && pathname.endsWith('/notices'))
      made.push(response.request().headers()['idempotency-key'] ?? '')
  })
  await page.goto(`${scene.origin}/open/110102/25/result`)
  await page.getByRole('button', { name: '生成一次告知单' }).dblclick()
  await page.waitForURL(/\/notices\/[0-9a-f-]+$/)
  expect(made.length).toBeGreaterThan(0)
  expect(new Set(made).size).toBe(1)
  await context.close()
})

test('a button pressed twice does it once: one rating', async () => {
  const { context, page } = await device()
  const made: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && /\/ratings\/case\/[^/]+$/.test(request.url()))
      made.push(request.headers()['idempotency-key'] ?? '')
  })
  await page.goto(`${scene.origin}/rate/case/${scene.issued}`)
  await page.getByLabel('不满意', { exact: true }).check()
  await page.getByRole('button', { name: '提交评价' }).dblclick()
  await page.getByRole('heading', { name: '谢谢，您的评价已收到' }).waitFor()
  await page.getByText(/牵头部门会在 .+前回访您/).waitFor()
  expect(new Set(made).size).toBe(1)
  await page.reload()
  await page.getByText('您的评价：不满意').waitFor()
  await context.close()
})

test('messages are counted in the menu and lose their mark when they are read', async () => {
  const { context, page } = await device()
  await page.goto(`${scene.origin}/messages`)
  const nav = page.getByRole('navigation')
  await nav.getByRole('link', { name: /消息.*条未读/ }).waitFor()
  await page.getByRole('article', { name: '证照已颁发' }).first().waitFor()
  await page.getByRole('button', { name: '全部标为已读' }).click()
  await nav.getByRole('link', { name: '消息', exact: true }).waitFor()
  await page.getByRole('link', { name: '查看办件' }).first().click()
  await page.waitForURL(/\/cases\//)
  expect(await nav.locator('.badge').count()).toBe(0)
  await context.close()
})

test('a rating is seen by the lead authority, who notes the call back, and its writer reads it', async () => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  await signIn(context.request, scene.origin, 'lead-110102')
  const desk = await context.newPage()
  await desk.goto(`${scene.origin}/staff/ratings`)
  await desk.getByText('不满意', { exact: true }).waitFor()
  await desk.getByText('登记回访').click()
  await desk.getByLabel(/回访和整改情况/).fill('已道歉，流程已改')
  await desk.getByRole('button', { name: '完成回访' }).click()
  await desk.getByText('没有待回访的差评').waitFor()
  await context.close()
  const owner = await device()
  await owner.page.goto(`${scene.origin}/rate/case/${scene.issued}`)
  const told = owner.page.getByText(/回访结果/)
  await told.waitFor()
  expect(await told.innerText()).toBe('回访结果：已整改。已道歉，流程已改')
  await owner.context.close()
})
