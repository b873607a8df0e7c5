import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SCREENS = fileURLToPath(new URL('../../out/screens', import.meta.url))

/**
 * Looks at the page as somebody who cannot see it would: axe with every rule on must find nothing.
 * With SCREENSHOTS=1 the page is also kept as a picture under out/screens.
 */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page)
  if (process.env['SCREENSHOTS'] === '1') {
    fs.mkdirSync(SCREENS, { recursive: true })
    await page.screenshot({ path: path.join(SCREENS, `${name}.png`), fullPage: true })
  }
  expect({ name, violations: await violations(page) }).toEqual({ name, violations: [] })
}

/** Nothing is still opening, twice in a row: a page that was just asked for has had time to begin. */
async function settled(page: Page): Promise<void> {
  for (let n = 0; n < 2; n++) {
    await page.waitForTimeout(150)
    await page.waitForFunction(
      () =>
        document.querySelector('.skeleton') === null && document.querySelector('main h1') !== null,
    )
  }
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  expect(found.passes.length).toBeGreaterThan(10)
  return found.violations.map(
    (v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
  )
}
