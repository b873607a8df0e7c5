import { granted, refused, type Result } from '#kernel/result.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { Actor } from '../../access/server/index.ts'
import type { Catalogue } from '../../catalogue/core/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { mergeForms, parseUscc, validate } from '../../forms/core/index.ts'
import { checkSelection } from '../../guidance/core/index.ts'
import { rememberBusiness } from '../../parties/server/index.ts'
import {
  answerBy,
  missingOf,
  type CaseCommand,
  type CaseId,
  type CaseRecord,
  type FormValues,
  type Missing,
  valuesOf,
} from '../core/index.ts'
import { lockCaseFor } from './find-case.ts'
import type { HoldingsPort } from './holdings.ts'
import { listFiles } from './materials/store.ts'
import { perform } from './perform.ts'
import type { CasesRefusal } from './refusal.ts'
import { nextCaseNumber } from './store.ts'

/** Submits a draft; allots its number (受理编号) in the same transaction. */
export async function submitCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  holdings: HoldingsPort,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.submit', id)
  if (!found.ok) return found
  const record = found.value
  if (record.file.at.state !== 'draft')
    return perform(tx, context, actor, record, { kind: 'submit', caseNo: '' })
  const caseNo = await allotNumber(tx, record.region, context.clock.today())
  return send(tx, context, actor, record, { kind: 'submit', caseNo }, holdings)
}

/** Submits again what was to be corrected; the number stays. */
export async function resubmitCase(
  tx: Tx,
  context: Context,
  actor: Actor,
  id: CaseId,
  holdings: HoldingsPort,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const found = await lockCaseFor(tx, actor, 'case.submit', id)
  if (!found.ok) return found
  return send(tx, context, actor, found.value, { kind: 'resubmit' }, holdings)
}

/** Everything is checked again here, whatever the browser said; a refusal undoes the number, too. */
async function send(
  tx: Tx,
  context: Context,
  actor: Actor,
  record: CaseRecord,
  command: CaseCommand,
  holdings: HoldingsPort,
): Promise<Result<CaseRecord, CasesRefusal>> {
  const today = context.clock.today()
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const due = answerBy(catalogue.calendar, today)
  if (due === undefined) return refused({ code: 'CASES_CALENDAR_MISSING', from: today })
  const { missing, values } = await checkForm(tx, catalogue, record)
  const complete = missing.fields.length + missing.materials.length === 0
  const checked = complete
    ? await checkFacts(tx, catalogue, record, today, holdings)
    : granted(null)
  if (!checked.ok) return checked
  const filled = { ...record, submittedValues: values }
  const sent = await perform(tx, context, actor, filled, command, { answerBy: due, missing })
  if (sent.ok) await rememberApplicant(tx, sent.value, today)
  return sent
}

/** The business that applies, as far as the public register knows it, for its next application. */
async function rememberApplicant(tx: Tx, record: CaseRecord, asOf: PlainDate): Promise<void> {
  const text = (element: string): string | null => {
    const value = record.submittedValues?.[element]
    return typeof value === 'string' ? value : null
  }
  const uscc = parseUscc(text('uscc') ?? '')
  const name = text('subject_name')
  if (!uscc.ok || name === null) return
  const facts = {
    uscc: uscc.value,
    name,
    subjectType: text('subject_type'),
    legalRep: text('legal_rep'),
    domicile: text('domicile'),
  }
  const business = { ...facts, region: record.region, source: 'typed' as const, asOf }
  await rememberBusiness(tx, business, record.ownerId)
}

async function checkForm(
  tx: Tx,
  catalogue: Catalogue,
  record: CaseRecord,
): Promise<{ missing: Missing; values: FormValues | null }> {
  const form = mergeForms(catalogue, record.items, record.region)
  const files = await listFiles(tx, record)
  const valid = validate(form, valuesOf(record))
  const values = valid.ok ? (valid.value as FormValues) : record.submittedValues
  return { missing: missingOf(form, record, files), values }
}

/** The choice of items still stands, and what is changed or renewed is the applicant's own. */
async function checkFacts(
  tx: Tx,
  catalogue: Catalogue,
  record: CaseRecord,
  today: PlainDate,
  holdings: HoldingsPort,
): Promise<Result<null, CasesRefusal>> {
  const { region, industry, answers, items, kind } = record
  const choice = checkSelection(catalogue, region, industry, answers, items, kind, { today })
  if (!choice.ok) return choice
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
