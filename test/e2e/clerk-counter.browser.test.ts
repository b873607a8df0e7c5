import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseView } from '../../src/cases/core/index.ts'
import { fillSample, visibleFields, type MergedForm } from '../../src/forms/core/index.ts'
import { fictitiousUscc } from '../../src/parties/core/index.ts'
import { sampleFile } from '../../src/main/journey/sample-file.ts'
import { launchBrowser } from './browser.ts'
import { countedKeys, type Keyboard } from './counted-keys.ts'
import { look } from './eyes.ts'
import { startServer, type RunningServer } from './server.ts'
import { atDesk } from './staff-day.ts'

/** 键盘逐键模型 (KLM): 0.2 s a key of an average typist, 180 s in three minutes. */
const KEYS_IN_THREE_MINUTES = 900

let server: RunningServer
let browser: Browser
const scans = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-scans-'))

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
  fs.rmSync(scans, { recursive: true, force: true })
})

async function viewOf(page: Page, id: string): Promise<CaseView> {
  return (await (await page.request.get(`${server.origin}/api/v1/cases/${id}`)).json()) as CaseView
}

/** From the empty page to the form, with the keyboard alone. */
async function begin(page: Page, keys: Keyboard, uscc: string): Promise<string> {
  await page.getByRole('heading', { name: '综窗办件' }).waitFor()
  await keys.press('Alt+b')
  await page.getByRole('heading', { name: '帮办' }).waitFor()
  await keys.type(uscc)
  await keys.press('Enter')
  await page.getByText('登记信息：').waitFor()
  await page.getByLabel('行业名称').waitFor()
  await keys.type('咖啡')
  await page.getByRole('button', { name: '咖啡厅', exact: true }).waitFor()
  await keys.press('Enter')
  await page.getByRole('heading', { name: '情形' }).waitFor()
  const ready = page.getByRole('button', { name: '开始填表' })
  for (;;) {
    const question = page.locator('section[aria-labelledby=questions] [role=group] .strong')
    await ready.or(question).first().waitFor()
    if (await ready.isVisible()) break
    const before = await question.textContent()
    const number = page.locator('section[aria-labelledby=questions] input[inputmode=decimal]')
    // a café of 80 ㎡ that sells no books and drains into nothing of its own: the answer is no
    if (await number.isVisible()) await keys.type('80')
    else if (/书|出版物|排水|污水/.test(before ?? '')) await keys.press('Tab')
    await keys.press('Enter')
    await page.waitForFunction(
      (old) =>
        document.querySelector('section[aria-labelledby=questions] [role=group] .strong')
          ?.textContent !== old,
      before,
    )
  }
  await look(page, 'clerk-counter')
  await ready.focus()
  await keys.press('Enter')
  await page.waitForURL(/\/staff\/counter\/[\w-]{36}$/)
  return page.url().split('/').at(-1) ?? ''
}

/** Fills what is shown, box after box, by Enter from one to the next; choices by letter or arrow. */
async function typeForm(page: Page, keys: Keyboard, view: CaseView): Promise<void> {
  const form = view.form as unknown as MergedForm
  const sample = { ...fillSample(form, 3), cert_delivery: '窗口领取' }
  const values = { ...sample, ...(view.values as object) } as Record<string, unknown>
  for (let round = 0; round < 4; round++) {
    const now = await viewOf(page, view.id)
    const missing = now.missing.fields.map(({ element }) => element)
    if (missing.length === 0) return
    const known = { ...values, ...(now.values as object) }
    const visible: ReadonlySet<string> = visibleFields(form, known as never)
    const fields = form.sections.flatMap((section) => section.fields)
    for (const field of fields.filter(({ element }) => missing.includes(element)))
      if (visible.has(field.element)) await fillBox(page, keys, field, values[field.element])
    await page.getByText('已保存').waitFor()
  }
}

async function fillBox(
  page: Page,
  keys: Keyboard,
  field: MergedForm['sections'][number]['fields'][number],
  value: unknown,
): Promise<void> {
  const box = page.locator(`[id="field-${field.element}"]`)
  if ((await box.count()) === 0 || value === undefined) return
  if (field.type === 'boolean') {
    await keys.to(box.getByRole('radio', { name: value === true ? '是' : '否', exact: true }))
    return keys.press('Space')
  }
  if (field.type === 'multiselect') {
    for (const option of value as string[]) {
      await keys.to(box.getByRole('checkbox', { name: option, exact: true }))
      await keys.press('Space')
    }
    return
  }
  if (field.type === 'table') {
    for (const [n, row] of (value as Record<string, unknown>[]).entries()) {
      await keys.to(box.getByRole('button', { name: '再加一项' }))
      await keys.press('Enter')
      for (const [column, cell] of Object.entries(row)) {
        const control = page.locator(`[id="field-${field.element}-${n}-${column}"]`)
        if ((await control.count()) > 0) await fillOne(control, keys, cell)
      }
    }
    return
  }
  if (field.type === 'dateRange') {
    const { from, to } = value as { from: string; to: string }
    await fillOne(box.getByLabel('从', { exact: true }), keys, from)
    return fillOne(box.getByLabel('到', { exact: true }), keys, to)
  }
  return fillOne(box, keys, value)
}

async function fillOne(
  box: ReturnType<Page['locator']>,
  keys: Keyboard,
  value: unknown,
): Promise<void> {
  await keys.to(box)
  const kind = await box.evaluate((node) => `${node.tagName} ${(node as HTMLInputElement).type}`)
  if (kind.startsWith('SELECT')) return keys.choose(box, String(value))
  if (kind.endsWith(' date')) return keys.date(box, String(value))
  await keys.type(typeof value === 'boolean' ? (value ? '是' : '否') : String(value))
  await keys.press('Enter')
}

test('a clerk files for a person at the counter by keyboard alone, in no more keys than three minutes hold; the person takes it over by its slip', async () => {
  const uscc = fictitiousUscc(11, '110102')
  await atDesk(browser, server.origin, 'clerk-110102', async (page) => {
    const keys = countedKeys(page)
    const id = await begin(page, keys, uscc)
    await page.getByRole('heading', { name: '填表：咖啡厅' }).waitFor()
    const view = await viewOf(page, id)
    await look(page, 'clerk-counter-form')
    await typeForm(page, keys, view)
    const { missing } = await viewOf(page, id)
    expect(missing.fields).toEqual([])

    // the scanner has put its files into a folder; they go in together, and are sorted by number
    const files = ['agent_poa', ...missing.materials.map((one) => one.id)].map((name) => {
      const file = path.join(scans, `${name}.pdf`)
      fs.writeFileSync(file, sampleFile(name))
      return file
    })
    await keys.press('Alt+c')
    keys.count(3)
    await page.getByLabel('选择扫描件').setInputFiles(files)
    for (let left = files.length; left > 0; left--) {
      await page.getByText(`还有 ${left} 个待归类`).waitFor()
      if (left === files.length) await look(page, 'clerk-counter-scans')
      const name = await page.locator('section.scans p.small').textContent()
      const material = name?.split('.pdf')[0] ?? ''
      const label =
        material === 'agent_poa'
          ? '授权委托书'
          : (missing.materials.find((one) => one.id === material)?.name.zh ?? '')
      const choices = page.locator('.sort-choices button')
      const names = await choices.allTextContents()
      const n = names.findIndex((one) => one.startsWith(label))
      await keys.press(`Alt+${n + 1}`)
      if (left > 1) await page.getByText(`还有 ${left - 1} 个待归类`).waitFor()
    }
    await page.getByText('已齐全，可以提交').waitFor()
    await keys.press('Alt+g')
    await keys.press('Space')
    await keys.press('Enter')
    await page.getByRole('heading', { name: '帮办回执和认领码' }).waitFor()
    await look(page, 'clerk-counter-slip')
    const counted = keys.counted()
    expect(counted, JSON.stringify(keys.parts())).toBeLessThanOrEqual(KEYS_IN_THREE_MINUTES)
    expect(keys.clicks()).toBe(0)
    const slip = await slipOf(page)
    expect(slip.uscc).toBe(uscc)
    await claim(slip, id)
    // the slip is of no use any more, and the desk says whose the case is
    await page.reload()
    await page.getByText('办件已在申请人账号名下，不需要认领码').waitFor()
  })
})

interface Slip {
  readonly caseNo: string
  readonly uscc: string
  readonly code: string
}

/** What the applicant takes home, as it is printed. */
async function slipOf(page: Page): Promise<Slip> {
  const slip = page.getByRole('region', { name: '回执', exact: true })
  await slip.waitFor()
  const [caseNo = '', uscc = '', code = ''] = await slip.locator('dd.num').allTextContents()
  return { caseNo, uscc, code }
}

/** The applicant at home, on a phone: from the list of cases, with a slip of the finger first. */
async function claim({ caseNo, uscc, code }: Slip, id: string): Promise<void> {
  const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' }
  const context = await browser.newContext(phone)
  try {
    const page = await context.newPage()
    await page.goto(`${server.origin}/cases`)
    await page.getByRole('button', { name: /王小满/ }).click()
    await page.getByRole('link', { name: '认领窗口办件' }).click()
    await page.getByLabel('受理编号').fill(caseNo)
    await page.getByLabel('统一社会信用代码').fill(uscc)
    await page.getByLabel('认领码').fill('AAAAAAAA')
    await page.getByRole('button', { name: '认领', exact: true }).click()
    await page.getByRole('alert').waitFor()
    await look(page, 'owner-claim-wrong')
    await page.getByLabel('认领码').fill(code)
    await page.getByRole('button', { name: '认领', exact: true }).click()
    await page.waitForURL(new RegExp(`/cases/${id}$`))
    await page.getByText(caseNo).first().waitFor()
    await look(page, 'owner-claimed')
    const view = await viewOf(page, id)
    expect([view.state, view.counter?.claimed]).toEqual(['submitted', true])
    await page.goto(`${server.origin}/cases`)
    await page.getByText(caseNo).first().waitFor()
  } finally {
    await context.close()
  }
}
