import { sm2, sm3 } from 'sm-crypto-v2'
import * as der from './der.ts'

/** SM2 with SM3, the SM2 curve, SM3 (GM/T 0006). */
export const SM2_WITH_SM3 = '1.2.156.10197.1.501'
export const SM3 = '1.2.156.10197.1.401'
const SM2_CURVE = '1.2.156.10197.1.301'
const EC_PUBLIC_KEY = '1.2.840.10045.2.1'
const COMMON_NAME = '2.5.4.3'
/** Default user id of GB/T 35276. */
const USER = '1234567812345678'
const NAME = 'Zhunying software test seal 测试'

/**
 * The key of the test seal is no secret: it is derived from the seal's own name, so that anybody can
 * make this seal and nobody can take it for proof. Its signatures are deterministic for the same
 * reason that files are.
 */
const PRIVATE = sm3(NAME)
export const TEST_PUBLIC_KEY = sm2.getPublicKeyFromPrivateKey(PRIVATE)

/** SM2 signature of GB/T 32918 as DER, over Z and the message. */
export function signSm2(message: Uint8Array): Buffer {
  const nonce = sm3(Buffer.concat([Buffer.from(PRIVATE, 'hex'), Buffer.from(sm3(message), 'hex')]))
  const point = sm2.getPublicKeyFromPrivateKey(nonce)
  const pointPool = [{ k: BigInt(`0x${nonce}`), x1: BigInt(`0x${point.slice(2, 66)}`) }]
  const options = { pointPool, hash: true, der: true, publicKey: TEST_PUBLIC_KEY, userId: USER }
  return Buffer.from(sm2.doSignature(message, PRIVATE, options), 'hex')
}

export function sm2Holds(message: Uint8Array, signature: Uint8Array, publicKey: string): boolean {
  const hex = Buffer.from(signature).toString('hex')
  return sm2.doVerifySignature(message, hex, publicKey, { hash: true, der: true, userId: USER })
}

export const sm3Of = (bytes: Uint8Array): Buffer => Buffer.from(sm3(bytes), 'hex')

/** A self-signed certificate of the test seal (X.509 v3, GM/T 0015), whose name says what it is. */
export function testCertificate(): Buffer {
  const algorithm = der.sequence(der.oid(SM2_WITH_SM3))
  const name = der.sequence(der.set(der.sequence(der.oid(COMMON_NAME), der.utf8(NAME))))
  const key = der.sequence(
    der.sequence(der.oid(EC_PUBLIC_KEY), der.oid(SM2_CURVE)),
    der.bits(Buffer.from(TEST_PUBLIC_KEY, 'hex')),
  )
  const validity = der.sequence(der.time('2020-01-01'), der.time('2099-12-31'))
  const version = der.explicit(0, der.integer(2))
  const body = der.sequence(version, der.integer(1), algorithm, name, validity, name, key)
  return der.sequence(body, algorithm, der.bits(signSm2(body)))
}
