import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { answeredCafe, openScene, ownerPages, signIn, type Scene } from './scene.ts'

/** A web view as people open links in: WeChat on an Android phone of some years ago. */
const WECHAT =
  'Mozilla/5.0 (Linux; Android 12; V2148A Build/SP1A.210812.003; wv) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36 XWEB/5169 MMWEBSDK/20221011 MicroMessenger/8.0.30.2260 Language/zh_CN'

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

test('every page of an owner opens in a WeChat web view whose library is that of Chromium 100', async () => {
  const context = await browser.newContext({
    viewport: { width: 393, height: 700 },
    isMobile: true,
    hasTouch: true,
    userAgent: WECHAT,
    locale: 'zh-CN',
  })
  await signIn(context.request, scene.origin, 'owner')
  await context.addInitScript((draft) => {
    // what came after Chromium 100 and our pages, or what they are made of, might lean on
    const newer: readonly (readonly [object, readonly string[]])[] = [
      [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
      [Map, ['groupBy']],
      [Object, ['groupBy']],
      [Promise, ['withResolvers', 'try']],
      [Array, ['fromAsync']],
      [AbortSignal, ['timeout', 'any']],
      [URL, ['canParse', 'parse']],
      [String.prototype, ['isWellFormed', 'toWellFormed']],
      [Set.prototype, ['union', 'isSubsetOf', 'difference', 'intersection']],
      [Element.prototype, ['checkVisibility']],
      [document, ['startViewTransition']],
    ]
    for (const [owner, names] of newer)
      for (const name of names) Reflect.deleteProperty(owner, name)
    localStorage.setItem('zhunying.guide.110102.25', draft)
  }, JSON.stringify(answeredCafe()))
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  for (const [name, address] of ownerPages(scene)) {
    await page.goto(scene.origin + address)
    await page.waitForLoadState('networkidle')
    await page.waitForFunction(() => document.querySelector('main h1') !== null)
    const text = await page.locator('main').innerText()
    if (text.trim().length < 10) faults.push(`${name}: nothing to read`)
    if ((await page.getByText('Something went wrong').count()) > 0) faults.push(`${name}: broken`)
  }
  expect(faults).toEqual([])
  await context.close()
})
