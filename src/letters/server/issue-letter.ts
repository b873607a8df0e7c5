import { createHash } from 'node:crypto'
import { yearOf } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import type { Actor } from '../../access/server/index.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import type { CaseRecord } from '../../cases/core/index.ts'
import type { SignStatement } from '../../notices/server/index.ts'
import { canonicalJson } from '../../records/core/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import {
  composeLetter,
  titleOf,
  type IssuedLetter,
  type Letter,
  type LetterFacts,
  type SealOn,
  type Template,
} from '../core/index.ts'
import { insertLetter, listLetters, nextSerial, type LetterRow } from './store.ts'

/** What a letter is issued for; the same cause never issues the same letter twice. */
export interface Issue {
  readonly record: CaseRecord
  readonly catalogue: Catalogue
  readonly template: Template
  readonly facts: LetterFacts
  /** The number of the case's event, or the name of an issue by hand. */
  readonly cause: string
  readonly actor: Pick<Actor, 'accountId' | 'username'> | null
}

export interface LetterNeeds {
  readonly sign: SignStatement
  readonly seal: SealOn
}

/**
 * Issues a letter in the caller's transaction: number allotted, words fixed by their hash, signed, kept and
 * recorded. Called again for the same cause it answers with the letter that is there.
 */
export async function issueLetter(
  tx: Tx,
  context: Context,
  needs: LetterNeeds,
  { record, catalogue, template, facts, cause, actor }: Issue,
): Promise<LetterRow> {
  const { region, id: caseId } = record
  const item = facts.item?.id ?? ''
  const there = (await listLetters(tx, region, caseId)).find(
    (row) => row.cause === cause && row.kind === template.kind && row.item === item,
  )
  if (there) return there
  const plan = catalogue.regions.get(region)!.plan
  const issuedOn = context.clock.today()
  const authority = facts.department ?? plan.leadDepartment
  const series = { region, authority, year: yearOf(issuedOn), kind: template.kind }
  const serial = await nextSerial(tx, series)
  const number = numberOf(facts.authority.zh, template.word, series.year, serial)
  const letter = composeLetter(template, facts, { plan, number, seal: needs.seal, issuedOn })
  const body = canonicalJson(letter)
  const hash = hashLetter(body)
  const row: LetterRow = {
    ...series,
    id: newId(),
    caseId,
    item,
    department: template.speaker === 'department' ? facts.department : null,
    cause,
    number,
    serial,
    title: titleOf(template, facts),
    body,
    hash,
    signature: await needs.sign(tx, context, region, claimsOfLetter({ number, hash, issuedOn })),
    issuedBy: actor?.accountId ?? null,
    issuedOn,
    issuedAt: context.clock.now().toISOString(),
  }
  await insertLetter(tx, row)
  await writeRecord(tx, {
    actor: actor && { accountId: actor.accountId, username: actor.username },
    action: 'letter.issued',
    region,
    object: { kind: 'letter', id: row.id },
    detail: { case: caseId, kind: template.kind, number, hash },
  })
  return row
}

/** 发文字号 (GB/T 9704—2012, 7.2.5): authority and kind, year in brackets, serial without leading zeros. */
export function numberOf(authority: string, word: string, year: number, serial: number): string {
  return `${authority}${word}字〔${year}〕${serial}号`
}

/** SHA-256, hex, over the canonical JSON of a letter. */
export function hashLetter(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('hex')
}

/** What the signature is over. */
export function claimsOfLetter(of: { number: string; hash: string; issuedOn: string }): object {
  return { sub: `letter/${of.number}`, sha256: of.hash, issuedOn: of.issuedOn }
}

export function issuedOf(row: LetterRow): IssuedLetter {
  const { id, hash, signature, body } = row
  return { id, hash, signature, letter: JSON.parse(body) as Letter }
}
