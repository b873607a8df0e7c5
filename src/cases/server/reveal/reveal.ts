import { granted, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { AccessRefusal, Actor } from '../../../access/server/index.ts'
import { catalogueOf } from '../../../catalogue/server/index.ts'
import { fieldsOf, isBlank, mergeForms } from '../../../forms/core/index.ts'
import { record as writeRecord } from '../../../records/server/index.ts'
import type { CaseId, FormValues } from '../../core/index.ts'
import { findCaseFor } from '../find-case.ts'

/**
 * 查看完整信息: the personal values of a case whole, for an officer who otherwise sees them shortened, because
 * they said they need them now. Each time leaves a record (个人信息保护法 arts 51, 54).
 */
export async function revealValues(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
): Promise<Result<{ values: FormValues }, AccessRefusal>> {
  const found = await findCaseFor(tx, actor, 'case.read', id)
  if (!found.ok) return found
  const record = found.value
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const fields = fieldsOf(mergeForms(catalogue, record.items, record))
    .filter((field) => field.personal && !isBlank(record.values[field.element]))
    .map((field) => field.element as string)
  const { region } = record
  const { accountId, username } = actor
  if (accountId !== record.ownerId)
    await writeRecord(tx, {
      actor: {
        accountId,
        username,
      },
      action: 'personal.revealed',
      region,
      object: {
        kind: 'case',
        id,
      },
      detail: { fields },
    })
  const shown = Object.entries(record.values).filter(([element]) => fields.includes(element))
  return granted({ values: Object.fromEntries(shown) as FormValues })
}
