import { createHash } from 'node:crypto'
import { sm2, sm3 } from 'sm-crypto-v2'
import * as der from './der.ts'

/** SM2 with SM3, the SM2 curve, SM3 (GM/T 0006). */
export const SM2_WITH_SM3 = '1.2.156.10197.1.501'
export const SM3 = '1.2.156.10197.1.401'
const SM2_CURVE = '1.2.156.10197.1.301'
/** Default user id of GB/T 35276. */
const USER = '1234567812345678'
/** What the test seal's certificates are called: nobody can take them for an authority's. */
export const TEST_NAME = 'Zhunying software test seal 测试'

/**
 * The key of the test seal is no secret: it is derived from the seal's own name, so that anybody can
 * make this seal and nobody can take it for proof. Its signatures are deterministic for the same
 * reason that files are.
 */
const PRIVATE = sm3(TEST_NAME)
const PUBLIC = sm2.getPublicKeyFromPrivateKey(PRIVATE)

/** SM2 signature of GB/T 32918 as DER, over Z and the message. */
export function signSm2(message: Uint8Array): Buffer {
  const nonce = sm3(Buffer.concat([Buffer.from(PRIVATE, 'hex'), Buffer.from(sm3(message), 'hex')]))
  const point = sm2.getPublicKeyFromPrivateKey(nonce)
  const pointPool = [{ k: BigInt(`0x${nonce}`), x1: BigInt(`0x${point.slice(2, 66)}`) }]
  const options = { pointPool, hash: true, der: true, publicKey: PUBLIC, userId: USER }
  return Buffer.from(sm2.doSignature(message, PRIVATE, options), 'hex')
}

/** SM3 is right in Node (SM2 is not: it signs without Z), and far quicker there. */
export const sm3Of = (bytes: Uint8Array): Buffer => createHash('sm3').update(bytes).digest()

let made: Buffer | undefined

/** A self-signed certificate of the test seal (X.509 v3, GM/T 0015), whose name says what it is. */
export function sm2TestCertificate(): Buffer {
  made ??= der.certificate({
    name: TEST_NAME,
    algorithm: der.sequence(der.oid(SM2_WITH_SM3)),
    key: der.publicKey(SM2_CURVE, Buffer.from(PUBLIC, 'hex')),
    sign: signSm2,
  })
  return made
}
