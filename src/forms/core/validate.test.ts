import { expect, test } from 'vitest'
import type { ItemId } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { checkValue } from './check-value.ts'
import { type Field, fieldsOf } from './form.ts'
import { mergeForms } from './merge.ts'
import { fillSample } from './sample-values.ts'
import { checkForm, validate } from './validate.ts'
import type { Value, Values } from './values.ts'

const catalogue = bundledCatalogue()
const form = mergeForms(catalogue, [
  'food-business-licence',
  'hotel-special-industry-licence',
  'labour-dispatch-licence',
] as ItemId[])
const field = (element: string) => fieldsOf(form).find((one) => one.element === element) as Field
const read = (element: string, raw: unknown, document?: string) => {
  const checked = checkValue(field(element), raw, document)
  return checked.ok ? checked.value : undefined
}
const complaint = (element: string, raw: unknown, document?: string) => {
  const checked = checkValue(field(element), raw, document)
  return checked.ok ? '' : checked.refusal.map(({ code, message }) => code + message.zh).join()
}
const problemsWith = (change: Values) => {
  const checked = validate(form, { ...fillSample(form, 1), ...change })
  return checked.ok ? [] : checked.refusal
}

test('every sample of every industry, with all items, in all four regions, is valid', () => {
  for (const [region, { industries }] of catalogue.regions)
    for (const { rows, name } of industries.values()) {
      const items = [...new Set(rows.flatMap((row) => row.items))]
      const merged = mergeForms(catalogue, items, region)
      for (const seed of [1, 2, 3, 4, 5]) {
        const values = fillSample(merged, seed)
        expect([name, seed, validate(merged, values)]).toEqual([
          name,
          seed,
          { ok: true, value: values },
        ])
      }
    }
})

test.each([
  ['uscc', '91110102MA0FAKE178', 'FORMS_USCC_WRONG', '第 18 位校验码'],
  ['uscc', '91110102MAOFAKE177', 'FORMS_USCC_WRONG', '第 11 位“O”不对'],
  ['manager_id_no', '110102189001010013', 'FORMS_ID_WRONG', '第 18 位校验码'],
  ['manager_id_no', '11010218900101', 'FORMS_ID_WRONG', '应为 18 位，现为 14 位'],
  ['contact_phone', '1381234567', 'FORMS_PHONE_WRONG', '应为 11 位数字，现为 10 位'],
  ['contact_phone', '66001234', 'FORMS_PHONE_WRONG', '带区号'],
  ['establish_date', '2026-02-30', 'FORMS_DATE_WRONG', '2026-02-30 这一天不存在'],
  ['establish_date', '30/02/2026', 'FORMS_DATE_WRONG', '年-月-日'],
  ['business_area', '很大', 'FORMS_NUMBER_WRONG', '应填写数字（㎡）'],
  ['business_area', 0, 'FORMS_NUMBER_OUT_OF_RANGE', '不得小于 0.5（㎡），现为 0'],
  ['seat_count', 12.5, 'FORMS_NUMBER_WRONG', '应为整数，现为 12.5'],
  ['reg_capital', 199, 'FORMS_NUMBER_OUT_OF_RANGE', '不得小于 200（万元）'],
  ['cert_delivery', '飞鸽', 'FORMS_OPTION_UNKNOWN', '应为：窗口领取、邮寄送达、仅电子证照'],
  ['special_room', ['冷食专间', '无'], 'FORMS_OPTIONS_CONTRADICT', '选了“无”'],
  ['declaration', false, 'FORMS_ANSWER_MUST_BE', '须作出此项承诺'],
  ['premises_name', '店'.repeat(61), 'FORMS_TEXT_TOO_LONG', '最多 60 个字，现有 61 个'],
  ['premises_name', '小满\u0007店', 'FORMS_TEXT_CHARACTER_WRONG', '第 3 个字符'],
  ['premises_name', { zh: '店' }, 'FORMS_VALUE_KIND_WRONG', '应填写文字'],
])(
  '%s = %j is refused: which box, what is wrong, what is expected',
  (element, raw, code, words) => {
    const answer = complaint(element, raw)
    expect(answer).toContain(code)
    expect(answer).toContain(`“${field(element).label.zh}”`)
    expect(answer).toContain(words)
  },
)

test.each<[string, unknown, Value]>([
  ['uscc', ' 91110102 ma0fake177 ', '91110102MA0FAKE177'],
  ['business_area', '１２０．５', 120.5],
  ['seat_count', '1,200', 1200],
  ['contact_phone', '+86 138 0013 8000', '13800138000'],
  ['contact_phone', '010-66001234', '010-66001234'],
  ['legal_rep', ' 𬱖𬱟 ', '𬱖𬱟'],
  ['items_sale', ['含特殊食品', '散装食品销售'], ['散装食品销售', '含特殊食品']],
])('%s = %j is read as a person meant it', (element, raw, value) => {
  expect(read(element, raw)).toEqual(value)
})

test('a number is checked as the document that bears it', () => {
  expect(read('legal_rep_id_no', 'E12345678', '护照')).toBe('E12345678')
  expect(complaint('legal_rep_id_no', 'E12345678', '居民身份证')).toContain('FORMS_ID_WRONG')
  expect(read('legal_rep_id_no', 'H12345678', '港澳居民来往内地通行证')).toBe('H12345678')
  expect(problemsWith({ legal_rep_id_type: '护照', legal_rep_id_no: 'E12345678' })).toEqual([])
  expect(
    problemsWith({ legal_rep_id_type: '居民身份证', legal_rep_id_no: 'E12345678' }),
  ).toMatchObject([{ element: 'legal_rep_id_no', code: 'FORMS_ID_WRONG' }])
})

test('a table is checked row by row and column by column', () => {
  const rows = [
    { name: '甲', id_no: '110199198506123374', duty: '店长', full_time: '专职' },
    { name: '', id_no: '', duty: ' ' },
    { name: '乙', id_no: '110199198506123375', full_time: '专职' },
  ]
  expect(problemsWith({ food_safety_staff: rows })).toMatchObject([
    { element: 'food_safety_staff', row: 2, column: 'id_no', code: 'FORMS_ID_WRONG' },
    { element: 'food_safety_staff', row: 2, column: 'duty', code: 'FORMS_VALUE_MISSING' },
  ])
  expect(read('food_safety_staff', rows.slice(0, 2))).toEqual(rows.slice(0, 1))
  expect(complaint('food_safety_staff', '甲')).toContain('应为表格')
})

test('everything that is missing is told at once, in the order of the form', () => {
  const checked = validate(form, {})
  const names = checked.ok ? [] : checked.refusal.map(({ element }) => element)
  const required = fieldsOf(form).filter((one) => one.required && one.visibleWhen === undefined)
  expect(names).toEqual(required.map(({ element }) => element))
})

test('what the form does not ask is not taken, and what is right is kept beside what is wrong', () => {
  const draft = { shoe_size: 43, subject_name: '小满', seat_count: 'x' }
  const { values, problems } = checkForm(form, draft)
  expect(values).toEqual({ subject_name: '小满' })
  expect(problems.find(({ element }) => element === 'seat_count')?.code).toBe('FORMS_NUMBER_WRONG')
})
