import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { atPage, EYES, fits, type Eyes } from './lead-page.ts'
import { startLeadWorld } from './lead-world.ts'
import type { RunningServer } from './server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startLeadWorld(40)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const at = <T>(address: string, work: (page: Page) => Promise<T>, eyes?: Eyes) =>
  atPage({ browser, origin: server.origin }, address, work, eyes)

const PAGES: readonly (readonly [string, string, string])[] = [
  ['catalogue', '/staff/catalogue', 'main .trades a'],
  ['items', '/staff/catalogue?view=items', 'main table a'],
  ['versions', '/staff/catalogue?view=versions', 'main table'],
  ['regions', '/staff/catalogue?view=regions', 'main section li'],
  ['trade', '/staff/catalogue/110102/25', 'main table'],
  ['item', '/staff/catalogue/items/food-business-licence', 'main details'],
  ['calendar', '/staff/calendar', 'main table'],
]

describe.each(EYES)('the catalogue (%s)', (name, eyes) => {
  test.each(PAGES)('%s', async (page, address, ready) => {
    await at(
      address,
      async (shown) => {
        await shown.locator(ready).first().waitFor()
        await look(shown, `lead-${page}-${name}`)
        expect(await fits(shown)).toBe(true)
      },
      eyes,
    )
  })
})

test('a search finds trades, items and laws, and says when there is nothing', async () => {
  await at('/staff/catalogue', async (page) => {
    const search = page.getByLabel('查找行业、事项、证件或法律名称')
    await search.fill('咖啡')
    await page.getByRole('link', { name: /110102 · 25 咖啡厅/ }).waitFor()
    await search.fill('食品安全法')
    await page.getByRole('link', { name: '食品经营许可证', exact: true }).click()
    await page.getByText('已核对全文').first().waitFor()
    await page.goBack()
    await search.fill('天文台')
    await page.getByText('没有找到，换一个词试试').waitFor()
    expect(await page.locator('main table').count()).toBe(0)
  })
})

const NOTICE = `日期,类型,原因
2027-01-01,放假,元旦
2027-02-05,放假,春节
2027-04-05,放假,清明节
2027-06-09,放假,端午节
2027-09-15,放假,中秋节
2027-10-01,放假,国庆节
2027-05-08,上班,劳动节调休
`

test('a calendar is looked at, proposed by one and approved by another', async () => {
  await at('/staff/calendar', async (page) => {
    await page.getByLabel('年份').fill('2027')
    await page.getByLabel('依据的通知').fill('国务院办公厅关于2027年部分节假日安排的通知')
    const text = page.getByLabel('每行一天')
    await text.fill('2027-01-01,放假,元旦\n2027-02-30,放假,春节')
    await page.getByRole('button', { name: /预\s?览$/ }).click()
    await page.getByText('“2027-02-30”不是日期').waitFor()
    expect(await page.getByRole('button', { name: '提出，请另一人核准' }).isVisible()).toBe(false)
    await text.fill(NOTICE)
    await page.getByRole('button', { name: /预\s?览$/ }).click()
    await page.getByText('没有发现错误。').waitFor()
    await page.getByLabel('自何日起适用').fill('2027-01-01')
    await look(page, 'lead-calendar-preview')
    await page.getByRole('button', { name: '提出，请另一人核准' }).click()
    await page.getByText('须由本单位另一人核准').waitFor()
    expect(await page.getByRole('button', { name: /^核\s?准$/ }).isVisible()).toBe(false)
  })
  await at(
    '/staff/calendar',
    async (page) => {
      await page.getByRole('button', { name: /^核\s?准$/ }).click()
      await page.getByText('目录文件还没有读入').waitFor()
      await look(page, 'lead-calendar-approved')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: '下载 2027.yaml' }).click(),
      ])
      expect(file.suggestedFilename()).toBe('2027.yaml')
    },
    { who: 'lead2-110102' },
  )
})
