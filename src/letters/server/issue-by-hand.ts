import { granted, refused, type Result } from '#kernel/result.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { AccessRefusal, Actor } from '../../access/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { branchesOf, type CaseId, type CaseRecord } from '../../cases/core/index.ts'
import {
  factsByHand,
  missingFrom,
  templateOf,
  type HandLetter,
  type ServedLetter,
  type Template,
} from '../core/index.ts'
import { caseFor } from './find-letters.ts'
import { issueLetter, type LetterNeeds } from './issue-letter.ts'
import type { LettersRefusal } from './problems.ts'
import { firstServices } from './service/store.ts'
import { listLetters, type LetterRow } from './store.ts'

type Answer = Result<LetterRow, AccessRefusal | LettersRefusal>

/**
 * An officer issues a letter that no command issues: 不受理告知, 撤销、注销、撤回 decisions of their own
 * department, 送达回证. `cause` is the request's own name, so sending it twice issues it once.
 */
export async function issueByHand(
  tx: Tx,
  context: Context,
  needs: LetterNeeds,
  actor: Actor,
  caseId: CaseId,
  wish: HandLetter,
  cause: string,
): Promise<Answer> {
  const { kind, item, ...typed } = wish
  const template = templateOf(kind)
  const seen = await caseFor(tx, actor, 'letter.read', caseId)
  if (!seen.ok) return seen
  if (!template?.byHand) return refused({ code: 'LETTERS_KIND_UNKNOWN', kind })
  const department = departmentOf(seen.value, template, item)
  if (!department.ok) return department
  const found = await caseFor(tx, actor, 'letter.issue', caseId, {
    lock: true,
    department: department.value,
  })
  if (!found.ok) return found
  const record = found.value
  if (record.file.at.state === 'draft')
    return refused({ code: 'LETTERS_TOO_EARLY', state: record.file.at.state })
  const missing = missingFrom(template, typed)
  if (missing.length > 0) return refused({ code: 'LETTERS_NOT_FILLED', missing })
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const scene = {
    catalogue,
    record,
    today: context.clock.today(),
    ...(template.byHand.of === 'item' && { item }),
  }
  const facts = factsByHand(scene, typed, await servedSoFar(tx, record))
  const issue = { record, catalogue, template, facts, cause, actor }
  return granted(await issueLetter(tx, context, needs, issue))
}

/** The window's letters belong to no department: only the clerks of the region may issue them. */
function departmentOf(
  record: CaseRecord,
  template: Template,
  item: HandLetter['item'],
): Result<string, LettersRefusal> {
  if (template.byHand?.of === 'case') return granted('')
  const branch = item === undefined ? undefined : branchesOf(record.file).get(item)
  return branch
    ? granted(branch.department)
    : refused({ code: 'LETTERS_ITEM_NEEDED', kind: template.kind })
}

async function servedSoFar(tx: Tx, record: CaseRecord): Promise<ServedLetter[]> {
  const rows = (await listLetters(tx, record.region, record.id)).filter(
    ({ kind }) => kind !== 'service',
  )
  const ids = rows.map(({ id }) => id)
  const services = await firstServices(tx, record.region, ids)
  return rows.map(({ id, title, number, issuedOn }) => {
    const service = services.get(id)
    return {
      title,
      number,
      issuedOn,
      service: service
        ? { channel: service.channel, on: service.servedOn, by: service.receivedBy }
        : null,
    }
  })
}
