import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { openBytes, sealBytes } from '../sealed-bytes.ts'
import { keyById, sealingKey, type FieldKey } from './key-ring.ts'

const MARK = 'sealed:1:'
const SHAPE = /^sealed:1:([0-9a-f]{8}):([\w-]+)$/

/** Whether this text is sealed; what was stored before sealing began is not, and is read as it stands. */
export function isSealed(text: string): boolean {
  return text.startsWith(MARK)
}

/**
 * `sealed:1:<key id>:<base64url>`. `bound` says where the value belongs (a case and an element): an
 * envelope carried to another place does not open there.
 */
export function sealText(bound: string, text: string): string {
  const key = sealingKey()
  const sealed = key.cipher === 'aes' ? sealBytes(key.seal, bound, text) : sealSm4(key, bound, text)
  return `${MARK}${key.id}:${sealed.toString('base64url')}`
}

/** The text of an envelope; throws when it was changed, moved, or its key is not there. */
export function openText(bound: string, sealed: string): string {
  const [, id = '', body = ''] = SHAPE.exec(sealed) ?? []
  const key = keyById(id)
  const bytes = Buffer.from(body, 'base64url')
  return (
    key.cipher === 'aes' ? openBytes(key.seal, bound, bytes) : openSm4(key, bound, bytes)
  ).toString()
}

/** The key by which a text is sealed. */
export function keyOf(sealed: string): string | undefined {
  return SHAPE.exec(sealed)?.[1]
}

/** 16 bytes counter, 32 bytes HMAC-SM3 over place, counter and cipher text (encrypt, then MAC), then the text. */
function sealSm4(key: FieldKey, bound: string, text: string): Buffer {
  const counter = randomBytes(16)
  const cipher = createCipheriv('sm4-ctr', key.seal, counter)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([counter, macSm3(key, bound, counter, sealed), sealed])
}

function openSm4(key: FieldKey, bound: string, bytes: Buffer): Buffer {
  const [counter, mac, sealed] = [bytes.subarray(0, 16), bytes.subarray(16, 48), bytes.subarray(48)]
  const expected = macSm3(key, bound, counter, sealed)
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected))
    throw new Error('a sealed value was changed or moved')
  const decipher = createDecipheriv('sm4-ctr', key.seal, counter)
  return Buffer.concat([decipher.update(sealed), decipher.final()])
}

function macSm3(key: FieldKey, bound: string, counter: Buffer, sealed: Buffer): Buffer {
  const place = Buffer.from(bound)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(place.length)
  return createHmac('sm3', key.mac)
    .update(length)
    .update(place)
    .update(counter)
    .update(sealed)
    .digest()
}
