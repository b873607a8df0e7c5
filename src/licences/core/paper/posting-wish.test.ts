import { expect, test } from 'vitest'
import { bundledCatalogue } from '../../../catalogue/server/index.ts'
import { DELIVERIES, postingWish } from './posting-wish.ts'

test('every choice of the form is known, and none that the form does not have', () => {
  const box = bundledCatalogue().elements.get('cert_delivery' as never)
  expect(box).toMatchObject({ type: 'select', options: Object.keys(DELIVERIES) })
})

test('by post: to whom, on which telephone and where, as it was written on the form', () => {
  const written = {
    cert_delivery: '邮寄送达',
    contact_name: '王小满',
    contact_phone: '13800138000',
    delivery_address: '示例街 8 号',
  }
  const to = { receiver: '王小满', phone: '13800138000', address: '示例街 8 号' }
  expect(postingWish(written)).toEqual({ delivery: 'post', ...to })
  expect(postingWish({ ...written, cert_delivery: '窗口领取' })?.delivery).toBe('window')
})

test('a form without the box, or an answer of another time, wishes nothing', () => {
  for (const cert_delivery of [undefined, '', '快递柜'])
    expect(postingWish({ cert_delivery, contact_name: '王小满' })).toBeNull()
})
