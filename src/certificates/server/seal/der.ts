/** ASN.1 DER, just what certificates and seals are made of. */
function tlv(tag: number, content: Uint8Array): Buffer {
  const { length } = content
  const size: number[] = []
  for (let n = length; n > 0; n = Math.floor(n / 256)) size.unshift(n % 256)
  const head = length < 128 ? [length] : [0x80 | size.length, ...size]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

export const sequence = (...parts: Uint8Array[]): Buffer => tlv(0x30, Buffer.concat(parts))
export const set = (...parts: Uint8Array[]): Buffer => tlv(0x31, Buffer.concat(parts))
export const explicit = (n: number, part: Uint8Array): Buffer => tlv(0xa0 | n, part)
export const octets = (bytes: Uint8Array): Buffer => tlv(0x04, bytes)
export const bits = (bytes: Uint8Array): Buffer =>
  tlv(0x03, Buffer.concat([Buffer.from([0]), bytes]))
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text))
export const ia5 = (text: string): Buffer => tlv(0x16, Buffer.from(text, 'latin1'))

/** A small non-negative integer. */
export function integer(n: number): Buffer {
  const hex = n.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return tlv(0x02, (bytes[0] as number) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}

/** `20261120000000Z` from `2026-11-20`: midnight UTC, so that equal days are equal bytes. */
export const time = (day: string): Buffer =>
  tlv(0x18, Buffer.from(`${day.replaceAll('-', '')}000000Z`))

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((n) => {
    const septets = [n & 127]
    for (let m = n >> 7; m > 0; m >>= 7) septets.unshift((m & 127) | 128)
    return septets
  })
  return tlv(0x06, Buffer.from(bytes))
}

/** An integer of any size, positive. */
export function bigInteger(value: bigint): Buffer {
  const hex = value.toString(16)
  const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex')
  return tlv(0x02, (bytes[0] as number) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes)
}

const EC_PUBLIC_KEY = '1.2.840.10045.2.1'
const COMMON_NAME = '2.5.4.3'

/** SubjectPublicKeyInfo of a point on a named curve. */
export function publicKey(curve: string, point: Uint8Array): Buffer {
  return sequence(sequence(oid(EC_PUBLIC_KEY), oid(curve)), bits(point))
}

export const commonName = (name: string): Buffer =>
  sequence(set(sequence(oid(COMMON_NAME), utf8(name))))

/** A self-signed X.509 v3 certificate, serial 1, valid from 2020 to 2049. */
export function certificate(of: {
  readonly name: string
  readonly algorithm: Buffer
  readonly key: Buffer
  readonly sign: (body: Buffer) => Buffer
}): Buffer {
  const name = commonName(of.name)
  const validity = sequence(utcTime('2020-01-01'), utcTime('2049-12-31'))
  const version = explicit(0, integer(2))
  const body = sequence(version, integer(1), of.algorithm, name, validity, name, of.key)
  return sequence(body, of.algorithm, bits(of.sign(body)))
}

/** Dates to 2049 are written short (RFC 5280, 4.1.2.5). */
const utcTime = (day: string): Buffer =>
  tlv(0x17, Buffer.from(`${day.slice(2).replaceAll('-', '')}000000Z`))
