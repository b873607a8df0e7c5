import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Bilingual } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import type { ZhunyingApp } from '#platform/server/http.ts'
import {
  MOST_WORDS,
  readReference,
  readToken,
  renderOutcome,
  renderReportForm,
  SIGNAL_KIND_NAMES,
  type SignalKind,
  type Verdict,
} from '../../core/index.ts'
import { isNumber, judge, runs, tidyNumber } from '../judge.ts'
import { limiter } from '../pages/limit.ts'
import {
  isForeign,
  isLarge,
  OWN_HEADERS,
  sendPage,
  sendTrouble,
  SizeQuery,
  practiceOf,
} from '../pages/page-reply.ts'
import { isReportable, pageOf, sayMinute } from '../pages/scan-page.ts'
import { keepReport } from './report.ts'
import { findReport } from './store.ts'
import { makeTicket, referenceOfTicket, ticketHolds } from './ticket.ts'

const Code = z.object({ code: z.string().max(400) })
const Fields = z.record(z.string(), z.string())
const MOST_BYTES = 16_384

const WRONG = {
  kind: { zh: '请选择一项。', en: 'Choose one.' },
  words: {
    zh: `补充说明请不超过 ${MOST_WORDS} 字。`,
    en: `At most ${MOST_WORDS} characters, please.`,
  },
  ticket: {
    zh: '页面打开已超过两小时，或不是从本页提交。内容还在，请再提交一次。',
    en: 'This form was open for more than two hours, or not sent from this page. Your words are kept: send it again.',
  },
} as const satisfies Record<string, Bilingual>

/** 举报不符: a plain form, its receipt, and what became of it. */
export function reportRoutes(app: ZhunyingApp, context: Context): void {
  const mayReport = limiter(app, context, { share: 120, minutes: 10 })
  const mayAsk = limiter(app, context, { share: 40, minutes: 1 })
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MOST_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )

  app.get(
    '/v/:code/report',
    { ...OWN_HEADERS, schema: { params: Code, querystring: SizeQuery } },
    async (request, reply) => {
      if (!(await mayAsk(request))) return sendTrouble(reply, context, 'busy')
      const { code } = request.params
      return sendForm(reply, context, { code, large: isLarge(request.query) })
    },
  )

  app.post(
    '/v/:code/report',
    { ...OWN_HEADERS, schema: { params: Code, querystring: SizeQuery, body: Fields } },
    async (request, reply) => {
      const { code } = request.params
      const large = isLarge(request.query)
      const { kind = '', words = '', ticket = '' } = request.body
      const again = (status: number, wrong: Bilingual) =>
        sendForm(reply, context, { code, large, kind, words, status, wrong })
      if (isForeign(request) || !ticketHolds(context, code, ticket)) return again(403, WRONG.ticket)
      if (!isKind(kind)) return again(422, WRONG.kind)
      if (words.length > MOST_WORDS) return again(422, WRONG.words)
      const about = await aboutOf(context, code)
      if (!about) return sendForm(reply, context, { code, large })
      const reference = referenceOfTicket(context, ticket)
      const sentBefore = await context.db.transaction((tx) => findReport(tx, reference))
      if (!sentBefore && !(await mayReport(request)))
        return sendTrouble(reply, context, 'busy', large)
      const { number, verdict } = about
      const report = { reference, number, verdict: verdict.kind, kind, words: words.trim() }
      await keepReport(context, report)
      const size = large ? '?size=large' : ''
      return reply.redirect(`/v/reports/${reference}${size}`, 303)
    },
  )

  app.get(
    '/v/reports/:reference',
    {
      ...OWN_HEADERS,
      schema: { params: z.object({ reference: z.string().max(40) }), querystring: SizeQuery },
    },
    async (request, reply) => {
      const large = isLarge(request.query)
      if (!(await mayAsk(request))) return sendTrouble(reply, context, 'busy', large)
      return sendOutcome(reply, context, request.params.reference, large)
    },
  )
}

const isKind = (kind: string): kind is SignalKind =>
  (SIGNAL_KIND_NAMES as readonly string[]).includes(kind)

interface Form {
  readonly code: string
  readonly large: boolean
  readonly kind?: string
  readonly words?: string
  readonly status?: number
  readonly wrong?: Bilingual
}

async function sendForm(reply: FastifyReply, context: Context, form: Form): Promise<FastifyReply> {
  const { code, large, kind = '', words = '', status = 200, wrong = null } = form
  const about = await aboutOf(context, code)
  if (!about) {
    const page = pageOf(context, { kind: 'unreadable' }, large)
    return sendPage(reply, page.status, page.html)
  }
  const html = renderReportForm({
    large,
    kind,
    words,
    wrong,
    page: `/v/${encodeURIComponent(code)}`,
    number: about.number,
    name: about.name,
    ticket: makeTicket(context, code),
    demo: practiceOf(context.config),
  })
  return sendPage(reply, status, html, true)
}

/** Which number a code is about, also a forged one: what it claims is what people report. */
async function aboutOf(
  context: Context,
  code: string,
): Promise<{ number: string; name: string | null; verdict: Verdict } | undefined> {
  const { verdict } = await judge(context, code)
  if (!isReportable(verdict)) return undefined
  if ('licence' in verdict) {
    const { number, holder } = verdict.licence
    return { number, name: holder.name, verdict }
  }
  const number = isNumber(code) ? tidyNumber(code) : claimedBy(code)
  if (number === undefined || !runs(context, number.slice(0, 6))) return undefined
  return { number, name: null, verdict }
}

function claimedBy(code: string): string | undefined {
  const token = readToken(code)
  return token.ok ? token.value.facts.number : undefined
}

async function sendOutcome(
  reply: FastifyReply,
  context: Context,
  text: string,
  large: boolean,
): Promise<FastifyReply> {
  const reference = readReference(text)
  const found = reference && (await context.db.transaction((tx) => findReport(tx, reference)))
  if (!found) return sendTrouble(reply, context, 'gone', large)
  const { report, signal } = found
  const { finding, answer, answered_at: at } = signal
  const html = renderOutcome({
    large,
    demo: practiceOf(context.config),
    reference: report.reference,
    number: signal.number,
    kind: signal.kind,
    sent: sayMinute(new Date(report.at)),
    answered:
      finding !== null && answer !== null && at !== null
        ? { finding, words: answer, on: sayMinute(new Date(at)) }
        : null,
  })
  return sendPage(reply, 200, html)
}
