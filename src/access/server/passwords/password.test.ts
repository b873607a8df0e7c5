import { expect, test } from 'vitest'
import { hashPassword, NOBODYS_HASH, verifyPassword } from './password.ts'

test('the right password is known again, another is not', async () => {
  const hash = await hashPassword('一杯好咖啡 2026')
  expect(await verifyPassword('一杯好咖啡 2026', hash)).toBe(true)
  expect(await verifyPassword('一杯好咖啡 2027', hash)).toBe(false)
})

test('the same password twice gives two hashes', async () => {
  expect(await hashPassword('coffee-coffee')).not.toBe(await hashPassword('coffee-coffee'))
})

test('nobody signs in with the hash that stands for nobody', async () => {
  expect(await verifyPassword('', NOBODYS_HASH)).toBe(false)
  expect(await verifyPassword('zhunying-demo', 'not a hash')).toBe(false)
})
