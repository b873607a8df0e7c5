import { createPublicKey, verify } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { newSecret, signatureFault, signedHeaders, TOLERANCE, type Secret } from './sign.ts'

const now = Date.parse('2026-11-20T01:00:00.000Z')
const body = '{"specversion":"1.0","data":{"事项":"食品经营许可"}}'
const message = { id: '0190-1', timestamp: now / 1000, body }
/** The independent verifier knows only the clock of the machine. */
const fresh = { ...message, timestamp: Math.floor(Date.now() / 1000) }

describe('HMAC', () => {
  test('the reference library of Standard Webhooks takes our signature, and no other', () => {
    const secret = newSecret('hmac')
    const headers = signedHeaders(fresh, [secret])
    expect(new Webhook(secret.words).verify(body, headers)).toEqual(JSON.parse(body))
    expect(() => new Webhook(newSecret('hmac').words).verify(body, headers)).toThrow(/match/)
    expect(() => new Webhook(secret.words).verify(`${body} `, headers)).toThrow(/match/)
  })

  test('while one secret takes over from another, each of them alone is enough', () => {
    const [old, young] = [newSecret('hmac'), newSecret('hmac')]
    const headers = signedHeaders(fresh, [young, old])
    for (const secret of [old, young])
      expect(new Webhook(secret.words).verify(body, headers)).toBeTruthy()
  })

  test('we take what the reference library signs', () => {
    const secret = newSecret('hmac')
    const signature = new Webhook(secret.words).sign(message.id, new Date(now), body)
    const headers = {
      'webhook-id': message.id,
      'webhook-timestamp': String(message.timestamp),
      'webhook-signature': signature,
    }
    expect(signatureFault(headers, body, [secret], now)).toBeNull()
  })
})

test('an Ed25519 signature is verified with the public half alone', () => {
  const { words, publicWords, algorithm } = newSecret('ed25519')
  const [kind, signature = ''] = signedHeaders(message, [{ algorithm, words }])[
    'webhook-signature'
  ]!.split(',')
  expect(kind).toBe('v1a')
  const x = Buffer.from(publicWords!.replace('whpk_', ''), 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  const check = (text: string) =>
    verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  expect(check(`${message.id}.${message.timestamp}.${body}`)).toBe(true)
  expect(check(`${message.id}.${message.timestamp}.${body} `)).toBe(false)
})

describe('what comes in', () => {
  const secret: Secret = newSecret('hmac')
  const headers = signedHeaders(message, [secret])
  const fault = (change: object, at = now, secrets = [secret], text = body) =>
    signatureFault({ ...headers, ...change }, text, secrets, at)

  test('is refused without a signature, with a wrong one, for another body, id or instant', () => {
    expect(fault({})).toBeNull()
    expect(fault({ 'webhook-signature': undefined })).toBe('missing')
    expect(fault({ 'webhook-id': '' })).toBe('missing')
    expect(fault({ 'webhook-timestamp': 'now' })).toBe('missing')
    expect(fault({ 'webhook-signature': 'v1,AAAA' })).toBe('wrong')
    expect(fault({ 'webhook-id': '0190-2' })).toBe('wrong')
    expect(fault({ 'webhook-timestamp': String(message.timestamp + 1) })).toBe('wrong')
    expect(fault({}, now, [secret], `${body} `)).toBe('wrong')
    expect(fault({}, now, [newSecret('hmac')])).toBe('wrong')
    expect(fault({}, now, [])).toBe('wrong')
  })

  test('is refused when it was signed too long ago, or in the future', () => {
    expect(fault({}, now + TOLERANCE * 1000)).toBeNull()
    expect(fault({}, now + TOLERANCE * 1000 + 1)).toBe('old')
    expect(fault({}, now - TOLERANCE * 1000 - 1)).toBe('old')
  })
})
