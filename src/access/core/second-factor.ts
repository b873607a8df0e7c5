/** RFC 6238: seconds a code is valid, and how many steps a clock may be off. */
export const TOTP = { period: 30, digits: 6, drift: 1, issuer: '准营' } as const

/** How many recovery codes are given, each for one sign-in. */
export const RECOVERY_CODES = 10

/** The step of time in which a code was made. */
export function totpStep(now: number, delta: number): number {
  return Math.floor(now / 1000 / TOTP.period) + delta
}

/** A recovery code as a person copies it: two groups of five, letters that are not mistaken for one another. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
export function recoveryCode(bytes: Uint8Array): string {
  const letters = Array.from(bytes.slice(0, 10), (byte) => LETTERS[byte % LETTERS.length] ?? '')
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}

/** What was typed, as codes are compared: six digits, or a recovery code without blanks and dashes. */
export function normalCode(typed: string): string {
  return typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase()
}
