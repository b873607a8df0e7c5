import { type Result, granted } from '#kernel/result.ts'
import {
  birthdayOf,
  citizenIdCheckCharacter,
  parseCitizenId,
  parseUscc,
  tidyCode,
  type CitizenId,
} from '../../parties/core/index.ts'
import { type ValueProblem, wrong } from './problem.ts'

/** 统一社会信用代码 (GB 32100-2015): the refusal says which part is wrong. */
export function checkUscc(raw: unknown): Result<string, ValueProblem> {
  const read = parseUscc(typeof raw === 'string' ? raw : '')
  if (read.ok) return granted(read.value)
  return wrong('FORMS_USCC_WRONG', read.refusal.message.zh, read.refusal.message.en)
}

interface Document {
  readonly shape: RegExp
  readonly zh: string
  readonly en: string
}

/** Documents other than the citizen's card, by the name the form gives them. */
const DOCUMENTS: Readonly<Record<string, Document>> = {
  护照: {
    shape: /^[A-Z0-9]{5,20}$/,
    zh: '护照号码为 5–20 位字母或数字',
    en: 'a passport number has 5 to 20 letters or digits',
  },
  港澳居民来往内地通行证: {
    shape: /^[HM](\d{8}|\d{10})$/,
    zh: '应为 H 或 M 加 8 位（或 10 位）数字',
    en: 'H or M and 8 (or 10) digits',
  },
  台湾居民来往大陆通行证: {
    shape: /^(\d{8}|\d{10}[A-Z]?)$/,
    zh: '应为 8 位数字（旧证 10 位数字加字母）',
    en: '8 digits (older cards: 10 digits and a letter)',
  },
}

/** As it stands on the card; everything else is tidied first. */
const CITIZEN = /^\d{17}[\dX]$/

/**
 * A person's document number. A 居民身份证 is checked by GB 11643-1999; so is an 18-digit permanent
 * residence card, which follows it. Without a document type the number tells: 12 or more
 * digits are meant as a citizen's number, anything shorter as a passport or travel permit.
 */
export function checkIdNumber(raw: unknown, document?: string): Result<string, ValueProblem> {
  if (typeof raw !== 'string')
    return wrong('FORMS_VALUE_KIND_WRONG', '应填写证件号码', 'expects a document number')
  const plain = CITIZEN.test(raw) && (document === undefined || document === '居民身份证')
  if (plain && isRight(raw as CitizenId)) return granted(raw)
  const number = tidyCode(raw).replaceAll(/[()]/g, '')
  const known = document === undefined ? undefined : DOCUMENTS[document]
  if (known)
    return known.shape.test(number) ? granted(number) : wrong('FORMS_ID_WRONG', known.zh, known.en)
  if (document === '外国人永久居留身份证' && /^[A-Z]{3}\d{12}$/.test(number)) return granted(number)
  if (document === undefined && isOtherDocument(number)) return granted(number)
  const read = parseCitizenId(number)
  if (read.ok) return granted(read.value)
  return wrong('FORMS_ID_WRONG', read.refusal.message.zh, read.refusal.message.en)
}

function isRight(id: CitizenId): boolean {
  return citizenIdCheckCharacter(id) === id.charAt(17) && birthdayOf(id) !== undefined
}

function isOtherDocument(number: string): boolean {
  return (/^[A-Z][A-Z0-9]{4,19}$/.test(number) && !/^\d{12}/.test(number)) || /^\d{8}$/.test(number)
}
