import { granted, refused, type Result } from '#kernel/result.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { mergeForms, validate } from '../../forms/core/index.ts'
import { checkSelection } from '../../guidance/core/index.ts'
import {
  answerBy,
  missingOf,
  valuesOf,
  type CaseCommand,
  type CaseFile,
  type CaseId,
  type CaseRecord,
  type Declare,
  type FormValues,
  type Missing,
  type Signed,
} from '../core/index.ts'
import { rememberApplicant } from './applicant.ts'
import { checkAttorney } from './at-window.ts'
import { checkBars } from './bars/bars.ts'
import { checkApplicant } from './counter/applicants.ts'
import { lockCaseFor } from './find-case.ts'
import type { HoldingsPort } from './holdings.ts'
import { listFiles } from './materials/store.ts'
import { perform } from './perform.ts'
import type { CasesRefusal } from './refusal.ts'
import { checkSignatures } from './signing/promises.ts'
import { nextCaseNumber } from './store.ts'

/** Submits a draft; allots its number (受理编号) in the same transaction. */
export async function submitCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  wish: Declare,
  holdings: HoldingsPort,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.submit', id)
  if (!found.ok) return found
  return send(tx, context, actor, found.value, 'submit', wish, holdings)
}

/** Submits again what was to be corrected; the number stays. */
export async function resubmitCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  wish: Declare,
  holdings: HoldingsPort,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.submit', id)
  if (!found.ok) return found
  return send(tx, context, actor, found.value, 'resubmit', wish, holdings)
}

/** Everything is checked again here, whatever the browser said; a refusal undoes the number, too. */
async function send(
  tx: Tx,
  context: Context,
  actor: Actor,
  record: CaseRecord,
  kind: 'submit' | 'resubmit',
  wish: Declare,
  holdings: HoldingsPort,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const today = context.clock.today()
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const due = answerBy(catalogue.calendar, today)
  if (due === undefined) return refused({ code: 'CASES_CALENDAR_MISSING', from: today })
  const open = record.file.at.state === (kind === 'submit' ? 'draft' : 'correctionAsked')
  const { missing, values, form, files } = await checkForm(tx, catalogue, record)
  const signing = { catalogue, form, record, missing, today }
  const signed = open ? await checkSignatures(tx, signing, wish) : granted({})
  if (!signed.ok) return signed
  if (open && isComplete(record, signed.value, missing)) {
    const checked = await checkFacts(tx, context, actor, { catalogue, record, files, holdings })
    if (!checked.ok) return checked
  }
  const filled = { ...record, submittedValues: values }
  await rememberApplicant(tx, filled, today)
  const sent = { ...(await commandOf(tx, record, kind, today)), ...signed.value }
  return perform(tx, context, actor, filled, sent, { answerBy: due, missing })
}

/**
 * A draft gets its number last, after everything that is checked: whoever submits in the same region waits
 * from here to the end of this transaction.
 */
async function commandOf(
  tx: Tx,
  { region, file }: CaseRecord,
  kind: 'submit' | 'resubmit',
  today: PlainDate,
): Promise<Extract<CaseCommand, { kind: 'submit' | 'resubmit' }>> {
  if (kind === 'resubmit') return { kind }
  return { kind, caseNo: file.at.state === 'draft' ? await allotNumber(tx, region, today) : '' }
}

/** Nothing is missing but what is promised to follow. */
function isComplete({ file }: CaseRecord, { following }: Signed, missing: Missing): boolean {
  const promised = [...(following?.materials ?? []), ...file.beside.following]
  const follows = new Set(promised.map(({ material }) => material))
  return missing.fields.length === 0 && missing.materials.every(({ id }) => follows.has(id))
}

async function checkForm(tx: Tx, catalogue: Catalogue, record: CaseRecord) {
  const form = mergeForms(catalogue, record.items, record)
  const files = await listFiles(tx, record)
  const valid = validate(form, valuesOf(record))
  const values = valid.ok ? (valid.value as FormValues) : record.submittedValues
  return { missing: missingOf(form, record, files), values, form, files }
}

interface Sent {
  readonly catalogue: Catalogue
  readonly record: CaseRecord
  readonly files: readonly CaseFile[]
  readonly holdings: HoldingsPort
}

/**
 * The choice of items still stands, nobody is barred from them, who files for somebody may do so, and
 * what is changed or renewed is the applicant's own.
 */
async function checkFacts(
  tx: Tx,
  context: Context,
  actor: Actor,
  { catalogue, record, files, holdings }: Sent,
): Promise<Result<null, CasesRefusal>> {
  const { region, industry, answers, items, kind } = record
  const today = context.clock.today()
  const choice = checkSelection(catalogue, region, industry, answers, items, kind, { today })
  if (!choice.ok) return choice
  const attorney = checkAttorney(actor, record, files)
  if (!attorney.ok) return attorney
  const applicant = await checkApplicant(tx, record)
  if (!applicant.ok) return applicant
  const barred = await checkBars(tx, record, context)
  if (!barred.ok) return barred
  const held = kind === 'open' ? [] : await holdings.find(tx, region, record.holdings)
  const other = held.find(({ holder }) => holder.uscc !== record.values['uscc'])
  return other
    ? refused({ code: 'CASES_HOLDER_DIFFERS', holder: other.holder.name, uscc: other.holder.uscc })
    : granted(null)
}

/** `110102-20261121-00001`: region, day of submission, serial of that day in that region. */
async function allotNumber(tx: Tx, region: string, day: PlainDate): Promise<string> {
  const serial = await nextCaseNumber(tx, region, day)
  return `${region}-${day.replaceAll('-', '')}-${String(serial).padStart(5, '0')}`
}
