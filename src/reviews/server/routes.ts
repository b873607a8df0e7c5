import { granted } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import {
  command,
  hashOf,
  ifMatch,
  send,
  sendRefusal,
  type ZhunyingApp,
} from '#platform/server/http.ts'
import { requireActor } from '../../access/server/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import { takeIn } from '../../cases/server/index.ts'
import {
  BatchGrant,
  BatchReply,
  BranchCounts,
  BranchPage,
  BranchParams,
  BranchView,
  Colleagues,
  ListBranches,
  ListTasks,
  TaskPage,
} from '../core/index.ts'
import { readTasks } from './after-checks/read-tasks.ts'
import { batchGrant } from './batch-grant.ts'
import { sayBatch } from './say-batch.ts'
import { readColleagues } from './claims/claim.ts'
import { commandRoutes } from './command-routes.ts'
import { attachSingleFile, readSingleFile } from './files/single-file.ts'
import { findBranchFor } from './find-branch.ts'
import { keepRoutes } from './keep-routes.ts'
import { questionRoutes } from './questions/routes.ts'
import { REVIEWS_PROBLEMS } from './problems.ts'
import { readBranch } from './read-branch.ts'
import { readBranches, readCounts } from './read-inbox.ts'
import { expandReceipt, type Receipt } from './receipt.ts'

const config = { problems: REVIEWS_PROBLEMS }

/** The department's inbox and desk. */
export function reviewRoutes(app: ZhunyingApp, context: Context): void {
  readRoutes(app, context)
  commandRoutes(app, context)
  fileRoutes(app, context)
  keepRoutes(app, context)
  questionRoutes(app, context)
  app.post(
    '/api/v1/branches/batch-grant',
    { schema: { body: BatchGrant, response: { 200: BatchReply } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return command(
        request,
        reply,
        context,
        async (tx) => granted(await batchGrant(tx, context, actor, request.body)),
        REVIEWS_PROBLEMS,
        { present: (lines) => sayBatch(request, lines) },
      )
    },
  )
}

function readRoutes(app: ZhunyingApp, context: Context): void {
  app.get(
    '/api/v1/branches',
    { schema: { querystring: ListBranches, response: { 200: BranchPage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readBranches(tx, context, actor, request.query))
    },
  )
  app.get(
    '/api/v1/branches/counts',
    { schema: { response: { 200: BranchCounts } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readCounts(tx, context, actor))
    },
  )
  app.get(
    '/api/v1/branches/:caseId/:item',
    { schema: { params: BranchParams, response: { 200: BranchView } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const view = await context.db.transaction((tx) =>
        readBranch(tx, context, actor, request.params),
      )
      return send(reply, view, REVIEWS_PROBLEMS)
    },
  )
  app.get(
    '/api/v1/branches/:caseId/:item/colleagues',
    { schema: { params: BranchParams, response: { 200: Colleagues } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readColleagues(tx, context, actor, request.params),
      )
      return send(reply, found, REVIEWS_PROBLEMS)
    },
  )
  app.get(
    '/api/v1/after-checks',
    { schema: { querystring: ListTasks, response: { 200: TaskPage } }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      return context.db.transaction((tx) => readTasks(tx, context, actor, request.query))
    },
  )
}

/** The file of the single licence: put by the department, read by it and, once granted, by its owner. */
function fileRoutes(app: ZhunyingApp, context: Context): void {
  app.post(
    '/api/v1/branches/:caseId/:item/file',
    {
      schema: { params: BranchParams, response: { 200: BranchView } },
      config,
      preSerialization: expandReceipt(context),
    },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const at = request.params
      // before the bytes are taken in: not for somebody who may not write here
      const mayWrite = await context.db.transaction((tx) =>
        findBranchFor(tx, context, actor, 'branch.decide', at, { lock: false }),
      )
      if (!mayWrite.ok) return sendRefusal(reply, mayWrite.refusal, REVIEWS_PROBLEMS)
      const part = request.isMultipart() ? await request.file() : undefined
      if (!part) return sendRefusal(reply, { code: 'CASES_FILE_ABSENT' }, REVIEWS_PROBLEMS)
      const stored = await takeIn(context, part)
      if (!stored.ok) return sendRefusal(reply, stored.refusal, REVIEWS_PROBLEMS)
      const seen = ifMatch(request)
      const address = { ...at, seen: seen.ok ? seen.value : undefined }
      const receipt = ({ version }: CaseRecord): Receipt => ({ receipt: 'branch', ...at, version })
      return command(
        request,
        reply,
        context,
        (tx) => attachSingleFile(tx, context, actor, address, stored.value),
        REVIEWS_PROBLEMS,
        { present: receipt, bodyHash: hashOf([stored.value.sha256, stored.value.name]) },
      )
    },
  )
  app.get(
    '/api/v1/branches/:caseId/:item/file',
    { schema: { params: BranchParams }, config },
    async (request, reply) => {
      const actor = await requireActor(request, reply, context)
      const found = await context.db.transaction((tx) =>
        readSingleFile(tx, context, actor, request.params),
      )
      if (!found.ok) return sendRefusal(reply, found.refusal, REVIEWS_PROBLEMS)
      const { sha256, contentType, name } = found.value
      const bytes = await context.blobs.get(sha256)
      if (!bytes) throw new Error(`the bytes of ${sha256} are gone`)
      return reply
        .type(contentType)
        .header('cache-control', 'private, no-store')
        .header('content-security-policy', "frame-ancestors 'self'")
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes)
    },
  )
}
