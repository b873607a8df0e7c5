import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { atPage, EYES, fits, type Eyes } from './lead-page.ts'
import { startLeadWorld } from './lead-world.ts'
import type { RunningServer } from './server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startLeadWorld(12)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const at = <T>(address: string, work: (page: Page) => Promise<T>, eyes?: Eyes) =>
  atPage({ browser, origin: server.origin }, address, work, eyes)

test.each(EYES)('the page of revisions (%s)', async (name, eyes) => {
  await at(
    '/staff/law-drafts',
    async (page) => {
      await page.locator('main textarea:visible').first().waitFor()
      await look(page, `lead-law-drafts-${name}`)
      expect(await fits(page)).toBe(true)
    },
    eyes,
  )
})

test('the law of a region is revised: tried while it is written, proposed, approved, put back', async () => {
  await at('/staff/law-drafts', async (page) => {
    const text = page.getByLabel('内容（yaml）')
    const known = await text.inputValue()
    await page.getByLabel('用哪个行业试算').selectOption({ label: '25 咖啡厅' })
    await page.getByLabel('试算的回答').fill('food-sales=made')
    const [head = '', rest = ''] = known.split(/(?<=name: 咖啡厅)/)
    const drainage = /(城镇污水排入排水管网许可证\][^]*?reading: )asNeeded/
    await text.fill(head + rest.replace(drainage, '$1requird'))
    await page.getByText('industries.yaml:575').waitFor()
    await text.fill(head + rest.replace(drainage, '$1required'))
    await page.getByText('要多办事项').waitFor()
    await page.getByText('改了', { exact: false }).first().waitFor()
    await page.getByLabel('修订理由和依据').fill('虚构的理由，仅供测试')
    await page.getByLabel('生效日期').fill('2026-11-20')
    await look(page, 'lead-law-draft-preview')
    await page.getByRole('button', { name: '提出，请另一人核准' }).click()
    await page.getByText('须由本单位另一人核准').waitFor()
  })
  await at(
    '/staff/law-drafts',
    async (page) => {
      await page.getByRole('button', { name: /^核\s?准$/ }).click()
      await page.getByText('已生效').waitFor()
      await page.getByRole('button', { name: '提出回退' }).click()
      await page.getByText('回退“虚构的理由，仅供测试”').waitFor()
      expect(await page.getByText('待核准').count()).toBe(1)
      await look(page, 'lead-law-draft-revert')
    },
    { who: 'lead2-110102' },
  )
})

test.each(EYES)(
  'a promised limit is written by a form and told before it is proposed (%s)',
  async (name, eyes) => {
    const en = eyes.english === true
    await at(
      '/staff/law-drafts',
      async (page) => {
        await page.getByText(en ? 'Write a promised limit' : '填一条承诺时限').click()
        await page
          .getByLabel(en ? 'Of which item' : '哪个事项')
          .selectOption('food-business-licence')
        await page.getByLabel(en ? 'Working days' : '承诺几个工作日').fill('4')
        await page.getByLabel(en ? 'Which document' : '出自哪份').fill('虚构的办事指南（仅供测试）')
        await page.getByLabel(en ? 'Where in it' : '在其中何处').fill('承诺办结时限')
        await page.getByLabel(en ? 'Its date' : '文件日期').fill('2026-01-05')
        await page.getByLabel(en ? 'On what it is promised' : '承诺的依据').fill('测试用')
        await look(page, `lead-promised-limit-${name}`)
        await page.getByRole('button', { name: /limits\.yaml/ }).click()
        const told = en ? 'to 4 working days' : '改为 4 个工作日（承诺时限：虚构的办事指南'
        await page.getByText(told).waitFor()
        expect(await fits(page)).toBe(true)
        await look(page, `lead-promised-limit-told-${name}`)
      },
      eyes,
    )
  },
)
