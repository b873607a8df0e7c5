import type { Bilingual } from '#kernel/bilingual.ts'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { checkNumber, type KnownRegions, type NumberFault } from '../../../licences/core/index.ts'
import { readReference } from '../../core/index.ts'
import { tidyNumber } from '../judge.ts'
import { tokenOf } from '../verify.ts'

const WRONG: Readonly<Record<NumberFault['part'], Bilingual>> = {
  length: {
    zh: '证件编号共 16 位，举报编号共 10 位，请核对。',
    en: 'A licence number has 16 characters, a report’s reference 10.',
  },
  region: { zh: '前 6 位（行政区划）不对。', en: 'Characters 1 to 6 (region) are wrong.' },
  zh: { zh: '第 7、8 位应为 ZH。', en: 'Characters 7 and 8 must be ZH.' },
  category: {
    zh: '第 9、10 位（类别代码）不对。',
    en: 'Characters 9 and 10 (category) are wrong.',
  },
  serial: { zh: '第 11 至 15 位应为数字。', en: 'Characters 11 to 15 must be digits.' },
  check: {
    zh: '校验码不符，多半是抄错一位，请逐位核对。',
    en: 'The check character does not fit: most likely one character is miscopied.',
  },
}

/**
 * The page that what somebody typed leads to: a licence number, the reference of a report, or the code's
 * digits or link as a scanner read them. Else which part of the number is wrong.
 */
export function whereTo(context: Context, typed: string): Result<string, Bilingual> {
  const token = tokenOf(typed)
  if (/^\d{30,}$/.test(token)) return granted(`/v/${token}`)
  const number = tidyNumber(typed)
  const reference = /^\d{6}ZH/.test(number) ? undefined : readReference(typed)
  if (reference) return granted(`/v/reports/${reference}`)
  const checked = checkNumber(number, regionsOf(context))
  const { part } = checked.ok ? { part: undefined } : checked.refusal
  // a number of a region that runs elsewhere has its own page
  if (part === undefined || (part === 'region' && /^\d{6}ZH\d{7}[0-9A-Z]$/.test(number)))
    return granted(`/v/${number}`)
  return refused(WRONG[part])
}

function regionsOf(context: Context): KnownRegions {
  return new Map(
    [...currentCatalogue(context).regions].map(([code, { plan, industries }]) => [
      code,
      { algorithm: plan.checkCharacter.value, categories: new Set<string>(industries.keys()) },
    ]),
  )
}
