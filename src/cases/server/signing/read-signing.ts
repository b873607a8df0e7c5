import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../../access/server/index.ts'
import type { MaterialId } from '../../../catalogue/core/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import { mergeForms } from '../../../forms/core/index.ts'
import {
  commitmentText,
  mayFollow,
  missingOf,
  offersCommitment,
  type CaseId,
  type SigningView,
} from '../../core/index.ts'
import { findCaseFor } from '../find-case.ts'
import { listFiles } from '../materials/store.ts'
import type { CasesRefusal } from '../refusal.ts'
import { listTolerable } from '../tolerance/store.ts'
import { exclusionFor, planTexts, toSign, type TextToSign } from './promises.ts'

/**
 * What this applicant may sign on submitting now, in its exact words: which items may be decided on a
 * promise, which missing materials may follow, and, for those named, the promise to send them.
 */
export async function readSigning(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  follow: readonly MaterialId[],
): Promise<Result<SigningView, CasesRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.submit', id)
  if (!found.ok) return found
  const record = found.value
  const today = context.clock.today()
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record)
  const missing = missingOf(form, record, await listFiles(tx, record))
  const excluded = (await exclusionFor(tx, record)) ?? null
  const list = excluded ? [] : mayFollow(missing, await listTolerable(tx, record.region))
  const texts = planTexts({ catalogue, form, record, missing, today }, list, follow)
  if (!texts.ok) return texts
  const commitments = record.items.flatMap((item) => {
    const one = catalogue.items.get(item)
    return one && offersCommitment(one)
      ? [{ item, name: one.name, text: shown(toSign(commitmentText(one))) }]
      : []
  })
  return granted({
    excluded,
    commitments: excluded ? [] : commitments,
    mayFollow: list.map(({ material, days, basis }) => ({
      material,
      name: catalogue.materials.get(material)?.name ?? { zh: material, en: material },
      days,
      basis,
    })),
    following: follow.length === 0 ? null : shown(texts.value.text),
  })
}

function shown({ told, promised, ...text }: TextToSign): NonNullable<SigningView['following']> {
  return { ...text, told: [...told], promised: [...promised] }
}
