import fs from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docxOf } from '../builders/docx.ts'
import { launchBrowser } from './browser.ts'
import { look } from './eyes.ts'
import { atPage, fits, PHONE, type Eyes } from './lead-page.ts'
import { startLeadWorld } from './lead-world.ts'
import type { RunningServer } from './server.ts'

const ANNEX = new URL('../../catalogue/regions/110102-xicheng/annex.txt', import.meta.url)
/** The annex as a newer notice would print it: a café must have the drainage permit. */
const NEWER = fs
  .readFileSync(ANNEX, 'utf8')
  .replace(/(咖啡厅\t[^]*?排水管网许可证》\t市水务局\t)按需办理/, '$1必须办理')

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  server = await startLeadWorld(2)
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const at = <T>(work: (page: Page) => Promise<T>, eyes?: Eyes) =>
  atPage({ browser, origin: server.origin }, '/staff/law-drafts', work, eyes)
const editor = (page: Page) => page.getByLabel('内容（yaml）')
const cafe = async () => {
  const answer = await fetch(`${server.origin}/api/v1/regions/110102/industries/25`)
  const { rows } = (await answer.json()) as {
    rows: { requirement: string; certificates: string[] }[]
  }
  return rows.find(({ certificates }) => certificates.join().includes('排水'))?.requirement
}

/** What a person does about the doubts: two certificates that are several items are given the right one. */
function settled(text: string): string {
  return text
    .replace(
      /(name: 道路客运公司[^]*? - )road-freight-operation-licence/,
      '$1road-passenger-operation-licence',
    )
    .replace(
      /(name: 机动车维修企业[^]*? - )road-transport-operator-filing/,
      '$1vehicle-repair-filing',
    )
}

test('an annex is imported with its doubts marked, settled, proposed, approved, and is the law from its day', async () => {
  expect(await cafe()).toBe('按需办理')
  await at(async (page) => {
    await editor(page).waitFor()
    await page.getByLabel('或从新印发的附件读入', { exact: false }).setInputFiles({
      name: '附件1.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(docxOf(NEWER)),
    })
    await page.getByText('读入附件，有 9 个疑问').waitFor()
    const draft = await editor(page).inputValue()
    expect(draft.match(/疑问/g)?.length).toBeGreaterThanOrEqual(9)
    // what was read wrong does not pass: the law itself says which trade
    await page
      .getByText('“客运公司”（道路运输条例第八条、第十条）', { exact: false })
      .first()
      .waitFor()
    expect(await page.getByLabel('修订理由和依据').count()).toBe(0)
    await look(page, 'lead-import-doubts')

    await editor(page).fill(settled(draft))
    await page.getByText('没有发现错误', { exact: false }).waitFor()
    await page.getByLabel('修订理由和依据').fill('虚构的新附件，仅供测试')
    await page.getByLabel('生效日期').fill('2026-11-20')
    await page.getByRole('button', { name: '提出，请另一人核准' }).click()
    await page.getByText('须由本单位另一人核准').waitFor()
  })
  expect(await cafe()).toBe('按需办理')
  await at(
    async (page) => {
      await page.getByRole('button', { name: /^核\s?准$/ }).click()
      await page.getByText('已生效').waitFor()
    },
    { who: 'lead2-110102' },
  )
  // the process takes it up right after its answer
  await expect.poll(cafe).toBe('必须办理')
})

test('the same table can be pasted, on a phone too', async () => {
  await at(
    async (page) => {
      await page.getByText('或粘贴附件的表格').click()
      await page.getByLabel('从网页、Word 或 PDF 复制的表格', { exact: false }).fill(NEWER)
      await page.getByRole('button', { name: /^读\s?入$/ }).click()
      await page.getByText('读入附件，有 9 个疑问').waitFor()
      expect(await editor(page).inputValue()).toContain('粘贴的附件.txt')
      await look(page, 'lead-import-pasted-phone')
      expect(await fits(page)).toBe(true)
    },
    { viewport: PHONE },
  )
})
