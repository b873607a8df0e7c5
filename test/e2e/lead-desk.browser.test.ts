import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { atPage, EYES, fits, PHONE, type Eyes } from './lead-page.ts'
import { startLeadWorld } from './lead-world.ts'
import type { RunningServer } from './server.ts'

/** A busy machine draws a page in seconds. */
const BUSY = { timeout: 20_000 }

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startLeadWorld()
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const at = <T>(address: string, work: (page: Page) => Promise<T>, eyes?: Eyes) =>
  atPage({ browser, origin: server.origin }, address, work, eyes)

const drawn = (page: Page) => page.locator('.chart svg').first().waitFor()

describe.each(EYES)('the pages (%s)', (name, eyes) => {
  test('the wall, with the late of one department', async () => {
    await at(
      '/staff/overview',
      async (page) => {
        await page.locator('.wall > li button').first().click()
        await page.locator('.wall .lines li').first().waitFor()
        await look(page, `lead-wall-${name}`)
        expect(await fits(page)).toBe(true)
      },
      eyes,
    )
  })

  test.each(['total', 'industries', 'departments', 'resting', 'waves'])(
    'the dashboards: %s',
    async (view) => {
      await at(
        `/staff/insights?view=${view}`,
        async (page) => {
          if (view === 'waves') await page.locator('table').first().waitFor()
          else await drawn(page)
          await look(page, `lead-insights-${view}-${name}`)
          expect(await fits(page)).toBe(true)
        },
        eyes,
      )
    },
  )

  test('the cases behind a number', async () => {
    await at(
      '/staff/insights/cases?measure=items&department=market-regulation',
      async (page) => {
        await page.locator('table').first().waitFor()
        await look(page, `lead-drill-${name}`)
        expect(await fits(page)).toBe(true)
      },
      eyes,
    )
  })
})

describe('the menu', () => {
  test.each<readonly [string, Eyes]>([
    ['zh', {}],
    ['phone', { viewport: PHONE }],
  ])('opens a kind of desks, closes by Escape, and leads on (%s)', async (name, eyes) => {
    await at(
      '/staff/overview',
      async (page) => {
        if (name === 'phone') await page.getByRole('button', { name: '菜单' }).click()
        const menu = page.getByRole('navigation').first()
        const kind = menu.getByRole('button', { name: '办件' })
        await kind.focus()
        await page.keyboard.press('Enter')
        const desk = menu.getByRole('link', { name: '期限监控' })
        await desk.waitFor()
        await look(page, `lead-menu-${name}`)
        expect(await fits(page)).toBe(true)
        await page.keyboard.press('Escape')
        await desk.waitFor({ state: 'hidden' })
        expect(await kind.evaluate((node) => node === document.activeElement)).toBe(true)
        await page.keyboard.press('Enter')
        await desk.click()
        await page.waitForURL(/\/staff\/deadlines$/)
        await desk.waitFor({ state: 'hidden' })
      },
      eyes,
    )
  })

  test('on a phone it stands behind one button, and leaves the screen to the work', async () => {
    await at(
      '/staff/overview',
      async (page) => {
        const opener = page.getByRole('button', { name: '菜单' })
        await opener.waitFor()
        const bar = await page.locator('header.top').boundingBox()
        expect(bar!.height).toBeLessThanOrEqual(64)
        expect(await page.getByRole('navigation').count()).toBe(0)
        // by keyboard: open, the first desk, and out again to where it was
        await opener.focus()
        await page.keyboard.press('Enter')
        await page.keyboard.press('Tab')
        const first = page.getByRole('navigation').first().getByRole('link').first()
        expect(await first.evaluate((node) => node === document.activeElement)).toBe(true)
        await look(page, 'lead-menu-phone-open')
        expect(await fits(page)).toBe(true)
        await page.keyboard.press('Escape')
        await first.waitFor({ state: 'hidden' })
        expect(await opener.evaluate((node) => node === document.activeElement)).toBe(true)
      },
      { viewport: PHONE },
    )
  })
})

describe('the lead authority', () => {
  test('urges what is late from the wall, and sees that it was urged', async () => {
    await at('/staff/overview', async (page) => {
      await page.locator('.wall > li button').first().click()
      const line = page.locator('.wall .lines li').first()
      await line.getByRole('button', { name: /^督办 / }).click()
      await line.getByLabel('督办要求').fill('请今日办结')
      await line.getByRole('button', { name: '发出督办' }).click()
      const urged = page
        .locator('.wall .lines li')
        .first()
        .getByText(/已督办 \d+ 次/)
      await expect.poll(() => urged.count(), BUSY).toBe(1)
    })
  })

  test('opens a number and counts its cases, then one of them', async () => {
    await at('/staff/insights', async (page) => {
      const filed = page.getByRole('link', { name: /^收到申请 / })
      const count = Number(await filed.textContent())
      expect(count).toBeGreaterThan(50)
      await filed.click()
      await page.getByText(`共 ${count} 条`).waitFor()
      while (await page.getByRole('button', { name: '显示更多' }).isVisible()) {
        const before = await page.locator('tbody tr').count()
        await page.getByRole('button', { name: '显示更多' }).click()
        await expect.poll(() => page.locator('tbody tr').count(), BUSY).toBeGreaterThan(before)
      }
      expect(await page.locator('tbody tr').count()).toBe(count)
      await page.locator('tbody a').first().click()
      await page.waitForURL(/\/staff\/cases\/[0-9a-f-]+$/)
    })
  })

  test('narrows by trade, and the address keeps it', async () => {
    await at('/staff/insights', async (page) => {
      const filed = page.getByRole('link', { name: /^收到申请 / })
      const all = Number(await filed.textContent())
      await page.getByLabel('行业', { exact: true }).selectOption('25')
      await expect.poll(async () => Number(await filed.textContent()), BUSY).toBeLessThan(all)
      expect(page.url()).toContain('industry')
      const some = Number(await filed.textContent())
      await page.reload()
      await expect.poll(async () => Number(await filed.textContent()), BUSY).toBe(some)
    })
  })

  test('takes the numbers out as a workbook', async () => {
    await at('/staff/insights', async (page) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '导出表格（xlsx）' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('insights-110102.xlsx')
    })
  })

  test('of a region without cases is told what will appear', async () => {
    await at(
      '/staff/insights',
      async (page) => {
        await page.getByText('这个期间还没有办件').waitFor()
        await look(page, 'lead-insights-empty')
        await page.goto(`${server.origin}/staff/overview`)
        await page.getByText('没有逾期、也没有将到期的办件').waitFor()
        expect(await page.locator('.wall').count()).toBe(0)
        await look(page, 'lead-wall-empty')
      },
      { who: 'lead-640324' },
    )
  })
})
