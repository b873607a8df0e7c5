import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../../access/server/index.ts'
import { currentCatalogue } from '../../../catalogue/server/index.ts'
import { fieldsOf, mergeForms } from '../../../forms/core/index.ts'
import { guide } from '../../../guidance/core/index.ts'
import {
  PAPERS_OF_APPLICANT,
  valuesOfShop,
  type CaseFile,
  type CaseId,
  type CaseRecord,
  type CreateCase,
  type FileId,
  type OpenedShops,
  type Shop,
} from '../../core/index.ts'
import { createCase } from '../create-case.ts'
import { findCaseFor } from '../find-case.ts'
import type { HoldingsPort } from '../holdings.ts'
import { insertFile, listFiles } from '../materials/store.ts'
import type { CasesRefusal } from '../refusal.ts'
import { saveValues } from '../save-values.ts'

/**
 * 连锁门店: drafts of many shops of one business from one case of it, all or none. Each is a case of its own
 * with its own number, visit and licence; only what differs is typed. Refused: the case of somebody else,
 * one that is no new opening, two shops at one place, a box that the form does not have.
 */
export async function openShops(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  shops: readonly Shop[],
  holdings: HoldingsPort,
): Promise<Result<OpenedShops, CasesRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.edit', id)
  if (!found.ok) return found
  const model = found.value
  if (model.kind !== 'open') return refused({ code: 'CASES_SHOPS_NOT_OPENING', kind: model.kind })
  const twice = sameAddress(shops, model)
  if (twice !== undefined) return refused({ code: 'CASES_SHOPS_SAME_ADDRESS', address: twice })
  const papers = await listFiles(tx, model)
  const shared = papers.filter(({ material }) => PAPERS_OF_APPLICANT.includes(material))
  const cases: OpenedShops['cases'] = []
  for (const shop of shops) {
    const opened = await openShop(tx, context, actor, { model, shop, holdings })
    if (!opened.ok) return opened
    for (const paper of shared) await copyPaper(tx, context, actor, opened.value, paper)
    cases.push({ id: opened.value.id, version: opened.value.version })
  }
  return granted({ cases })
}

interface Opening {
  readonly model: CaseRecord
  readonly shop: Shop
  readonly holdings: HoldingsPort
}

async function openShop(
  tx: Tx,
  context: Context,
  actor: Actor,
  { model, shop, holdings }: Opening,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const catalogue = currentCatalogue(context)
  const { region, industry } = model
  const answers = { ...model.answers, ...shop.answers } as CreateCase['answers']
  const same = Object.keys(shop.answers).length === 0
  const today = context.clock.today()
  const items = same ? model.items : guide({ catalogue, region, industry, answers, today }).chosen
  const wish = { region, industry, kind: 'open' as const, answers, items: [...items] }
  const made = await createCase(tx, context, actor, wish, holdings)
  if (!made.ok) return made
  const form = mergeForms(catalogue, made.value.items, made.value)
  const known = new Set<string>(fieldsOf(form).map(({ element }) => element))
  const values = Object.fromEntries(
    Object.entries(valuesOfShop(catalogue, model.values, shop)).filter(
      // what the shop itself says must be on the form; what is shared is left out where it is not
      ([name]) => known.has(name) || name in shop.values,
    ),
  )
  return saveValues(tx, context, actor, made.value.id, { seen: made.value.version, values })
}

/** The same bytes under the shop's own case. */
async function copyPaper(
  tx: Tx,
  context: Context,
  actor: Actor,
  record: CaseRecord,
  paper: CaseFile,
): Promise<void> {
  const uploadedAt = context.clock.now().toISOString()
  await insertFile(tx, record, { ...paper, id: newId() as FileId, uploadedAt }, actor.accountId)
}

function sameAddress(shops: readonly Shop[], { values }: CaseRecord): string | undefined {
  const plain = (text: unknown) => (typeof text === 'string' ? text.replaceAll(/\s/g, '') : '')
  const seen = new Set([plain(values['premises_address'])])
  return shops.find(({ address }) => {
    const known = seen.has(plain(address))
    seen.add(plain(address))
    return known
  })?.address
}
