import { addDays, plainDate, toEpochDay, type PlainDate } from '#kernel/plain-date.ts'
import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { LicenceNumber } from '../../licences/core/index.ts'

/**
 * What the code on the paper carries and signs, 19 bytes:
 * format 3 bit | region 20 | category 7 | serial 17 | check character 6 | version of the paper 8 |
 * place in the status list 22 | days since 2020-01-01 15 | key 16 | digest of the subject 38.
 * With a 64-byte ES256 signature that is 83 bytes, exactly 200 decimal digits: digits are
 * URL-safe and take 3⅓ bits each in a QR symbol.
 */
export interface TokenFacts {
  readonly number: LicenceNumber
  readonly version: number
  /** Place in the region's status list. */
  readonly slot: number
  readonly madeOn: PlainDate
  /** The sixteen bits that name the key among the region's. */
  readonly key: number
  /** 38 bits of SHA-256 over the subject's words (`subjectWords`). */
  readonly subject: bigint
}

export type TokenRefusal = { readonly code: 'VERIFICATION_CODE_UNREADABLE'; readonly why: string }

export const TOKEN_DIGITS = 200
export const SUBJECT_BITS = 38
const FORMAT = 5n
const HEAD_BYTES = 19
const SIGNATURE_BYTES = 64
const EPOCH = plainDate('2020-01-01')
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Field widths in bits, from the most significant; they add up to 152. */
const WIDTHS = [3, 20, 7, 17, 6, 8, 22, 15, 16, SUBJECT_BITS] as const

/** What the subject's digest is taken over: blanks do not count, so that print may break lines. */
export function subjectWords(holder: { name: string; uscc: string; address: string }): string {
  return [holder.name, holder.uscc, holder.address].map((w) => w.replaceAll(/\s/g, '')).join('\n')
}

/** The 19 bytes that are signed. */
export function packFacts(facts: TokenFacts): Uint8Array {
  const { number } = facts
  const fields = [
    FORMAT,
    BigInt(number.slice(0, 6)),
    BigInt(number.slice(8, 10)),
    BigInt(number.slice(10, 15)),
    BigInt(ALPHABET.indexOf(number.charAt(15))),
    BigInt(facts.version),
    BigInt(facts.slot),
    BigInt(toEpochDay(facts.madeOn) - toEpochDay(EPOCH)),
    BigInt(facts.key),
    facts.subject,
  ]
  let packed = 0n
  fields.forEach((field, i) => {
    const width = BigInt(WIDTHS[i] as number)
    invariant(field >= 0n && field < 1n << width, `field ${i} of the code fits its width`)
    packed = (packed << width) | field
  })
  return toBytes(packed, HEAD_BYTES)
}

/** Closes the signed bytes with their signature: 200 decimal digits. */
export function encodeToken(head: Uint8Array, signature: Uint8Array): string {
  invariant(head.length === HEAD_BYTES && signature.length === SIGNATURE_BYTES, 'a whole token')
  return fromBytes([...head, ...signature]).toString()
}

export interface ReadToken {
  readonly facts: TokenFacts
  readonly head: Uint8Array
  readonly signature: Uint8Array
}

/** Reads a token; says nothing of whether its signature is right. */
export function readToken(token: string): Result<ReadToken, TokenRefusal> {
  const unreadable = (why: string) =>
    refused({ code: 'VERIFICATION_CODE_UNREADABLE' as const, why })
  if (!/^\d{200}$/.test(token)) return unreadable('digits')
  const value = BigInt(token)
  const bits = BigInt((HEAD_BYTES + SIGNATURE_BYTES) * 8)
  if (value >> bits !== 0n) return unreadable('range')
  const bytes = toBytes(value, HEAD_BYTES + SIGNATURE_BYTES)
  const head = bytes.slice(0, HEAD_BYTES)
  const facts = unpack(head)
  if (!facts) return unreadable('format')
  return granted({ facts, head, signature: bytes.slice(HEAD_BYTES) })
}

function unpack(head: Uint8Array): TokenFacts | undefined {
  let rest = fromBytes([...head])
  const fields = WIDTHS.toReversed().map((width) => {
    const field = rest & ((1n << BigInt(width)) - 1n)
    rest >>= BigInt(width)
    return field
  })
  const [subject, key, days, slot, version, check, serial, category, region, format] = fields as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const digits = (n: bigint, width: number) => n.toString().padStart(width, '0')
  const number = `${digits(region, 6)}ZH${digits(category, 2)}${digits(serial, 5)}${ALPHABET[Number(check)]}`
  if (format !== FORMAT || !/^\d{6}ZH\d{7}[0-9A-Z]$/.test(number)) return undefined
  return {
    number: number as LicenceNumber,
    version: Number(version),
    slot: Number(slot),
    madeOn: addDays(EPOCH, Number(days)),
    key: Number(key),
    subject,
  }
}

function fromBytes(bytes: readonly number[]): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n)
}

function toBytes(value: bigint, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) =>
    Number((value >> BigInt((length - 1 - i) * 8)) & 255n),
  )
}
