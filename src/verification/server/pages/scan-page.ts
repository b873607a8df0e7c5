import type { Context } from '#platform/server/context.ts'
import { renderPage, VERDICTS, type Verdict } from '../../core/index.ts'
import { localCode } from '../city-code.ts'
import { FRESH_MS, judge } from '../judge.ts'
import { Remembered } from '../remember.ts'

/** A page as it was sent; `number` is the licence that was looked at, if there is one. */
export interface ScanAnswer {
  readonly status: number
  /** UTF-8, so that an answer that is sent again is not encoded again. */
  readonly html: Buffer
  readonly number: string | undefined
}

const minutes = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** 2026年11月21日 16:08, in Shanghai. */
export const sayMinute = (at: Date): string => minutes.format(at)

type Kept = ScanAnswer & { readonly at: number }
const pages = new WeakMap<Context['db'], Remembered<Kept>>()

/** The page of a code; one that was made within the half second that its licence is believed is sent again. */
export async function scanPage(
  context: Context,
  code: string,
  large: boolean,
): Promise<ScanAnswer> {
  const kept = pages.get(context.db) ?? new Remembered<Kept>(2000)
  pages.set(context.db, kept)
  const key = `${large ? 'L' : 'N'}${code}`
  const now = context.clock.now()
  const known = kept.get(key)
  const age = known && now.getTime() - known.at
  if (known && age !== undefined && age >= 0 && age < FRESH_MS) return known
  const { verdict, at } = await judge(context, code)
  const number = 'licence' in verdict ? verdict.licence.number : undefined
  const page = `/v/${encodeURIComponent(code)}`
  const html = htmlOf(context, verdict, { now, large, page })
  const made = { status: VERDICTS[verdict.kind].status, html, number, at }
  if (number !== undefined) kept.set(key, made)
  return made
}

/** The page of a verdict that was reached some other way (a PDF whose words were altered). */
export function pageOf(context: Context, verdict: Verdict, large: boolean): ScanAnswer {
  const html = htmlOf(context, verdict, { now: context.clock.now(), large, page: null })
  return { status: VERDICTS[verdict.kind].status, html, number: undefined }
}

interface Showing {
  readonly now: Date
  readonly large: boolean
  readonly page: string | null
}

function htmlOf(context: Context, verdict: Verdict, { now, large, page }: Showing): Buffer {
  const { publicUrl, demo } = context.config
  const html = renderPage({
    verdict,
    age: (instant) => now.getTime() - Date.parse(instant),
    today: context.clock.today(),
    checkedAt: sayMinute(now),
    host: new URL(publicUrl).host,
    codeMark: localCode.mark,
    report: page !== null && isReportable(verdict) ? `${page}/report` : null,
    large,
    demo,
  })
  return Buffer.from(html)
}

/** Whether a report about it would reach somebody here who can follow it up. */
export function isReportable({ kind }: Verdict): boolean {
  return kind !== 'unreadable' && kind !== 'elsewhere' && kind !== 'recognised'
}
