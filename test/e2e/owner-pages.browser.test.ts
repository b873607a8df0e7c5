import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { firstPageAt } from '../../src/main/first-pages.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { routes } from './routes.ts'
import { answeredCafe, fartherPages, openScene, ownerPages, signIn, type Scene } from './scene.ts'
import {
  chineseLeft,
  jumpsOf,
  namelessControls,
  sidewaysOf,
  smallThings,
  watchJumps,
} from './senses.ts'

const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1366, height: 768 }
/** Google's own line for “good” is 0.1; a page of ours that moves by a fifth of that is looked at. */
const STILL = 0.02

/** Names of people and shops, typed in Chinese. */
const TYPED =
  /小满小店|示例[\p{Script=Han}]+（模拟）|示例街 8 号 1 层 101|王小满|[\p{Script=Han}]+综窗人员/gu

interface Looks {
  readonly screen: typeof PHONE
  readonly language: 'zh' | 'en'
  readonly elder?: 'large' | 'largest'
  /** Also at the pages that people seldom come to. */
  readonly farther?: true
}
const LOOKS: Readonly<Record<string, Looks>> = {
  'on a phone': { screen: PHONE, language: 'zh', farther: true },
  'on a phone in 长辈版 with the largest text, in English': {
    screen: PHONE,
    language: 'en',
    elder: 'largest',
  },
  'at a desk in 长辈版, in English': {
    screen: DESKTOP,
    language: 'en',
    elder: 'large',
    farther: true,
  },
}

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

async function contextOf({ screen, language, elder }: Looks): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: screen,
    locale: 'zh-CN',
    ...(screen === PHONE && { isMobile: true, hasTouch: true }),
  })
  const kept = {
    'guide.110102.25': JSON.stringify(answeredCafe()),
    language: JSON.stringify(language),
    elder: String(elder !== undefined),
    'elder-size': JSON.stringify(elder ?? 'large'),
  }
  await context.addInitScript((all) => {
    for (const [key, value] of Object.entries(all)) localStorage.setItem(`zhunying.${key}`, value)
  }, kept)
  await signIn(context.request, scene.origin, 'owner')
  return context
}

/** What the page brought with it (`src/main/first-pages.ts`) and still asked for. */
function watchAsked(page: Page): (address: string) => string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  return (address) => {
    const since = asked.splice(0)
    const brought = firstPageAt(address)?.reads.map(({ path }) => `/api/v1${path.split('?')[0]}`)
    return since.filter((path) => brought?.includes(path))
  }
}

/** What everybody's senses say of one page; nothing is what it should be. */
async function faultsOf(page: Page, name: string, looks: Looks): Promise<string[]> {
  await look(page, name)
  const sideways = await sidewaysOf(page)
  const jumps = await jumpsOf(page)
  return [
    ...(sideways > 0 ? [`${name}: ${sideways} px wider than the screen`] : []),
    ...(jumps > STILL ? [`${name}: moved by ${jumps.toFixed(3)}`] : []),
    ...(await namelessControls(page)).map((control) => `${name}: no name for ${control}`),
    ...(looks.language === 'en' ? await chineseLeft(page, TYPED) : []).map(
      (text) => `${name}: in Chinese: ${text}`,
    ),
    ...(looks.elder === undefined ? [] : await smallThings(page)).map(
      (thing) => `${name}: ${thing}`,
    ),
  ]
}

const LEADS = routes().map((route) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`))

/** Links of the page to addresses that are neither pages of the web nor of the service itself. */
async function deadLinks(page: Page): Promise<string[]> {
  const links = await page.locator('a[href^="/"]:not([href^="/api/"])').evaluateAll((all) =>
    // the browser's own reading: without what follows the path
    all.map((link) => (link as unknown as { pathname: string }).pathname),
  )
  const others = [...new Set(links)].filter((link) => !LEADS.some((route) => route.test(link)))
  const dead: string[] = []
  for (const link of others) {
    const answer = await page.request.get(scene.origin + link)
    if (!answer.ok() || (await answer.text()).includes('id="app"')) dead.push(link)
  }
  return dead
}

for (const [how, looks] of Object.entries(LOOKS))
  test(`every page of an owner ${how}: axe finds nothing, every control has a name, nothing moves, nothing is cut off`, async () => {
    const context = await contextOf(looks)
    const page = await context.newPage()
    await watchJumps(page)
    const askedAgain = watchAsked(page)
    const faults: string[] = []
    const pages = [...ownerPages(scene), ...(looks.farther ? fartherPages(scene) : [])]
    for (const [name, address] of pages) {
      await page.goto(scene.origin + address)
      await page.waitForLoadState('networkidle')
      faults.push(...askedAgain(address).map((path) => `${name}: asks again for ${path}`))
      const file = `${name}-${looks.language}${looks.elder ?? ''}-${looks.screen.width}`
      faults.push(...(await faultsOf(page, file, looks)))
      if (looks === LOOKS['on a phone'])
        faults.push(...(await deadLinks(page)).map((link) => `${name}: leads nowhere: ${link}`))
    }
    expect(faults).toEqual([])
    await context.close()
  })
