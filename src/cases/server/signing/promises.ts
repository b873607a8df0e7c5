import { createHash } from 'node:crypto'
import { granted, refused, type Result } from '#kernel/result.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Catalogue, ItemId, MaterialId } from '../../../catalogue/core/index.ts'
import type { MergedForm } from '../../../forms/core/index.ts'
import { creditExclusion } from '../../../parties/server/index.ts'
import {
  checkWithin,
  commitmentText,
  followingText,
  mayFollow,
  offersCommitment,
  planFollowing,
  wordsOf,
  type CaseRecord,
  type Declare,
  type Following,
  type Missing,
  type PromiseText,
  type Signed,
  type TolerableMaterial,
} from '../../core/index.ts'
import type { CasesRefusal } from '../refusal.ts'
import { listTolerable } from '../tolerance/store.ts'

/** The exact words to sign, and their digest. */
export interface TextToSign extends PromiseText {
  readonly sha256: string
}

export function toSign(text: PromiseText): TextToSign {
  return { ...text, sha256: createHash('sha256').update(wordsOf(text)).digest('hex') }
}

/** What signing looks at. */
export interface Signing {
  readonly catalogue: Catalogue
  readonly form: MergedForm
  readonly record: CaseRecord
  readonly missing: Missing
  readonly today: PlainDate
}

/**
 * What the applicant signs on submitting: 告知承诺 per item and 容缺 materials. Each signature is of the
 * very words that the platform shows now; who broke a promise before may make none (国办发〔2020〕42号).
 */
export async function checkSignatures(
  tx: Tx,
  signing: Signing,
  wish: Declare,
): Promise<Result<Signed, CasesRefusal>> {
  const { commitments = [], following, signer } = wish
  if (commitments.length === 0 && !following) return granted({})
  if (signer === undefined) return refused({ code: 'CASES_SIGNER_MISSING' })
  const excluded = await exclusionFor(tx, signing.record)
  if (excluded) return refused({ code: 'CASES_PROMISE_EXCLUDED', ...excluded })
  const items = checkCommitments(signing, commitments)
  if (!items.ok) return items
  if (!following) return granted({ signer, commitments: items.value })
  const plan = await checkFollowing(tx, signing, following)
  if (!plan.ok) return plan
  return granted({ signer, commitments: items.value, following: plan.value })
}

/** 不适用告知承诺和容缺: a false or broken promise that is not repaired. */
export async function exclusionFor(
  tx: Tx,
  record: CaseRecord,
): Promise<{ since: PlainDate; reason: string } | undefined> {
  const uscc = record.values['uscc']
  if (typeof uscc !== 'string') return undefined
  const found = await creditExclusion(tx, uscc.trim().toUpperCase())
  return found && { since: found.since, reason: found.reason }
}

function checkCommitments(
  { catalogue, record }: Signing,
  wanted: NonNullable<Declare['commitments']>,
): Result<NonNullable<Signed['commitments']>, CasesRefusal> {
  const signed = []
  for (const { item: id, sha256 } of wanted) {
    const item = record.items.includes(id) ? catalogue.items.get(id) : undefined
    if (!item || !offersCommitment(item))
      return refused({ code: 'CASES_COMMITMENT_NOT_OFFERED', item: id })
    if (toSign(commitmentText(item)).sha256 !== sha256)
      return refused({ code: 'CASES_SIGNED_WORDS_CHANGED' })
    signed.push({ item: id as ItemId, sha256, checkWithin: checkWithin(item) })
  }
  return granted(signed)
}

async function checkFollowing(
  tx: Tx,
  signing: Signing,
  wanted: NonNullable<Declare['following']>,
): Promise<Result<NonNullable<Signed['following']>, CasesRefusal>> {
  const list = mayFollow(signing.missing, await listTolerable(tx, signing.record.region))
  const planned = planTexts(signing, list, wanted.materials)
  if (!planned.ok) return planned
  const { text, materials } = planned.value
  if (text.sha256 !== wanted.sha256) return refused({ code: 'CASES_SIGNED_WORDS_CHANGED' })
  return granted({ sha256: wanted.sha256, materials })
}

/** The promise for these materials, in its exact words, and what it plans. */
export function planTexts(
  { catalogue, form, today }: Signing,
  list: readonly TolerableMaterial[],
  wanted: readonly MaterialId[],
): Result<{ text: TextToSign; materials: Following[] }, CasesRefusal> {
  const { calendar } = catalogue
  const planned = planFollowing(form, list, wanted, { today, calendar })
  if (!planned.ok) return planned
  const lines = planned.value.map(({ material, by }) => ({
    name: catalogue.materials.get(material)?.name ?? { zh: material, en: material },
    by,
    basis: list.find((one) => one.material === material)?.basis ?? '',
  }))
  return granted({ text: toSign(followingText(lines)), materials: planned.value })
}
