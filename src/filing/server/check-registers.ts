import { invariant } from '#kernel/invariant.ts'
import type { Context, Listener } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import type { CaseId, CaseRecord } from '../../cases/core/index.ts'
import { findCase, type CasesEvent } from '../../cases/server/index.ts'
import { catalogueOf } from '../../catalogue/server/index.ts'
import { differencesOf, type Difference } from '../../exchange/core/index.ts'
import { lookUpBusiness, PATIENCE_MS, registersOf } from '../../exchange/server/index.ts'
import { mergeForms, parseUscc } from '../../forms/core/index.ts'
import { record as writeRecord } from '../../records/server/index.ts'
import { mismatchesOf, retryAfter, typedNumbers } from '../core/index.ts'
import { conclude, listDueChecks, postpone, putWaiting, type CheckRow } from './store.ts'

export const CHECK_REGISTERS = 'filing.check-registers'
const BATCH = 50

/** What others hear: a submitted case does not agree with a register. */
export interface FilingEvent {
  readonly kind: 'filing.register-differs'
  readonly region: string
  readonly caseId: CaseId
  readonly elements: readonly string[]
}

/** A submitted case is compared with the registers, whoever typed it; asked at once, and later until they answer. */
export const whenSubmitted: Listener = async (tx, event, context) => {
  const { caseId } = event as CasesEvent
  const record = await findCase(tx, caseId)
  invariant(record, `a case that was submitted: ${caseId}`)
  const nextAt = context.clock.now().toISOString()
  const facts = { caseVersion: record.version, nextAt }
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record)
  const numbers = typedNumbers(form, record.submittedValues ?? {}).length > 0
  const asked = ['business', 'persons', ...(numbers ? (['licences'] as const) : [])] as const
  await putWaiting(tx, record, asked, facts)
  const key = `${caseId}/${record.version}`
  await context.jobs.enqueue(tx, { name: CHECK_REGISTERS, data: {}, key })
}

/**
 * Asks for every check that is due. Rows, not jobs, remember what is still to be asked: a run that
 * dies or runs twice, or two at once, find what still waits and nothing else. Answers with how many
 * were concluded.
 */
export async function checkRegisters(context: Context): Promise<number> {
  const now = context.clock.now().toISOString()
  const due = await context.db.transaction((tx) => listDueChecks(tx, now, BATCH))
  let concluded = 0
  for (const check of due) if (await checkOne(context, check)) concluded++
  return concluded
}

interface Heard {
  readonly state: 'agrees' | 'differs' | 'notFound'
  readonly asOf: string
  readonly differences: readonly Difference[]
}

async function checkOne(context: Context, check: CheckRow): Promise<boolean> {
  const id = check.case_id as CaseId
  const record = await context.db.transaction((tx) => findCase(tx, id))
  invariant(record, `a case that is to be checked: ${id}`)
  const registers = registersOf(context)
  const { provenance } = registers[check.register]
  const heard = await ASK[check.register](context, record).catch((err: unknown) =>
    context.log.warn({ err, case: id }, 'a register did not answer'),
  )
  const now = context.clock.now()
  if (!heard) {
    const nextAt = new Date(now.getTime() + retryAfter(check.attempts) * 1000).toISOString()
    await context.db.transaction((tx) => postpone(tx, check, nextAt))
    return false
  }
  const catalogue = await catalogueOf(context, record.catalogueVersion)
  const form = mergeForms(catalogue, record.items, record)
  const differences = mismatchesOf(form, heard.differences)
  const answer = { ...heard, differences, at: now.toISOString(), name: provenance.name }
  return context.db.transaction(async (tx) => {
    if (!(await conclude(tx, check, answer))) return false
    if (heard.state === 'differs')
      await tell(
        tx,
        context,
        record,
        differences.map((d) => d.element),
      )
    return true
  })
}

/** The finding goes into the record, and to whoever tells people. */
async function tell(
  tx: Tx,
  context: Context,
  { region, id }: CaseRecord,
  elements: readonly string[],
): Promise<void> {
  await writeRecord(tx, {
    actor: null,
    action: 'case.register-differs',
    region,
    object: { kind: 'case', id },
    detail: { elements: [...elements] },
  })
  const event: FilingEvent = { kind: 'filing.register-differs', region, caseId: id, elements }
  await context.events.publish(tx, event)
}

/** Undefined when the register did not answer. */
const ASK: Record<
  CheckRow['register'],
  (context: Context, record: CaseRecord) => Promise<Heard | undefined>
> = {
  async business(context, record) {
    const typed = record.submittedValues ?? {}
    const code = typed['uscc']
    const entry = await lookUpBusiness(typeof code === 'string' ? code : '', {
      register: registersOf(context).business,
      today: context.clock.today(),
      onFault: (err) => context.log.warn({ err }, 'business register: no answer'),
    })
    if (!entry.ok)
      return entry.refusal.code === 'EXCHANGE_SOURCE_UNAVAILABLE'
        ? undefined
        : { state: 'notFound', asOf: context.clock.today(), differences: [] }
    const differences = differencesOf(typed, entry.value.values)
    const state = differences.length > 0 ? 'differs' : 'agrees'
    return { state, asOf: entry.value.asOf, differences }
  },

  async licences(context, record) {
    const typed = record.submittedValues ?? {}
    const catalogue = await catalogueOf(context, record.catalogueVersion)
    const numbers = typedNumbers(mergeForms(catalogue, record.items, record), typed)
    const uscc = parseUscc(typeof typed['uscc'] === 'string' ? typed['uscc'] : '')
    if (!uscc.ok) return { state: 'notFound', asOf: context.clock.today(), differences: [] }
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const { documents, asOf } = await registersOf(context).licences.lookUp(uscc.value, signal)
    const pairs = numbers.flatMap(({ element, material, typed: number }) => {
      const kept = documents.filter((one) => one.material === material)
      // several of a kind: the one that was typed, else the first
      const same = kept.find((one) => one.number === number) ?? kept[0]
      return same ? [{ element, typed: number, registered: same.number }] : []
    })
    if (pairs.length === 0) return { state: 'notFound', asOf, differences: [] }
    const registered = Object.fromEntries(pairs.map((pair) => [pair.element, pair.registered]))
    const differences = differencesOf(typed, registered)
    return { state: differences.length > 0 ? 'differs' : 'agrees', asOf, differences }
  },

  async persons(context, record) {
    const typed = record.submittedValues ?? {}
    const [name, number] = [typed['legal_rep'], typed['legal_rep_id_no']]
    const ours = typed['legal_rep_id_type'] === '居民身份证'
    if (!ours || typeof name !== 'string' || typeof number !== 'string')
      return { state: 'notFound', asOf: context.clock.today(), differences: [] }
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const { outcome, asOf } = await registersOf(context).persons.confirm({ name, number }, signal)
    if (outcome === 'matches') return { state: 'agrees', asOf, differences: [] }
    if (outcome === 'unknown') return { state: 'notFound', asOf, differences: [] }
    const wrong = { element: 'legal_rep_id_no', typed: null, registered: '' }
    return { state: 'differs', asOf, differences: [wrong] }
  },
}
