import type { Bilingual } from '#kernel/bilingual.ts'
import type { Brand } from '#kernel/brand.ts'
import { type Result, granted, refused } from '#kernel/result.ts'

/** 统一社会信用代码, GB 32100-2015: 18 characters, upper case, check character right. */
export type Uscc = Brand<string, 'Uscc'>

/** Which part of the code is wrong; `at` counts characters from 1. */
export interface UsccRefusal {
  readonly code:
    | 'PARTIES_USCC_LENGTH_WRONG'
    | 'PARTIES_USCC_CHARACTER_WRONG'
    | 'PARTIES_USCC_CHECK_WRONG'
  readonly part: 'length' | 'department' | 'type' | 'region' | 'organisation' | 'check'
  readonly at?: number
  readonly message: Bilingual
}

/** The 31 characters of GB 32100-2015: digits and letters without I, O, S, V, Z. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** GB 11714: weights of the eight characters of an organisation code. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]
const LOOKS_LIKE: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' }

/** What people type: spaces and hyphens between groups, full-width or small letters. */
export function tidyCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** Check character of the first 17 characters (GB 32100-2015 §4.3, modulus 31). */
export function usccCheckCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++)
    sum += USCC_ALPHABET.indexOf(first17.charAt(i)) * (WEIGHTS[i] as number)
  return USCC_ALPHABET.charAt((31 - (sum % 31)) % 31)
}

/** Check character of an organisation code's first eight characters (GB 11714, modulus 11). */
export function organisationCheckCharacter(first8: string): string {
  let sum = 0
  for (let i = 0; i < 8; i++)
    sum += Number.parseInt(first8.charAt(i), 36) * (ORGANISATION_WEIGHTS[i] as number)
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** Reads a code as people type it; a wrong one is answered with which part is wrong and why. */
export function parseUscc(text: string): Result<Uscc, UsccRefusal> {
  const code = tidyCode(text)
  const wrong =
    wrongLength(code) ?? wrongCharacter(code) ?? wrongOrganisation(code) ?? wrongCheck(code)
  return wrong === undefined ? granted(code as Uscc) : refused(wrong)
}

function wrongLength(code: string): UsccRefusal | undefined {
  const n = Array.from(code).length
  if (n === 18) return undefined
  return {
    code: 'PARTIES_USCC_LENGTH_WRONG',
    part: 'length',
    message: {
      zh: `统一社会信用代码应为 18 位，现为 ${n} 位`,
      en: `A unified social credit code has 18 characters; this one has ${n}`,
    },
  }
}

/** Position by position: which class of character belongs there. */
const CLASSES: readonly {
  upTo: number
  part: UsccRefusal['part']
  of: RegExp
  zh: string
  en: string
}[] = [
  {
    upTo: 1,
    part: 'department',
    of: /[1-9ANY]/,
    zh: '登记管理部门代码（1–9、A、N、Y）',
    en: 'registration department code (1–9, A, N, Y)',
  },
  { upTo: 2, part: 'type', of: /\d/, zh: '机构类别代码（数字）', en: 'type code (a digit)' },
  {
    upTo: 8,
    part: 'region',
    of: /\d/,
    zh: '登记机关行政区划码（数字）',
    en: 'region code (a digit)',
  },
  {
    upTo: 17,
    part: 'organisation',
    of: /[0-9A-HJ-NPQRTUWXY]/,
    zh: '主体标识码（数字或除 I、O、S、V、Z 外的大写字母）',
    en: 'organisation code (a digit or a letter other than I, O, S, V, Z)',
  },
  {
    upTo: 18,
    part: 'check',
    of: /[0-9A-HJ-NPQRTUWXY]/,
    zh: '校验码（数字或除 I、O、S、V、Z 外的大写字母）',
    en: 'check character (a digit or a letter other than I, O, S, V, Z)',
  },
]

function wrongCharacter(code: string): UsccRefusal | undefined {
  for (let i = 0; i < 18; i++) {
    const here = CLASSES.find((c) => i < c.upTo)
    const found = code.charAt(i)
    if (here === undefined || here.of.test(found)) continue
    const like = LOOKS_LIKE[found]
    return {
      code: 'PARTIES_USCC_CHARACTER_WRONG',
      part: here.part,
      at: i + 1,
      message: {
        zh: `第 ${i + 1} 位“${found}”不对：这里应是${here.zh}${like ? `，是否为“${like}”` : ''}`,
        en: `Character ${i + 1}, “${found}”, is wrong: here stands the ${here.en}${like ? `; is it “${like}”?` : ''}`,
      },
    }
  }
  return undefined
}

function wrongOrganisation(code: string): UsccRefusal | undefined {
  if (organisationCheckCharacter(code.slice(8, 16)) === code.charAt(16)) return undefined
  return {
    code: 'PARTIES_USCC_CHECK_WRONG',
    part: 'organisation',
    at: 17,
    message: {
      zh: '第 9–17 位（主体标识码）与其校验码不符（GB 11714），请对照营业执照逐位核对这九位',
      en: 'Characters 9–17 (organisation code) do not match their check character (GB 11714); compare these nine with the business licence',
    },
  }
}

function wrongCheck(code: string): UsccRefusal | undefined {
  if (usccCheckCharacter(code.slice(0, 17)) === code.charAt(17)) return undefined
  return {
    code: 'PARTIES_USCC_CHECK_WRONG',
    part: 'check',
    at: 18,
    message: {
      zh: `第 18 位校验码“${code.charAt(17)}”与前 17 位不符（GB 32100-2015），请对照营业执照逐位核对`,
      en: `The check character “${code.charAt(17)}” does not match the first 17 (GB 32100-2015); compare with the business licence`,
    },
  }
}
