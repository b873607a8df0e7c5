import type { Browser, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { startServer, type RunningServer } from './server.ts'

/** Budgets of the first load, in bytes as they travel, compressed and with their headers. */
const OWNER = 165_000
const STAFF = 400_000
const CODE_PAGE = 20_000

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Opens the pages one after the other in one fresh browser, and adds up what came over the wire. */
async function bytesOf(paths: readonly string[], signInAs?: string): Promise<number> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sizes: ReturnType<Request['sizes']>[] = []
  page.on('requestfinished', (request) => sizes.push(request.sizes()))
  if (signInAs !== undefined) {
    await page.request.post(`${server.origin}/api/v1/session`, {
      data: { username: signInAs, password: 'zhunying-demo' },
      headers: { 'idempotency-key': 'first-load' },
    })
  }
  for (const path of paths) {
    await page.goto(server.origin + path)
    await page.waitForLoadState('networkidle')
  }
  const all = await Promise.all(sizes)
  await context.close()
  return all.reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0)
}

test('the first page of an owner travels in at most 165 kB', async () => {
  const bytes = await bytesOf(['/'])
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(OWNER)
})

test('the first page of a clerk travels in at most 400 kB', async () => {
  const bytes = await bytesOf(['/staff/cases'], 'clerk-110102')
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes).toBeLessThanOrEqual(STAFF)
})

test('the page behind a code travels in at most 20 kB, without a script', async () => {
  const answer = await fetch(`${server.origin}/v/110102ZH2500001X`)
  const text = await answer.text()
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(CODE_PAGE)
  expect(text).not.toContain('<script')
})
