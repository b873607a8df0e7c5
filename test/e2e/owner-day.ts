import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { sampleFile } from '../../src/main/journey/sample-file.ts'
import { fillSample, type MergedForm } from '../../src/forms/core/index.ts'
import { fillSection } from './fill-form.ts'
import { look } from './eyes.ts'

/** What a café of 60 ㎡ without a chain answers; a question that is not here is answered 否. */
const ANSWERS: readonly (readonly [RegExp, string])[] = [
  [/面积/, '60'],
  [/卖书|出版物/, '否'],
]

/** From “您想开什么店？” to the served notice, without an account. */
export async function askAndRead(page: Page, origin: string, trade: string): Promise<void> {
  await page.goto(origin)
  await look(page, 'owner-landing')
  await page.getByRole('searchbox', { name: '行业或店的名称' }).fill(trade)
  const hit = page.getByRole('search').getByRole('link', { name: new RegExp(trade) })
  await hit.first().waitFor()
  await look(page, 'owner-search')
  await hit.first().click()
  await answerAll(page)
  await look(page, 'owner-result')
  await page.getByRole('button', { name: '生成一次告知单' }).click()
  await page.waitForURL(/\/notices\//)
  await look(page, 'owner-notice')
}

/** Answers every question until the result stands there. */
export async function answerAll(page: Page): Promise<void> {
  for (let asked = 0; asked < 30; asked++) {
    await page.waitForURL(/\/open\//)
    const done = page.getByRole('button', { name: '生成一次告知单' })
    const remaining = page.getByText(/最多还有 \d+ 问/)
    await done.or(remaining).first().waitFor()
    if (await done.isVisible()) return
    if (asked === 0) await look(page, 'owner-question')
    await answerOne(page)
  }
  throw new Error('the questions do not end')
}

async function answerOne(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  const question = await heading.innerText()
  const answer = ANSWERS.find(([words]) => words.test(question))?.[1] ?? '否'
  const box = page.getByRole('main').getByRole('textbox')
  if (await box.isVisible()) {
    await box.fill(answer)
    await page.getByRole('button', { name: '下一步' }).click()
  } else {
    const named = page.getByRole('button', { name: answer, exact: true })
    const first = page.locator('.big-answer').first()
    await ((await named.isVisible()) ? named : first).click()
  }
  await expect.poll(() => heading.innerText().catch(() => '')).not.toBe(question)
}

/** First save: signs in from the notice, and is at the task list of a new draft. */
export async function startCase(page: Page): Promise<string> {
  await page.getByRole('link', { name: '开始填表' }).click()
  await page.waitForURL(/\/login/)
  await look(page, 'owner-login')
  await page.getByRole('button', { name: /王小满/ }).click()
  await page.waitForURL(/\/cases\/[0-9a-f-]+$/)
  await look(page, 'owner-tasks')
  return page.url().split('/').at(-1) ?? ''
}

interface Draft {
  readonly form: MergedForm
  readonly missing: { readonly materials: readonly { readonly name: { readonly zh: string } }[] }
}

async function readDraft(page: Page, caseId: string): Promise<Draft> {
  const answer = await page.request.get(new URL(`/api/v1/cases/${caseId}`, page.url()).href)
  return (await answer.json()) as Draft
}

/** One section after the other: the register fills what it knows, the person types the rest. */
export async function fillForm(page: Page, caseId: string, uscc: string): Promise<void> {
  const { form } = await readDraft(page, caseId)
  const values = fillSample(form)
  await page.getByRole('link', { name: /经营主体/ }).click()
  await page.waitForURL(/sections/)
  await page.getByRole('region', { name: '用营业执照带出信息' }).getByRole('textbox').fill(uscc)
  await page.getByRole('button', { name: '带出信息' }).click()
  await page.getByText(/已从.+带出/).waitFor()
  await look(page, 'owner-section')
  for (const section of form.sections) {
    await page.goto(new URL(`/cases/${caseId}`, page.url()).href)
    const task = page.getByRole('link', { name: new RegExp(`^${section.title.zh}`) })
    await page.getByRole('heading', { name: /填写信息/ }).waitFor()
    if ((await task.count()) === 0) continue
    await task.click()
    await page.getByRole('button', { name: '保存并继续' }).waitFor()
    const known = await readValues(page, caseId)
    const open = section.fields.filter((field) => known[field.element] === undefined)
    await fillSection(page, open, values)
    await page.getByText(/已保存|离开一个框/).waitFor()
  }
}

async function readValues(page: Page, caseId: string): Promise<Record<string, unknown>> {
  const answer = await page.request.get(new URL(`/api/v1/cases/${caseId}`, page.url()).href)
  return ((await answer.json()) as { values: Record<string, unknown> }).values
}

export async function uploadAll(page: Page, caseId: string): Promise<void> {
  const { missing } = await readDraft(page, caseId)
  await page.goto(new URL(`/cases/${caseId}/materials`, page.url()).href)
  for (const { name } of missing.materials) {
    await page.getByLabel(`为“${name.zh}”选择文件`).setInputFiles({
      name: `${name.zh.slice(0, 20)}.pdf`,
      mimeType: 'application/pdf',
      buffer: sampleFile(name.zh),
    })
    await page.locator('.card', { hasText: name.zh }).getByText('已完成').first().waitFor()
  }
  await look(page, 'owner-materials')
}

export async function checkAndSubmit(page: Page, caseId: string): Promise<void> {
  await page.goto(new URL(`/cases/${caseId}/check`, page.url()).href)
  await look(page, 'owner-check')
  await page.getByRole('checkbox', { name: /我承诺/ }).check()
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByRole('heading', { name: '申请已提交' }).waitFor()
  await look(page, 'owner-receipt')
}
