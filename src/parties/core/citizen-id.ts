import type { Bilingual } from '#kernel/bilingual.ts'
import type { Brand } from '#kernel/brand.ts'
import { type PlainDate, parsePlainDate } from '#kernel/plain-date.ts'
import { type Result, granted, refused } from '#kernel/result.ts'
import { tidyCode } from './uscc.ts'

/** 公民身份号码, GB 11643-1999: 18 characters, a day that exists, check character right. */
export type CitizenId = Brand<string, 'CitizenId'>

export interface CitizenIdRefusal {
  readonly code:
    | 'PARTIES_ID_LENGTH_WRONG'
    | 'PARTIES_ID_CHARACTER_WRONG'
    | 'PARTIES_ID_DATE_WRONG'
    | 'PARTIES_ID_CHECK_WRONG'
  readonly part: 'length' | 'characters' | 'date' | 'check'
  readonly at?: number
  readonly message: Bilingual
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Check character of the first 17 digits (ISO 7064 MOD 11-2). */
export function citizenIdCheckCharacter(first17: string): string {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += Number(first17.charAt(i)) * (WEIGHTS[i] as number)
  return '10X98765432'.charAt(sum % 11)
}

/**
 * Reads a citizen's number as people type it; a wrong one is answered with the part that is wrong.
 * The message never repeats the number: it is personal and messages are logged.
 */
export function parseCitizenId(text: string): Result<CitizenId, CitizenIdRefusal> {
  const id = tidyCode(text)
  const n = Array.from(id).length
  if (n !== 18)
    return no('PARTIES_ID_LENGTH_WRONG', 'length', {
      zh: `身份证号码应为 18 位，现为 ${n} 位`,
      en: `A citizen ID number has 18 characters; this one has ${n}`,
    })
  const bad = Array.from(id).findIndex((c, i) => !(i < 17 ? /\d/ : /[\dX]/).test(c))
  if (bad >= 0)
    return no(
      'PARTIES_ID_CHARACTER_WRONG',
      'characters',
      {
        zh: `第 ${bad + 1} 位${bad < 17 ? '应是数字' : '应是数字或 X'}`,
        en: `Character ${bad + 1} must be ${bad < 17 ? 'a digit' : 'a digit or X'}`,
      },
      bad + 1,
    )
  if (birthdayOf(id as CitizenId) === undefined)
    return no(
      'PARTIES_ID_DATE_WRONG',
      'date',
      {
        zh: '第 7–14 位应是出生日期（年月日），这一天不存在',
        en: 'Characters 7–14 are the date of birth; that day does not exist',
      },
      7,
    )
  if (citizenIdCheckCharacter(id) !== id.charAt(17))
    return no(
      'PARTIES_ID_CHECK_WRONG',
      'check',
      {
        zh: '第 18 位校验码与前 17 位不符（GB 11643-1999），请对照证件逐位核对',
        en: 'The check character (18th) does not match the first 17 (GB 11643-1999); compare with the card',
      },
      18,
    )
  return granted(id as CitizenId)
}

/** The day of birth that the number carries; none when such a day does not exist. */
export function birthdayOf(id: CitizenId): PlainDate | undefined {
  const year = Number(id.slice(6, 10))
  if (year < 1800) return undefined
  return parsePlainDate(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)
}

function no(
  code: CitizenIdRefusal['code'],
  part: CitizenIdRefusal['part'],
  message: Bilingual,
  at?: number,
): Result<never, CitizenIdRefusal> {
  return refused(at === undefined ? { code, part, message } : { code, part, message, at })
}
