import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixedClock } from '#platform/server/clock.ts'
import { SESSION_COOKIE } from '../../src/access/server/session.ts'
import { identityProvider, type IdentityProvider } from '../builders/identity-provider.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { startOwnService, type OwnService } from './own-service.ts'

const PHONE = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' }
const DOOR = '/?region=110105&industry=25&entry=jingtong&ref=JT-1'

let service: OwnService
let entry: IdentityProvider
let browser: Browser
beforeAll(async () => {
  entry = await identityProvider(() => service.origin, 'owner')
  service = await startOwnService({
    // the provider reckons by the real clock
    clock: fixedClock(new Date().toISOString()),
    settings: {
      OIDC_OWNER_ISSUER: entry.issuer,
      OIDC_OWNER_CLIENT: entry.clientId,
      OIDC_OWNER_SECRET: entry.secret,
    },
  })
  browser = await launchBrowser()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await service?.stop()
  await entry?.close()
})

/** What this browser asked of the entry, by its prompt. */
function asked(page: Page): (string | null)[] {
  const prompts: (string | null)[] = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin === entry.issuer && url.pathname === '/auth')
      prompts.push(url.searchParams.get('prompt'))
  })
  return prompts
}

/** Who this browser is here; null: nobody. */
async function who(context: BrowserContext): Promise<string | null> {
  const answer = await context.request.get(`${service.origin}/api/v1/session`)
  return ((await answer.json()) as { actor: { name: string } | null }).actor?.name ?? null
}

async function onPhone<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext(PHONE)
  try {
    return await work(context)
  } finally {
    await context.close()
  }
}

test('who is signed in at the entry is signed in here, without a page in between', async () => {
  entry.become({ sub: 'jingtong-1', name: '赵小寒' })
  await onPhone(async (context) => {
    const there = await context.newPage()
    await there.goto(`${service.origin}/api/v1/sign-in/owner?next=/cases`)
    await there.waitForURL(/\/cases$/)
    await there.close()
    // a new day at this service; the entry still knows the person
    await context.clearCookies({ name: SESSION_COOKIE })
    expect(await who(context)).toBeNull()
    const page = await context.newPage()
    const prompts = asked(page)
    await page.goto(service.origin + DOOR)
    await page.waitForURL(/\/open\/110105\/25/)
    expect(prompts).toEqual(['none'])
    expect(await who(context)).toBe('赵小寒')
    await page.getByRole('button', { name: /退出/ }).waitFor()
    await look(page, 'silent-signed-in')
  })
})

test('who is not signed in there goes on as they came: nothing is said, and the tab asks only once', async () => {
  await onPhone(async (context) => {
    const page = await context.newPage()
    const prompts = asked(page)
    await page.goto(service.origin + DOOR)
    await page.waitForURL(/\/open\/110105\/25/)
    await page.getByRole('link', { name: '登录', exact: true }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.goto(service.origin + DOOR)
    await page.waitForURL(/\/open\/110105\/25/)
    await page.getByRole('link', { name: '登录', exact: true }).waitFor()
    expect(prompts).toEqual(['none'])
    expect(await who(context)).toBeNull()
  })
})

test('who came by no entry is asked nothing', async () => {
  await onPhone(async (context) => {
    const page = await context.newPage()
    const prompts = asked(page)
    await page.goto(`${service.origin}/`)
    await page.getByRole('heading', { name: '您想开什么店？' }).waitFor()
    expect(prompts).toEqual([])
  })
})
