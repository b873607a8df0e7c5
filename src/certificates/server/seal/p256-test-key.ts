import { createECDH, createHash, createHmac } from 'node:crypto'
import * as der from './der.ts'
import { TEST_NAME } from './sm2-test-key.ts'

const CURVE = '1.2.840.10045.3.1.7'
export const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
/** Order of the group of P-256 (SEC 2, 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest()
const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
const bytes32 = (n: bigint) => Buffer.from(n.toString(16).padStart(64, '0'), 'hex')

/** Derived from the seal's name: no secret, so the deterministic signature leaks none. */
const PRIVATE = (number(sha256(Buffer.from(TEST_NAME))) % (ORDER - 1n)) + 1n

function pointOf(scalar: bigint): Buffer {
  const ecdh = createECDH('prime256v1')
  ecdh.setPrivateKey(bytes32(scalar))
  return ecdh.getPublicKey()
}

/**
 * ECDSA as DER with the nonce of RFC 6979, which OpenSSL does not offer through Node: the same
 * licence must give the same bytes, signature included.
 */
export function signP256(message: Uint8Array): Buffer {
  const hash = number(sha256(message)) % ORDER
  for (const nonce of nonces(hash)) {
    const r = number(pointOf(nonce).subarray(1, 33)) % ORDER
    const s = (inverse(nonce) * (hash + r * PRIVATE)) % ORDER
    if (r !== 0n && s !== 0n) return der.sequence(der.bigInteger(r), der.bigInteger(s))
  }
  throw new Error('invariant broken: RFC 6979 finds a nonce')
}

function* nonces(hash: bigint): Generator<bigint> {
  const hmac = (key: Buffer, ...parts: Buffer[]) =>
    createHmac('sha256', key).update(Buffer.concat(parts)).digest()
  const seed = Buffer.concat([bytes32(PRIVATE), bytes32(hash)])
  let value: Buffer = Buffer.alloc(32, 1)
  let key: Buffer = Buffer.alloc(32, 0)
  for (const mark of [0, 1]) {
    key = hmac(key, value, Buffer.of(mark), seed)
    value = hmac(key, value)
  }
  for (;;) {
    value = hmac(key, value)
    const nonce = number(value)
    if (nonce > 0n && nonce < ORDER) yield nonce
    key = hmac(key, value, Buffer.of(0))
    value = hmac(key, value)
  }
}

/** 1/n modulo the order, by the extended algorithm of Euclid. */
function inverse(n: bigint): bigint {
  let [a, b, x, y] = [n % ORDER, ORDER, 1n, 0n]
  while (a > 1n) {
    const q = b / a
    ;[a, b, x, y] = [b % a, a, y - q * x, x]
  }
  return ((x % ORDER) + ORDER) % ORDER
}

let made: Buffer | undefined

/** A self-signed certificate whose name says what it is. */
export function p256TestCertificate(): Buffer {
  made ??= der.certificate({
    name: TEST_NAME,
    algorithm: der.sequence(der.oid(ECDSA_WITH_SHA256)),
    key: der.publicKey(CURVE, pointOf(PRIVATE)),
    sign: signP256,
  })
  return made
}
