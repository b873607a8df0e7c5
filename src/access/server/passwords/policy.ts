import { refused, granted, type Result } from '#kernel/result.ts'
import { PASSWORD_LENGTH } from '../../core/index.ts'

export type PasswordRefusal =
  | { readonly code: 'ACCESS_PASSWORD_LENGTH'; readonly min: number; readonly max: number }
  | { readonly code: 'ACCESS_PASSWORD_GUESSED' }

/** Words of this service: a password made of one of them, with whatever digits, is the first to be tried. */
const OURS = ['zhunying', 'zhunyingdemo', '准营', '一业一证', 'administrator', 'password']

let common: Promise<ReadonlySet<string>> | undefined

/** The passwords that are tried first everywhere (the list of zxcvbn, 50,000); loaded when one is first set. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(String)),
  )
  return common
}

/**
 * Length, and whether anybody would guess it: no list of kinds of signs, no forced change (NIST SP 800-63B-4
 * §3.1.1). `own` are the names of its person.
 */
export async function checkPassword(
  password: string,
  own: readonly string[],
): Promise<Result<null, PasswordRefusal>> {
  const { min, max } = PASSWORD_LENGTH
  if (password.length < min || password.length > max)
    return refused({ code: 'ACCESS_PASSWORD_LENGTH', min, max })
  const lower = password.normalize('NFKC').toLowerCase()
  const bare = lower.replaceAll(/[^\p{L}]/gu, '')
  const names = [...OURS, ...own.map((name) => name.toLowerCase())]
  const guessed =
    (await commonPasswords()).has(lower) ||
    new Set(lower).size < 4 ||
    names.some((name) => bare === name.replaceAll(/[^\p{L}]/gu, '') || lower === name)
  return guessed ? refused({ code: 'ACCESS_PASSWORD_GUESSED' }) : granted(null)
}
