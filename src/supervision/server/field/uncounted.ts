import type { Bilingual } from '#kernel/bilingual.ts'
import type { Tx } from '#platform/server/database.ts'
import { FieldRecord, type Check, type CheckView } from '../../core/index.ts'
import { PROBLEMS } from '../problems.ts'
import { listFieldRecords, type FieldFault } from './store.ts'

/** Why a record does not count, in the words of the refusal. */
export function sayFault(fault: FieldFault): Bilingual {
  const problem = PROBLEMS[fault.code as keyof typeof PROBLEMS] as
    | { readonly title: Bilingual }
    | undefined
  const fill = (words: string) =>
    words.replaceAll(/\{(\w+)\}/g, (_, name: string) => sayFact(fault[name]))
  const { zh = fault.code, en = fault.code } = problem?.title ?? {}
  return { zh: fill(zh), en: fill(en) }
}

const sayFact = (fact: unknown): string =>
  typeof fact === 'string' || typeof fact === 'number' ? String(fact) : ''

/** 没有计入的笔录 of a check, for the people who have to see that nothing in them is lost. */
export async function uncountedOf(tx: Tx, check: Check): Promise<CheckView['uncounted']> {
  const rows = await listFieldRecords(tx, check)
  return rows.flatMap(({ refusal, hash, round, record, by_name: by, received_at }) => {
    if (refusal === null) return []
    const read = FieldRecord.parse(JSON.parse(record))
    const lines = new Map(check.lines.map((line) => [line.key, line.content.zh]))
    const faults = read.results
      .filter(({ result }) => result === 'fail')
      .map(({ key, note }) => ({ line: lines.get(key) ?? key, note }))
    const receivedAt = new Date(received_at).toISOString()
    const why = sayFault(refusal)
    return [{ hash, round, by, writtenAt: read.at, receivedAt, why, faults }]
  })
}
