import { z } from 'zod'
import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import { command, send, sendRefusal, type ZhunyingApp } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS, requireActor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { CaseParams } from '../../cases/core/index.ts'
import { AskUnserved, HandLetter, LettersView, ServeLetter, UnservedPage } from '../core/index.ts'
import { caseFor } from './find-letters.ts'
import { issueByHand } from './issue-by-hand.ts'
import type { LetterNeeds } from './issue-letter.ts'
import { letterFile } from './letter-file.ts'
import { listLettersFor } from './list-letters.ts'
import { LETTERS_PROBLEMS } from './problems.ts'
import { readUnserved } from './read-unserved.ts'
import { serveLetter } from './serve-letter.ts'
import type { LetterRow } from './store.ts'

const PROBLEMS = { ...LETTERS_PROBLEMS, ...ACCESS_PROBLEMS }
const OneLetter = CaseParams.extend({ letterId: z.string().max(40) })
const Issued = z.object({ id: z.string(), number: z.string(), hash: z.string() })
const present = ({ id, number, hash }: LetterRow) => ({ id, number, hash })

/** 文书 of a case: listed, downloaded, issued by hand, and noted as served. */
export function letterRoutes(app: ZhunyingApp, context: Context, needs: LetterNeeds): void {
  app.get(
    '/api/v1/cases/:id/letters',
    {
      schema: { params: CaseParams, response: { 200: LettersView } },
      config: { problems: PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const result = await context.db.transaction(async (tx) => {
        const found = await caseFor(tx, actor, 'letter.read', request.params.id)
        if (!found.ok) return found
        const catalogue = await catalogueOf(context, found.value.catalogueVersion)
        return granted(await listLettersFor(tx, catalogue, actor, found.value))
      })
      return send(reply, result, PROBLEMS)
    },
  )

  app.get(
    '/api/v1/letters/unserved',
    {
      schema: { querystring: AskUnserved, response: { 200: UnservedPage } },
      config: { problems: PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readUnserved(tx, context, actor, request.query))
    },
  )

  app.get(
    '/api/v1/cases/:id/letters/:letterId/pdf',
    {
      schema: {
        params: OneLetter,
        querystring: z.strictObject({ lang: z.enum(['zh', 'en']).default('zh') }),
      },
      config: { problems: PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id, letterId } = request.params
      const file = await letterFile(context, actor, id, letterId, request.query.lang)
      if (!file.ok) return sendRefusal(reply, file.refusal, PROBLEMS)
      const { bytes, sha256, name } = file.value
      return (
        reply
          .type('application/pdf')
          .header('etag', `"${sha256}"`)
          .header('cache-control', 'private, no-cache')
          // printed from the list of our own pages and nowhere else
          .header('content-security-policy', "frame-ancestors 'self'")
          .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
          .send(bytes)
      )
    },
  )

  app.post(
    '/api/v1/cases/:id/letters',
    {
      schema: { params: CaseParams, body: HandLetter, response: { 201: Issued } },
      config: { problems: PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id } = request.params
      const cause = `hand-${String(request.headers['idempotency-key'])}-${actor.accountId}`
      const work = (tx: Parameters<typeof issueByHand>[0]) =>
        issueByHand(tx, context, needs, actor, id, request.body, cause)
      return command(request, reply, context, work, PROBLEMS, { status: 201, present })
    },
  )

  app.post(
    '/api/v1/cases/:id/letters/:letterId/service',
    {
      schema: { params: OneLetter, body: ServeLetter, response: { 201: Issued } },
      config: { problems: PROBLEMS },
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const { id: caseId, letterId } = request.params
      const work = (tx: Parameters<typeof issueByHand>[0]) =>
        serveLetter(tx, context, actor, { caseId, letterId }, request.body)
      return command(request, reply, context, work, PROBLEMS, { status: 201, present })
    },
  )
}
