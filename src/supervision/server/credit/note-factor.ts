import type { Context } from '#platform/server/context.ts'
import type { Tx } from '#platform/server/database.ts'
import { newId } from '#platform/server/ids.ts'
import { insertFactor, type FactorRow } from './store.ts'

export interface NewFactor {
  readonly region: string
  readonly uscc: string
  readonly kind: FactorRow['kind']
  /** The day it happened. */
  readonly on: string
  /** What happened, as the holder reads it. */
  readonly words: string
  readonly department: string
  /** What it comes from, e.g. `check:<id>`: told again, it stays one factor. */
  readonly source: string
  readonly by: string
}

/** 记入评价要素, in the caller's transaction; whether it was new. */
export async function noteFactor(tx: Tx, context: Context, factor: NewFactor): Promise<boolean> {
  const { on, by, ...facts } = factor
  return insertFactor(tx, {
    ...facts,
    id: newId(),
    happened_on: on,
    noted_at: context.clock.now().toISOString(),
    noted_name: by,
  })
}
