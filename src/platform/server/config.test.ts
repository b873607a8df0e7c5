import path from 'node:path'
import { expect, test } from 'vitest'
import { originOf, readConfig, sayMistakes } from './config.ts'

test('nothing needs to be set', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: {
      dataDir: path.resolve('data'),
      port: 8080,
      host: '127.0.0.1',
      databaseUrl: undefined,
      publicUrl: 'http://127.0.0.1:8080',
      publicUrlGiven: false,
      demo: false,
      logLevel: 'info',
    },
  })
})

test('every mistake is named at once, in both languages, and a password is not repeated', () => {
  const read = readConfig({
    PORT: '80800',
    DATABASE_URL: 'mysql://u:secret@h/d',
    PUBLIC_URL: 'ftp://example',
    DEMO: 'maybe',
    LOG_LEVEL: 'loud',
    RATE_LIMIT: '-1',
  })
  if (read.ok) throw new Error('accepted')
  expect(read.refusal.mistakes.map(({ setting }) => setting).toSorted()).toEqual([
    'DATABASE_URL',
    'DEMO',
    'LOG_LEVEL',
    'PORT',
    'PUBLIC_URL',
    'RATE_LIMIT',
  ])
  const said = sayMistakes(read.refusal)
  expect(said).toContain('应为：0 到 65535 的整数')
  expect(said).toContain('expected: a whole number from 0 to 65535')
  expect(said).not.toContain('secret')
})

test('a flag goes before the environment, and an empty value counts as absent', () => {
  expect(readConfig({ PORT: '1', HOST: '' }, { PORT: '2' })).toMatchObject({
    value: { port: 2, host: '127.0.0.1' },
  })
})

test('the public address has no slash at its end, since paths are put behind it', () => {
  expect(readConfig({ PUBLIC_URL: 'https://zy.example.gov.cn/' })).toMatchObject({
    value: { publicUrl: 'https://zy.example.gov.cn', publicUrlGiven: true },
  })
})

test('a service that listens everywhere is reached on the loopback', () => {
  expect(originOf('0.0.0.0', 80)).toBe('http://127.0.0.1:80')
  expect(originOf('::1', 80)).toBe('http://[::1]:80')
})

test('an address of a register goes with its secret; nothing is asked in training', () => {
  const secret = `whsec_${'a'.repeat(32)}`
  const half = readConfig({
    REGISTER_LISTS_URL: 'https://lists.example.gov.cn/',
    SEAL_SECRET: secret,
  })
  if (half.ok) throw new Error('accepted')
  expect(half.refusal.mistakes.map(({ setting }) => setting)).toEqual([
    'REGISTER_LISTS_SECRET',
    'SEAL_URL',
  ])
  const whole = {
    REGISTER_LISTS_URL: 'https://lists.example.gov.cn/',
    REGISTER_LISTS_SECRET: secret,
  }
  const lists = { url: 'https://lists.example.gov.cn', secret }
  expect(readConfig(whole)).toMatchObject({ value: { asked: { registers: { lists } } } })
  expect(readConfig({ ...whole, TRAINING: '1' })).toMatchObject({
    value: { asked: { registers: {} } },
  })
})
