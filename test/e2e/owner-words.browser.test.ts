import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { inDays } from './days.ts'
import { look } from './eyes.ts'
import { signIn } from './scene.ts'
import { startServer, type RunningServer } from './server.ts'

const PHONE = { width: 390, height: 844 }
let server: RunningServer
let browser: Browser
let page: Page

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  page = await (await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })).newPage()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a trade closed to new openings says why, and the way on for those who already trade', async () => {
  await page.goto(server.origin)
  await page.getByText(/全部 \d+ 个行业/).click()
  await page
    .getByRole('link', { name: /不受理新办/ })
    .first()
    .click()
  await page.getByRole('heading', { name: /目前不受理新办/ }).waitFor()
  await look(page, 'owner-restricted')
  await page.getByRole('button', { name: '办理延续' }).click()
  await page.getByRole('button', { name: '办理延续' }).waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toMatch(/^\/open\/110102\/\d\d(\/result)?$/)
})

test('a name that no trade has is answered with the nearest ones', async () => {
  await page.goto(server.origin)
  await page.getByRole('searchbox').fill('核电站')
  await page.getByText(/没有叫“核电站”的行业/).waitFor()
  const nearest = page.getByRole('search').getByRole('link')
  expect(await nearest.count()).toBeGreaterThan(0)
  expect(await nearest.count()).toBeLessThanOrEqual(5)
})

test('长辈版: no text under 18 px, no button or field under 60 px, remembered', async () => {
  await page.goto(server.origin)
  await page.getByRole('button', { name: '长辈版' }).click()
  await page.reload()
  await look(page, 'owner-elder')
  const { smallest, lowest } = await page.evaluate(() => {
    const texts = [...document.querySelectorAll('main *')].filter((node) =>
      [...node.childNodes].some((c) => c.nodeType === 3 && (c.textContent ?? '').trim() !== ''),
    )
    const size = (node: Element) => Number.parseFloat(getComputedStyle(node).fontSize)
    const targets = [...document.querySelectorAll('main a, main button, main input, main select')]
    const shown = targets.map((node) => node.getBoundingClientRect().height).filter((h) => h > 0)
    return { smallest: Math.min(...texts.map(size)), lowest: Math.min(...shown) }
  })
  expect(smallest).toBeGreaterThanOrEqual(18)
  expect(lowest).toBeGreaterThanOrEqual(60)
  await page.getByRole('button', { name: '标准版' }).click()
})

test('every word of the first pages is there in English', async () => {
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'What would you like to open?' }).waitFor()
  await look(page, 'owner-english')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('button', { name: '中文' }).click()
})

test('somebody who is not signed in is asked to sign in and comes back to where they were', async () => {
  await page.goto(`${server.origin}/licences`)
  await page.waitForURL(/\/login/)
  await page.getByLabel('用户名').fill('owner2')
  await page.getByLabel('密码').fill('wrong-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByRole('alert').waitFor()
  await look(page, 'owner-login-wrong')
  await page.getByRole('button', { name: /李立夏/ }).click()
  await page.waitForURL(/\/licences$/)
  await page.getByText('还没有证照').waitFor()
  await look(page, 'owner-wallet-empty')
  expect(await page.title()).toContain('我的证照')
})

test('an agent sees on every page whose business it is, and stops when they like', async () => {
  const contexts = await Promise.all(
    ['owner', 'owner2'].map(async (name) => {
      const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' })
      await signIn(context.request, server.origin, name)
      return context
    }),
  )
  const [owner, agent] = await Promise.all(contexts.map((context) => context.newPage()))
  if (owner === undefined || agent === undefined) throw new Error('two people')
  await owner.goto(`${server.origin}/account/agents`)
  await owner.getByLabel('经办人的用户名').fill('owner2')
  await owner.getByLabel('到哪一天为止').fill(inDays(30))
  await owner.getByRole('button', { name: '委托', exact: true }).click()
  await owner
    .getByRole('heading', { name: /owner2/ })
    .first()
    .waitFor()
  await agent.goto(`${server.origin}/account/agents`)
  await agent.getByRole('button', { name: '开始代办' }).first().click()
  await agent.waitForURL(`${server.origin}/cases`)
  await agent.getByText('当前身份：李立夏（代王小满）').waitFor()
  await look(agent, 'owner-acting')
  await agent.getByRole('link', { name: '结束代办' }).click()
  await agent.getByRole('button', { name: /结束代办/ }).click()
  await agent.getByRole('button', { name: '开始代办' }).first().waitFor()
  expect(await agent.getByText('当前身份').count()).toBe(0)
  for (const context of contexts) await context.close()
})

test('an address that is not here says so and leads home', async () => {
  await page.goto(`${server.origin}/nothing/here`)
  await page.getByRole('heading', { name: '没有这个页面' }).waitFor()
  await look(page, 'not-found')
  await page.getByRole('link', { name: '回到首页' }).click()
  await page.getByRole('heading', { name: '您想开什么店？' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
})
