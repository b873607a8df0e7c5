import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Bilingual, Language } from '#kernel/bilingual.ts'

/** How a refusal reads outside. `{name}` in a text is filled with the refusal's fact of that name. */
export interface Problem {
  readonly status: number
  /** What is the matter, one line. */
  readonly title: Bilingual
  /** What to do next: every refusal has a way forward. */
  readonly next: Bilingual
  /** Law and article, or document and section, that it rests on. */
  readonly basis?: string
}

/** A module's lines for its refusals: `export const CASES_PROBLEMS = {…} satisfies Problems<Refusal>`. */
export type Problems<R extends { readonly code: string }> = Readonly<Record<R['code'], Problem>>

/** For code that must break off from deep inside a handler; the error handler turns it into the answer. */
export class ProblemError<R extends { readonly code: string } = { code: string }> extends Error {
  readonly problem: Problem
  readonly refusal: R
  constructor(problem: Problem, refusal: R) {
    super(refusal.code)
    this.problem = problem
    this.refusal = refusal
  }
}

/** Breaks off the request with a refusal, as `problemReply` would answer it. */
export function refuse<R extends { readonly code: string }>(
  problems: Problems<R>,
  refusal: R,
): never {
  throw new ProblemError(problems[refusal.code as R['code']], refusal)
}

/** Chinese, unless the reader prefers English to it. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): Language {
  const wanted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(/;\s*q=/)
      return { tag: tag.toLowerCase(), q: q === undefined ? 1 : Number(q) || 0 }
    })
    .toSorted((a, b) => b.q - a.q)
    .find(({ tag }) => /^(zh|en)\b/.test(tag))
  return wanted?.tag.startsWith('en') ? 'en' : 'zh'
}

/** Title and next step of a refusal in the reader's language, where it stands inside an answer (a batch). */
export function sayProblem(
  request: Pick<FastifyRequest, 'headers'>,
  problem: Problem,
  refusal: { readonly code: string },
): { title: string; next: string } {
  const language = languageOf(request)
  return {
    title: fill(problem.title[language], refusal, language),
    next: fill(problem.next[language], refusal, language),
  }
}

/**
 * Answers with an RFC 9457 problem: `type`, `title`, `status`, `code`, `detail`, `next`, `basis`,
 * `instance` (the request's id) and the refusal's own facts beside them.
 */
export function problemReply<R extends { readonly code: string }>(
  reply: FastifyReply,
  problem: Problem,
  refusal: R,
): FastifyReply {
  const { request } = reply
  // who was turned away from what: 16.3.2 of ASVS; the address itself carries numbers and is not told
  if (problem.status === 401 || problem.status === 403)
    request.log.info(
      { code: refusal.code, actor: request.actorId ?? null, route: request.routeOptions.url },
      'turned away',
    )
  const language = languageOf(reply.request)
  const say = (text: Bilingual) => fill(text[language], refusal, language)
  const { code, ...facts } = refusal
  const body = {
    ...facts,
    type: `urn:zhunying:problem:${code}`,
    title: say(problem.title),
    status: problem.status,
    code,
    detail: `${say(problem.title)}${language === 'zh' ? '。' : '. '}${say(problem.next)}`,
    next: say(problem.next),
    ...(problem.basis === undefined ? {} : { basis: problem.basis }),
    instance: `urn:uuid:${reply.request.id}`,
  }
  return reply
    .code(problem.status)
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .type('application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(body)
}

function fill(text: string, facts: object, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const fact = (facts as Record<string, unknown>)[name]
    return fact === undefined ? whole : sayFact(fact, language)
  })
}

function sayFact(fact: unknown, language: Language): string {
  if (Array.isArray(fact)) {
    return fact.map((one) => sayFact(one, language)).join(language === 'zh' ? '、' : ', ')
  }
  if (typeof fact === 'object' && fact !== null) {
    const bilingual = fact as Partial<Bilingual>
    return bilingual[language] ?? JSON.stringify(fact)
  }
  return String(fact)
}
