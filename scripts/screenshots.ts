import fs from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser } from '../test/e2e/browser.ts'
import { startLeadWorld, TODAY } from '../test/e2e/lead-world.ts'
import { answeredCafe, openScene, signIn, type Scene } from '../test/e2e/scene.ts'

/**
 * `npm run screenshots`: the pictures of the README, taken from a running demonstration. Each is a WebP
 * small enough to read over a slow line.
 */
const MOST_BYTES = 60_000
const FOLDER = path.join(path.dirname(import.meta.dirname), 'docs/screenshots')
const PHONE = { width: 390, height: 844 }
const DESKTOP = { width: 1366, height: 768 }

interface Picture {
  readonly name: string
  readonly screen: typeof PHONE
  readonly as?: string
  readonly path: (scene: Scene) => string
}

const PICTURES: readonly Picture[] = [
  { name: 'landing', screen: PHONE, path: () => '/' },
  { name: 'question', screen: PHONE, path: () => '/open/110102/25?q=2' },
  { name: 'result', screen: PHONE, path: () => '/open/110102/25/result' },
  { name: 'tasks', screen: PHONE, as: 'owner', path: ({ draft }) => `/cases/${draft}` },
  {
    name: 'code',
    screen: PHONE,
    as: 'owner',
    path: ({ licence }) => `/licences/${licence}/code`,
  },
  { name: 'scan', screen: PHONE, path: ({ licence }) => `/v/${licence}` },
  { name: 'what-if', screen: DESKTOP, path: () => '/open/110102/25/what-if' },
  {
    name: 'window',
    screen: DESKTOP,
    as: 'clerk-110102',
    path: ({ filed }) => `/staff/cases/${filed.id}`,
  },
]

const DASHBOARDS = [
  ['insights', ''],
  ['insights-departments', '?view=departments'],
  ['insights-waves', '?view=waves'],
] as const

async function contextFor(
  browser: Browser,
  scene: Scene,
  { screen, as }: Picture,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: screen, locale: 'zh-CN' })
  if (as !== undefined) await signIn(context.request, scene.origin, as)
  const draft = JSON.stringify(answeredCafe())
  await context.addInitScript(
    (kept) => localStorage.setItem('zhunying.guide.110102.25', kept),
    draft,
  )
  return context
}

/** As good as fits into `MOST_BYTES`. */
async function shoot(page: Page): Promise<Buffer> {
  const wire = await page.context().newCDPSession(page)
  for (let quality = 90; ; quality -= 15) {
    const { data } = await wire.send('Page.captureScreenshot', { format: 'webp', quality })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length <= MOST_BYTES) return bytes
    if (quality < 20) throw new Error(`${page.url()} does not fit into ${MOST_BYTES} bytes`)
  }
}

const scene = await openScene()
const browser = await launchBrowser()
try {
  fs.mkdirSync(FOLDER, { recursive: true })
  for (const picture of PICTURES) {
    const context = await contextFor(browser, scene, picture)
    const page = await context.newPage()
    await page.goto(scene.origin + picture.path(scene))
    await page.waitForLoadState('networkidle')
    await page.waitForFunction("document.querySelector('.skeleton') === null")
    const bytes = await shoot(page)
    fs.writeFileSync(path.join(FOLDER, `${picture.name}.webp`), bytes)
    console.log(`${picture.name}.webp ${(bytes.length / 1000).toFixed(1)} kB`)
    await context.close()
  }
} finally {
  await scene.close()
}
try {
  await shootDashboards()
} finally {
  await browser.close()
}

/** The dashboards need a year behind them. */
async function shootDashboards(): Promise<void> {
  const world = await startLeadWorld()
  const context = await browser.newContext({ viewport: DESKTOP, locale: 'zh-CN' })
  try {
    await signIn(context.request, world.origin, 'lead-110102')
    for (const [name, view] of DASHBOARDS) {
      const page = await context.newPage()
      await page.clock.setFixedTime(`${TODAY}T09:00:00+08:00`)
      await page.goto(`${world.origin}/staff/insights${view}`)
      await page.waitForLoadState('networkidle')
      await page.waitForFunction("document.querySelector('.skeleton') === null")
      // the bars have grown to their height
      await page.waitForTimeout(1500)
      fs.writeFileSync(path.join(FOLDER, `${name}.webp`), await shoot(page))
      await page.close()
    }
  } finally {
    await context.close()
    await world.stop()
  }
}
