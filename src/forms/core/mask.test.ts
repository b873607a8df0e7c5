import { expect, test } from 'vitest'
import type { ElementId } from '../../catalogue/core/index.ts'
import { bundledCatalogue } from '../../catalogue/server/index.ts'
import { maskValue } from './mask.ts'

const element = (id: string) => {
  const known = bundledCatalogue().elements.get(id as ElementId)
  if (known === undefined) throw new Error(id)
  const { type, personal, columns } = known
  return { type, personal, ...(columns === undefined ? {} : { columns }) }
}

test('staff see enough to recognise a personal value and not the whole of it', () => {
  expect(maskValue(element('legal_rep_id_no'), '110199198506123374')).toBe('1101**********3374')
  expect(maskValue(element('contact_phone'), '13800138000')).toBe('138****8000')
  expect(maskValue(element('delivery_address'), '示例区示例街八号一单元')).toBe('示例区示例街*****')
  expect(maskValue(element('subject_name'), '小满')).toBe('小满')
})

test('in a table only the personal columns are masked', () => {
  const rows = [{ name: '甲', id_no: '110199198506123374', post: '店长' }]
  expect(maskValue(element('staff_table'), rows)).toEqual([
    { name: '甲', id_no: '1101**********3374', post: '店长' },
  ])
})

test('a value too short to mask in part is masked whole', () => {
  expect(maskValue(element('contact_phone'), '12345')).toBe('*****')
})
