import type { Locator, Page } from 'playwright-core'
import {
  isBlank,
  type MergedForm,
  type Row,
  type Value,
  type Values,
} from '../../src/forms/core/index.ts'

type Field = MergedForm['sections'][number]['fields'][number]

/** Types one section as a person would: box after box, each by its own control. */
export async function fillSection(
  page: Page,
  fields: readonly Field[],
  values: Values,
): Promise<void> {
  for (const field of fields) {
    const box = page.locator(`[id="field-${field.element}"]`)
    const value = values[field.element]
    if (value === undefined || (await box.count()) === 0) continue
    await fillBox(page, box, field, value)
  }
}

async function fillBox(page: Page, box: Locator, field: Field, value: Value): Promise<void> {
  if (field.type === 'table') return fillTable(page, box, field, value as readonly Row[])
  if (field.type === 'boolean') {
    return box.getByRole('radio', { name: value === true ? '是' : '否', exact: true }).check()
  }
  if (field.type === 'multiselect') {
    for (const option of value as string[]) {
      await box.getByRole('checkbox', { name: option, exact: true }).check()
    }
    return
  }
  if (field.type === 'dateRange') {
    const range = value as { from: string; to: string }
    await box.getByLabel('从', { exact: true }).fill(range.from)
    return box.getByLabel('到', { exact: true }).fill(range.to)
  }
  return fillSimple(box, value as string | number)
}

async function fillSimple(box: Locator, value: string | number): Promise<void> {
  const list = await box.evaluate((node) => node.tagName === 'SELECT')
  if (list) await box.selectOption(String(value))
  else {
    await box.fill(String(value))
    await box.blur()
  }
}

async function fillTable(
  page: Page,
  box: Locator,
  field: Field,
  rows: readonly Row[],
): Promise<void> {
  for (const [n, row] of rows.entries()) {
    await box.getByRole('button', { name: '再加一项' }).click()
    for (const column of field.columns ?? []) {
      const cell = row[column.id]
      if (cell === undefined || isBlank(cell)) continue
      const control = page.locator(`[id="field-${field.element}-${n}-${column.id}"]`)
      const shown = typeof cell === 'boolean' ? (cell ? '是' : '否') : cell
      await fillSimple(control, shown as string | number)
    }
  }
}
