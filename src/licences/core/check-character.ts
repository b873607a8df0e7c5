import type { Plan } from '../../catalogue/core/index.ts'

/** 校验码算法: the plans do not state one, so it is a knob of the plan (facts README §6). */
export type CheckAlgorithm = Plan['checkCharacter']['value']

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/**
 * ISO 7064 MOD 37,36 (≡ GB/T 17710-2008) over digits and capital letters; the same function
 * closes an electronic-licence identifier of GB/T 36904.
 */
export function mod37and36(text: string): string {
  let product = 36
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36
    product = (sum * 2) % 37
  }
  return ALPHABET[(37 - product) % 36] as string
}

/** ISO 7064 MOD 11-2 over digits, answers `0`–`9` or `X` (as in GB 11643). */
export function mod11and2(digits: string): string {
  let product = 0
  for (const digit of digits) product = ((product + Number(digit)) * 2) % 11
  return '0123456789X'[(12 - product) % 11] as string
}

/** ISO 7064 MOD 11,10 over digits, answers one digit (as in the old 营业执照注册号). */
export function mod11and10(digits: string): string {
  let product = 10
  for (const digit of digits) product = (((product + Number(digit)) % 10 || 10) * 2) % 11
  return String((11 - product) % 10)
}

/**
 * The check character of a number without one. MOD 37,36 covers the letters `ZH` too; the
 * other two see only the digits, so a mistyped `ZH` escapes them.
 */
export function checkCharacterOf(body: string, algorithm: CheckAlgorithm): string {
  const digits = body.replaceAll(/\D/g, '')
  const table = {
    'mod37-36': () => mod37and36(body),
    'mod11-2': () => mod11and2(digits),
    'mod11-10': () => mod11and10(digits),
  } satisfies Record<CheckAlgorithm, () => string>
  return table[algorithm]()
}
