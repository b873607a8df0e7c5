import type { Language } from '#kernel/bilingual.ts'
import type { Context } from '#platform/server/context.ts'
import { newId } from '#platform/server/ids.ts'
import { granted, type Result } from '#kernel/result.ts'
import type { AccessRefusal, Actor } from '../../access/server/index.ts'
import type { CaseId } from '../../cases/core/index.ts'
import { recordRead } from '../../records/server/index.ts'
import { findLetterFile, insertLetterFile } from './files/store.ts'
import { letterFor } from './find-letters.ts'
import { issuedOf } from './issue-letter.ts'
import { letterPdf } from './letter-pdf.ts'
import type { LettersRefusal } from './problems.ts'
import { firstServices, insertService } from './service/store.ts'
import type { LetterRow } from './store.ts'

export interface LetterFile {
  readonly bytes: Buffer
  readonly sha256: string
  readonly name: string
}

/** Personal data that a letter shows. */
const SHOWN = ['subject_name', 'uscc', 'premises_address'] as const

/**
 * The PDF of a letter for whoever may read it: made once and kept, so that a letter has one file a
 * language for ever. When the applicant opens it first, that is its service online; an officer's reading
 * is recorded.
 */
export async function letterFile(
  context: Context,
  actor: Actor,
  caseId: CaseId,
  letterId: string,
  language: Language,
): Promise<Result<LetterFile, AccessRefusal | LettersRefusal>> {
  const found = await context.db.transaction(async (tx) => {
    const letter = await letterFor(tx, actor, caseId, letterId)
    if (!letter.ok) return letter
    const { record, row } = letter.value
    const { region } = row
    if (record.ownerId !== actor.accountId)
      await recordRead(tx, actor, { region, caseId, fields: SHOWN })
    else if (!(await firstServices(tx, region, [row.id])).has(row.id))
      await insertService(tx, {
        region,
        id: newId(),
        letterId: row.id,
        channel: 'online',
        receivedBy: actor.name,
        notedBy: null,
        servedOn: context.clock.today(),
        servedAt: context.clock.now().toISOString(),
      })
    const sha256 = await findLetterFile(tx, { region, letterId: row.id, language })
    return granted({ row, sha256 })
  })
  if (!found.ok) return found
  const { row, sha256 } = found.value
  const name = `${row.title[language]}-${row.number}.pdf`
  const kept = sha256 === undefined ? undefined : await context.blobs.get(sha256)
  if (sha256 !== undefined && kept) return granted({ bytes: kept, sha256, name })
  return granted({ ...(await makeFile(context, row, language)), name })
}

async function makeFile(context: Context, row: LetterRow, language: Language) {
  const issued = issuedOf(row)
  const bytes = await letterPdf(issued, language, new Date(row.issuedAt))
  const { sha256, size } = await context.blobs.put(bytes)
  const madeAt = context.clock.now().toISOString()
  const seal = issued.letter.seal.provider
  const of = { region: row.region, letterId: row.id, language }
  await context.db.transaction((tx) => insertLetterFile(tx, { ...of, sha256, size, seal, madeAt }))
  return { bytes, sha256 }
}
