import type { Context, ServerModule } from '#platform/server/context.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import type { ItemId } from '../catalogue/core/index.ts'
import { findCase, grantBySilence, type CasesEvent } from '../cases/server/index.ts'
import { rescindForReopening } from '../licences/server/index.ts'

/** What a decision and the licence it made have to hear of one another, after both were made. */
export const afterDecisionModule: ServerModule = {
  name: 'after-decision',
  listeners: {
    'cases.reopened': annul,
    'licences.renewed-by-silence': settle,
  },
}

/** 复议、诉讼: what is decided anew is not licensed meanwhile. */
async function annul(
  tx: Tx,
  { caseId, region }: Extract<CasesEvent, { kind: 'cases.reopened' }>,
  context: Context,
): Promise<void> {
  const record = await findCase(tx, caseId)
  const order = record?.file.beside.reopenings.at(-1)
  if (!order) return
  const { items, ground, body, documentNo, words: reason } = order
  const document = `${body} ${documentNo}`
  await rescindForReopening(tx, context, { region, caseId, items, ground, document, reason })
}

interface Renewed {
  readonly kind: string
  readonly region: string
  readonly caseNo: string | null
  readonly item: ItemId
  readonly number: string
  readonly validFrom: PlainDate
  readonly validUntil: PlainDate
}

/** 视为准予延续: the department has nothing more to decide on what the law has renewed. */
async function settle(tx: Tx, renewed: Renewed, context: Context): Promise<void> {
  const { caseNo, item, number, validFrom, validUntil } = renewed
  if (caseNo === null) return
  const granted = await grantBySilence(tx, context, caseNo, item, { number, validFrom, validUntil })
  if (!granted) context.log.warn({ caseNo, item }, 'renewed by silence, its case not under review')
}
