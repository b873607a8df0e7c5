import type { Context } from '#platform/server/context.ts'
import { renderPage, VERDICTS, type Verdict } from '../../core/index.ts'
import { localCode } from '../city-code.ts'
import { isNumber, judge } from '../judge.ts'
import { Remembered } from '../remember.ts'
import { practiceOf } from './page-reply.ts'

/** A page as it was sent; `number` is the licence that was looked at, if there is one. */
export interface ScanAnswer {
  readonly status: number
  readonly html: string
  readonly number: string | undefined
}

const minutes = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** 2026年11月21日 16:08, in Shanghai. */
export const sayMinute = (at: Date): string => minutes.format(at)

/** An ended licence's code says so within a second: no page is sent that rests on anything older. */
const FRESH_MS = 900
/** From this age on it is made anew, while who asks meanwhile still gets the one there is. */
const AHEAD_MS = 450

interface Kept extends ScanAnswer {
  /** When its licence was read, ms. */
  readonly at: number
  renewing: boolean
}
const pages = new WeakMap<Context['db'], Remembered<Kept>>()

/** The page of a code, as it opens first, if it was made a moment ago. */
export function hotPage(context: Context, code: string): ScanAnswer | undefined {
  const known = pagesOf(context).get(code)
  if (!known) return undefined
  const age = context.clock.now().getTime() - known.at
  if (age < 0 || age >= FRESH_MS) return undefined
  if (age >= AHEAD_MS && !known.renewing) {
    known.renewing = true
    // whoever asks after this one has aged is told what went wrong
    void makePage(context, code, false).catch(() => undefined)
  }
  return known
}

function pagesOf({ db }: Context): Remembered<Kept> {
  const known = pages.get(db)
  if (known) return known
  const made = new Remembered<Kept>(2000)
  pages.set(db, made)
  return made
}

/** The page of a code as it stands now. */
export async function makePage(
  context: Context,
  code: string,
  large: boolean,
): Promise<ScanAnswer> {
  const { verdict, at } = await judge(context, code)
  const number = 'licence' in verdict ? verdict.licence.number : undefined
  const page = `/v/${encodeURIComponent(code)}`
  const html = flat(htmlOf(context, verdict, { now: context.clock.now(), large, page }))
  const made = { status: VERDICTS[verdict.kind].status, html, number, at, renewing: false }
  if (number !== undefined && !large && !isNumber(code)) pagesOf(context).set(code, made)
  return made
}

/** In one piece: a text put together of a thousand pieces would be joined anew for each answer. */
function flat(text: string): string {
  return Buffer.from(text).toString()
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

function htmlOf(context: Context, verdict: Verdict, { now, large, page }: Showing): string {
  const { publicUrl } = context.config
  const demo = practiceOf(context.config)
  return renderPage({
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
}

/** Whether a report about it would reach somebody here who can follow it up. */
export function isReportable({ kind }: Verdict): boolean {
  return kind !== 'unreadable' && kind !== 'elsewhere' && kind !== 'recognised'
}
