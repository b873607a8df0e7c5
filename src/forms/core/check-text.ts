import { type Result, granted } from '#kernel/result.ts'
import type { Constraints } from './form.ts'
import { type ValueProblem, wrong } from './problem.ts'

/** Characters, as people count them (a rare 汉字 outside the first plane is one). */
const LONGEST_LINE = 200
const LONGEST_TEXT = 2000

/** Control characters, and halves of a character that lost their other half. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u

/** One line of text: trimmed, no control characters, not too long. */
export function checkText(raw: unknown, box: Constraints): Result<string, ValueProblem> {
  if (typeof raw !== 'string') return wrong('FORMS_VALUE_KIND_WRONG', '应填写文字', 'expects text')
  return checkCharacters(raw.trim(), box.maxLength ?? LONGEST_LINE)
}

/** Several lines: line feeds are kept, everything else as for one line. */
export function checkTextArea(raw: unknown, box: Constraints): Result<string, ValueProblem> {
  if (typeof raw !== 'string') return wrong('FORMS_VALUE_KIND_WRONG', '应填写文字', 'expects text')
  const text = raw.replaceAll('\r\n', '\n').trim()
  const checked = checkCharacters(text.replaceAll(/[\n\t]/g, ' '), box.maxLength ?? LONGEST_TEXT)
  return checked.ok ? granted(text) : checked
}

/** Most of what people type; the slower look at every character's class is for the rest. */
const ORDINARY = /^[ -~、。“”‘’（），：；《》〔〕·–—\u4e00-\u9fa5０-９Ａ-Ｚａ-ｚ㎡]*$/

function checkCharacters(text: string, longest: number): Result<string, ValueProblem> {
  if (text.length <= longest && ORDINARY.test(text)) return granted(text)
  const length = lengthOf(text)
  if (length > longest)
    return wrong(
      'FORMS_TEXT_TOO_LONG',
      `最多 ${longest} 个字，现有 ${length} 个`,
      `at most ${longest} characters, there are ${length}`,
    )
  const bad = FORBIDDEN.exec(text)
  if (bad) {
    const place = lengthOf(text.slice(0, bad.index)) + 1
    return wrong(
      'FORMS_TEXT_CHARACTER_WRONG',
      `第 ${place} 个字符不能用于登记（控制字符或未编入字符集的字符），请删除后重新输入`,
      `character ${place} cannot be registered (a control or unassigned character); delete and type it again`,
    )
  }
  return granted(text)
}

/** In characters as people count them, not in UTF-16 units. */
function lengthOf(text: string): number {
  return Array.from(text).length
}

const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{2,3}-?[2-9]\d{6,7}(-\d{1,6})?$/
const SERVICE = /^(400|800)-?\d{3}-?\d{4}$/
const ABROAD = /^\+(?!86)[1-9]\d{6,14}$/

/** A mainland mobile or fixed number, a 400/800 number, or one abroad with its country code. */
export function checkPhone(raw: unknown): Result<string, ValueProblem> {
  if (typeof raw !== 'string' && typeof raw !== 'number')
    return wrong('FORMS_VALUE_KIND_WRONG', '应填写电话号码', 'expects a phone number')
  const phone = String(raw)
    .normalize('NFKC')
    .replaceAll(/[\s()]/g, '')
    .replace(/^(\+|00)86-?/, '')
  if ([MOBILE, LANDLINE, SERVICE, ABROAD].some((shape) => shape.test(phone))) return granted(phone)
  const digits = phone.replaceAll(/\D/g, '').length
  if (phone.startsWith('1'))
    return digits === 11
      ? wrong(
          'FORMS_PHONE_WRONG',
          '手机号码第二位应为 3–9',
          'the second digit of a mobile number is 3 to 9',
        )
      : wrong(
          'FORMS_PHONE_WRONG',
          `手机号码应为 11 位数字，现为 ${digits} 位`,
          `a mobile number has 11 digits, this one has ${digits}`,
        )
  return wrong(
    'FORMS_PHONE_WRONG',
    '应为 11 位手机号码，或带区号的固定电话（如 010-66001234），境外号码以 + 和国家代码开头',
    'expects an 11-digit mobile number or a fixed one with its area code (010-66001234); abroad, + and the country code',
  )
}

const EMAIL = /^[^\s@<>()",;:\\[\]]{1,64}@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i

export function checkEmail(raw: unknown): Result<string, ValueProblem> {
  const text = typeof raw === 'string' ? raw.normalize('NFKC').trim() : ''
  if (EMAIL.test(text) && text.length <= 254) return granted(text)
  return wrong(
    'FORMS_EMAIL_WRONG',
    text.includes('@')
      ? '“@”前后应是完整的邮箱名和域名，如 name@example.cn'
      : '缺少“@”，应如 name@example.cn',
    text.includes('@')
      ? 'a name and a whole domain stand around the @, as in name@example.cn'
      : 'the @ is missing, as in name@example.cn',
  )
}

const URL_SHAPE =
  /^https?:\/\/([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(:\d{1,5})?([/?#]\S*)?$/iu

/** An http or https address; a bare domain is completed with https. */
export function checkUrl(raw: unknown): Result<string, ValueProblem> {
  const text = typeof raw === 'string' ? raw.trim() : ''
  const url = /^[a-z]+:/i.test(text) ? text : `https://${text}`
  if (URL_SHAPE.test(url) && url.length <= 2000) return granted(url)
  return wrong(
    'FORMS_URL_WRONG',
    '应为完整网址，如 https://shop.example.cn',
    'expects a whole address, as in https://shop.example.cn',
  )
}

/** 行政区划代码, GB/T 2260: six digits. */
export function checkRegion(raw: unknown): Result<string, ValueProblem> {
  const text = typeof raw === 'string' ? raw.trim() : ''
  if (/^[1-8]\d{5}$/.test(text)) return granted(text)
  return wrong(
    'FORMS_REGION_WRONG',
    '应为 6 位行政区划代码，如 110102（西城区）',
    'expects a 6-digit region code, as in 110102 (Xicheng)',
  )
}
