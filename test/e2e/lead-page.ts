import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { TODAY } from './lead-world.ts'

export const DESK = { width: 1366, height: 768 }
export const PHONE = { width: 390, height: 844 }

export interface Eyes {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly english?: boolean
  readonly who?: string
}

/** Sizes and languages in which every page is looked at. */
export const EYES: readonly (readonly [string, Eyes])[] = [
  ['zh', {}],
  ['phone, en', { viewport: PHONE, english: true }],
]

/** Somebody signed in at a page, with a browser that has the world's day; nothing may be wrong in its console. */
export async function atPage<T>(
  { browser, origin }: { readonly browser: Browser; readonly origin: string },
  address: string,
  work: (page: Page) => Promise<T>,
  { viewport = DESK, english = false, who = 'lead-110102' }: Eyes = {},
): Promise<T> {
  const context = await browser.newContext({ viewport, locale: english ? 'en' : 'zh-CN' })
  try {
    const page = await context.newPage()
    await page.clock.setFixedTime(`${TODAY}T09:00:00+08:00`)
    const problems: string[] = []
    page.on('console', (said) => {
      if (said.type() === 'error') problems.push(said.text())
    })
    const signedIn = await page.request.post(`${origin}/api/v1/session`, {
      data: { username: who, password: 'zhunying-demo' },
      headers: { 'idempotency-key': `${who}-${address}` },
    })
    expect(signedIn.status()).toBe(200)
    if (english) await page.addInitScript(() => localStorage.setItem('zhunying.language', '"en"'))
    await page.goto(origin + address)
    const done = await work(page)
    expect(problems).toEqual([])
    return done
  } finally {
    await context.close()
  }
}

/** Nothing has to be scrolled sideways. */
export const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)
