import type { Context, PublishedEvent } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { findLicence } from '../../../licences/server/index.ts'
import type { CheckClosed, RectificationOverdue } from '../events.ts'
import { noteFactor } from './note-factor.ts'

const BY = '联合检查'

/** A joint check that was closed: passed at once it speaks for the holder, else against. */
export async function hearClosed(tx: Tx, event: PublishedEvent, context: Context): Promise<void> {
  const { region, checkId, number, uscc, outcome, faults, on } = event as CheckClosed
  const kind = outcome === 'passed' && faults === 0 ? 'passed-check' : 'failed-check'
  const words = kind === 'passed-check' ? '联合检查合格' : `联合检查发现 ${faults} 项不合格`
  const department = await issuerOf(tx, number)
  const source = `check:${checkId}`
  await noteFactor(tx, context, { region, uscc, kind, on, words, department, source, by: BY })
}

/** Faults that were not put right by their day; each day that passed counts once for a check. */
export async function hearOverdue(tx: Tx, event: PublishedEvent, context: Context): Promise<void> {
  const { region, checkId, number, uscc, dueOn } = event as RectificationOverdue
  await noteFactor(tx, context, {
    region,
    uscc,
    kind: 'overdue-rectification',
    on: context.clock.today(),
    words: `应于 ${dueOn} 前整改，逾期`,
    department: await issuerOf(tx, number),
    source: `check:${checkId}`,
    by: BY,
  })
}

async function issuerOf(tx: Tx, number: string): Promise<string> {
  return (await findLicence(tx, number))?.licence.face.issuer ?? ''
}
