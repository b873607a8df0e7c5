import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, visit } from '../../src/main/journey/decide.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { fileCafe, xicheng } from './filed-case.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

/** Ten before lunch are ten times this; what is to be read is not counted. */
const KEYS_A_CASE = 3
const CLICKS_A_CASE = 2
const CASES = 4

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const { cast, plan } = xicheng(server.origin, '25')
  for (let n = 0; n < CASES; n++) {
    const { id } = await fileCafe(server.origin)
    await accept(cast, plan, id)
    await visit(cast, plan, id)
  }
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** The number of the case whose item is open, once it can be decided. */
async function opened(page: Page): Promise<string> {
  await page.getByRole('button', { name: '准予许可' }).waitFor()
  return (await page.locator('.page > .row .num').first().textContent()) ?? ''
}

const receipt = (page: Page, caseNo: string) =>
  page.getByRole('status').filter({ hasText: `已准予` }).filter({ hasText: caseNo })

test('a reviewer goes from one item to the next in three keys or two clicks, and the receipt of each stays in sight', async () => {
  await atDesk(browser, server.origin, 'market-regulation-110102', async (page) => {
    const seen: string[] = []
    await page.locator('.rows tbody a').first().waitFor()
    await page.keyboard.press('Alt+o')
    for (let n = 0; n < CASES; n++) {
      const caseNo = await opened(page)
      seen.push(caseNo)
      const byHand = n >= CASES / 2
      let [keys, clicks] = [0, 0]
      const press = (key: string) => ((keys += 1), page.keyboard.press(key))
      if (byHand) await page.getByRole('button', { name: /条全部符合/ }).click()
      else await press('Alt+a')
      await page.getByText(/已核对 (\d+) \/ \1/).waitFor()
      if (n === 0) await look(page, 'reviewer-ready')
      if (byHand) {
        await page.getByRole('button', { name: '准予许可' }).click()
        clicks += 2
      } else {
        await press('Alt+g')
        await press('Enter')
      }
      if (n < CASES - 1) await receipt(page, caseNo).waitFor()
      if (n === 0) await look(page, 'reviewer-next')
      expect([keys, clicks]).toEqual(byHand ? [0, CLICKS_A_CASE] : [KEYS_A_CASE, 0])
    }
    // four different ones, and after the last the reviewer sees what came of it
    expect(new Set(seen).size).toBe(CASES)
    await page.getByText('这个事项现在没有您要做的事').waitFor()
    expect(page.url()).toContain('/staff/branches/')
  })
})
