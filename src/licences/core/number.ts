import type { Brand } from '#kernel/brand.ts'
import { invariant } from '#kernel/invariant.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { IndustryCode, RegionCode } from '../../catalogue/core/index.ts'
import { checkCharacterOf, type CheckAlgorithm } from './check-character.ts'

/** 综合许可凭证编号: 6 region + `ZH` + 2 category + 5 serial + 1 check (西政办发〔2023〕4号 annex 2, 2.3.1). */
export type LicenceNumber = Brand<string, 'LicenceNumber'>

/** The last serial of one region and category; serials are never reused. */
export const LAST_SERIAL = 99_999

/** From this serial on the lead authority is alarmed: 90 % of the numbers are used. */
export const ALARM_SERIAL = 90_000

export interface NumberParts {
  readonly number: LicenceNumber
  readonly region: RegionCode
  readonly category: IndustryCode
  readonly serial: number
  readonly check: string
}

/** Which part of a number is wrong, and what stands there; `expected` where it can be said. */
export interface NumberFault {
  readonly code: 'LICENCES_NUMBER_WRONG'
  readonly part: 'length' | 'region' | 'zh' | 'category' | 'serial' | 'check'
  readonly found: string
  readonly expected: string | null
}

/** What is known of a region when a number is checked; categories are those of its plan. */
export interface KnownRegion {
  readonly algorithm: CheckAlgorithm
  readonly categories: ReadonlySet<string>
}
export type KnownRegions = ReadonlyMap<string, KnownRegion>

/** Composes a number; serials outside 1–99,999 are a bug of the caller. */
export function composeNumber(
  region: RegionCode,
  category: IndustryCode,
  serial: number,
  algorithm: CheckAlgorithm,
): LicenceNumber {
  invariant(Number.isInteger(serial) && serial >= 1 && serial <= LAST_SERIAL, 'serial in range')
  const body = `${region}ZH${category}${String(serial).padStart(5, '0')}`
  return (body + checkCharacterOf(body, algorithm)) as LicenceNumber
}

/**
 * Checks a number part by part, from the left, and names the first wrong one. Spaces between
 * groups and small letters are forgiven; `I` and `O` are not guessed at.
 */
export function checkNumber(text: string, known: KnownRegions): Result<NumberParts, NumberFault> {
  const number = text.replaceAll(/\s/g, '').toUpperCase()
  const wrong = (part: NumberFault['part'], found: string, expected: string | null = null) =>
    refused({ code: 'LICENCES_NUMBER_WRONG' as const, part, found, expected })
  if (number.length !== 16) return wrong('length', String(number.length), '16')
  const code = number.slice(0, 6)
  const region = known.get(code)
  if (!region) return wrong('region', code, [...known.keys()].join(' '))
  if (number.slice(6, 8) !== 'ZH') return wrong('zh', number.slice(6, 8), 'ZH')
  const category = number.slice(8, 10)
  if (!region.categories.has(category)) return wrong('category', category)
  const serial = number.slice(10, 15)
  if (!/^\d{5}$/.test(serial) || serial === '00000') return wrong('serial', serial, '00001–99999')
  const check = checkCharacterOf(number.slice(0, 15), region.algorithm)
  if (number[15] !== check) return wrong('check', number.slice(15), check)
  return granted({
    number: number as LicenceNumber,
    region: code as RegionCode,
    category: category as IndustryCode,
    serial: Number(serial),
    check,
  })
}

/** `1101 02ZH 0300 001L`: groups of four, for people. */
export function groupNumber(number: string): string {
  return number.match(/.{1,4}/g)?.join(' ') ?? number
}
