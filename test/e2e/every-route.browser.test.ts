import fs from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { leadsTo, routes } from './routes.ts'
import { fartherPages, openScene, ownerPages, signIn, type Scene } from './scene.ts'
import { sidewaysOf } from './senses.ts'

/** Pages that answer by going on to another one, which is looked at. */
const GO_ON = ['/open/$region/$industry/notice', '/notices/$noticeId/start']
/** Pages that tests reach by a click, and look at there. */
const CLICKED: Readonly<Record<string, string>> = {
  '/checks/$checkId': 'supervision-checks.browser.test.ts',
  '/staff/counter/$caseId': 'clerk-counter.browser.test.ts',
  '/staff/counter/$caseId/slip': 'clerk-counter.browser.test.ts',
  '/staff/counter/$caseId/attorney': 'clerk-counter.browser.test.ts',
  '/staff/print-queue/$runId': 'licence-life.browser.test.ts',
  '/staff/receivers/$receiverId': 'receivers.browser.test.ts',
}
/** Desks that no other test opens by their address, and whose they are. */
const DESKS: readonly (readonly [path: string, username: string])[] = [
  ['/staff/branches', 'market-regulation-110102'],
  ['/staff/after-checks', 'market-regulation-110102'],
  ['/staff/standards', 'market-regulation-head-110102'],
  ['/staff/issue', 'lead-110102'],
  ['/staff/printing', 'lead-110102'],
  ['/staff/licences', 'lead-110102'],
  ['/staff/receivers', 'lead-110102'],
  ['/staff/deadlines', 'clerk-110102'],
  ['/staff/account', 'lead-110102'],
]

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

test('every page that the router knows is looked at by a test', () => {
  const folder = new URL('.', import.meta.url)
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const tests = files.map((file) => fs.readFileSync(new URL(file, folder), 'utf8')).join('\n')
  const owner = [...ownerPages(scene), ...fartherPages(scene)].map(([, path]) => path)
  const all = routes()
  expect(all.length).toBeGreaterThan(60)
  expect(Object.keys(CLICKED).filter((route) => !all.includes(route))).toEqual([])
  const unseen = all.filter((route) => {
    if (GO_ON.includes(route) || route in CLICKED) return false
    if (route.startsWith('/staff')) return !leadsTo(route, tests)
    return !owner.some((path) => leadsTo(`^${route}`, path))
  })
  expect(unseen).toEqual([])
})

test('a page that no test looks at is found', () => {
  expect(leadsTo('/staff/cases/$caseId', 'goto(`${origin}/staff/cases`)')).toBe(false)
  expect(leadsTo('/staff/cases/$caseId', 'goto(`${origin}/staff/cases/${id}`)')).toBe(true)
  expect(leadsTo('/staff/cases', 'goto(`${origin}/staff/cases/${id}`)')).toBe(false)
})

for (const [path, username] of DESKS)
  test(`${path}: axe finds nothing, nothing is cut off, and the policy of the page is kept`, async () => {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
    })
    await signIn(context.request, scene.origin, username)
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (said) => {
      if (said.type() === 'error') problems.push(said.text())
    })
    await page.goto(scene.origin + path)
    await look(page, `desk-${path.split('/').at(-1)}`)
    expect(new URL(page.url()).pathname).toBe(path)
    expect(await sidewaysOf(page)).toBeLessThanOrEqual(0)
    expect(problems).toEqual([])
    await context.close()
  })
