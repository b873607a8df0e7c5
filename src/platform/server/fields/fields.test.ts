import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  addFieldKey,
  needsSealing,
  openFieldKeys,
  openText,
  openValues,
  sealText,
  sealValues,
} from './index.ts'
import { isSealed } from './envelope.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-fields-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const VALUES = {
  subject_name: '北京小满咖啡有限公司',
  legal_rep_id_no: '110199198506123374',
  contact_phone: '13800138000',
  remark: '13800138000',
  staff_table: [{ name: '甲', id_no: '110102189001010012', post: '店长' }],
  area: 80,
}

describe.each(['aes', 'sm4'] as const)('sealed by %s', (cipher) => {
  const key = addFieldKey(folder, cipher)

  test('whatever was typed comes back, and no envelope shows it', () => {
    addFieldKey(folder, cipher)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, bound) => {
        const sealed = sealText(bound, text)
        expect(openText(bound, sealed)).toBe(text)
        if (text.length > 3) expect(sealed).not.toContain(text)
        expect(sealText(bound, text)).not.toBe(sealed)
      }),
    )
  })

  test('an envelope that was changed or moved does not open', () => {
    const sealed = sealText('case-1/legal_rep_id_no', '110199198506123374')
    expect(() => openText('case-2/legal_rep_id_no', sealed)).toThrow(/./)
    for (const at of [20, 40, sealed.length - 2]) {
      const other = sealed[at] === 'A' ? 'B' : 'A'
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
      expect(() => openText('case-1/legal_rep_id_no', changed)).toThrow(/./)
    }
    expect(() => openText('x', `${sealed.slice(0, 20)}`)).toThrow(/./)
  })

  test('the key is derived apart for each cipher, and is no part of the envelope', () => {
    expect(key.cipher).toBe(cipher)
    expect(key.seal.equals(key.mac)).toBe(false)
  })
})

test('ID numbers and telephones are sealed wherever they stand, and nothing else', () => {
  const sealed = sealValues('case-1', VALUES)
  expect(JSON.stringify(sealed)).not.toMatch(/110199198506123374|13800138000|110102189001010012/)
  expect(sealed).toMatchObject({ subject_name: VALUES.subject_name, area: 80 })
  expect(sealed.staff_table[0]).toMatchObject({ name: '甲', post: '店长' })
  expect(openValues('case-1', sealed)).toEqual(VALUES)
  expect(sealValues('case-1', sealed)).toEqual(sealed)
  expect(() => openValues('case-2', sealed)).toThrow(/./)
})

test('rows of a table may change places', () => {
  const rows = { t: [{ id_no: '110199198506123374' }, { id_no: '110102189001010012' }] }
  const { t } = sealValues('c', rows)
  expect(openValues('c', { t: t.toReversed() })).toEqual({ t: rows.t.toReversed() })
})

test('what was stored before in clear is read as it stands, and is known to need sealing', () => {
  expect(openValues('case-1', VALUES)).toEqual(VALUES)
  expect(needsSealing(VALUES)).toBe(true)
  expect(needsSealing(sealValues('case-1', VALUES))).toBe(false)
  expect(needsSealing({ subject_name: '小满' })).toBe(false)
})

test('after a rotation old envelopes open, new ones are sealed by the new key', () => {
  const before = sealValues('case-1', VALUES)
  addFieldKey(folder, 'sm4')
  expect(openValues('case-1', before)).toEqual(VALUES)
  expect(needsSealing(before)).toBe(true)
  expect(needsSealing(sealValues('case-1', openValues('case-1', before)))).toBe(false)
})

test('the same folder gives the same newest key; its files are for the service alone', () => {
  const key = addFieldKey(folder, 'aes')
  expect(openFieldKeys(folder).id).toBe(key.id)
  for (const name of fs.readdirSync(path.join(folder, 'keys')))
    expect(fs.statSync(path.join(folder, 'keys', name)).mode & 0o077).toBe(0)
})

test('a key that another process made while this one runs is found when it is met', async () => {
  const { execFileSync } = await import('node:child_process')
  const ring = new URL('./index.ts', import.meta.url).href
  const code = `import { addFieldKey, sealText } from '${ring}'
    addFieldKey(${JSON.stringify(folder)}, 'sm4'); process.stdout.write(sealText('x', 'of another'))`
  const sealed = execFileSync(process.execPath, ['--input-type=module', '-e', code]).toString()
  expect(openText('x', sealed)).toBe('of another')
})

test('two processes that make the first key at once end with one', () => {
  const fresh = fs.mkdtempSync(path.join(os.tmpdir(), 'zhunying-fields-'))
  const first = openFieldKeys(fresh)
  expect(isSealed(sealText('x', '1'))).toBe(true)
  expect(openFieldKeys(fresh).id).toBe(first.id)
  fs.rmSync(fresh, { recursive: true })
})
