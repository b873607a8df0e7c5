import { tables, type Tx } from '#platform/server/database.ts'
import type { Face, LicenceState } from '../../core/index.ts'
import type { LicencesTables } from '../tables.ts'

const own = (tx: Tx) => tables<LicencesTables>(tx)

/** A holder of a licence as supervision looks at it: public facts only. */
export interface HolderLine {
  readonly number: string
  readonly uscc: string
  readonly industry: string
  readonly state: LicenceState
  readonly issuedOn: string
  readonly name: string
  /** The items that were granted. */
  readonly items: readonly string[]
}

/** The holders of a region by number: of these trades, or all; or the one of a number. */
export async function listHolderLines(
  tx: Tx,
  of: {
    readonly region: string
    readonly industries?: readonly string[]
    readonly number?: string
    /** From after this number on, so many at most. */
    readonly page?: { readonly after: string; readonly limit: number }
  },
): Promise<HolderLine[]> {
  let query = own(tx)
    .selectFrom('licence as l')
    .innerJoin('licence_version as v', (join) =>
      join
        .onRef('v.region', '=', 'l.region')
        .onRef('v.number', '=', 'l.number')
        .onRef('v.version', '=', 'l.version'),
    )
    .select(['l.number', 'l.uscc', 'l.industry', 'l.state', 'l.issued_on', 'v.face'])
    .where('l.region', '=', of.region)
    .orderBy('l.number')
  if (of.industries !== undefined && of.industries.length > 0)
    query = query.where('l.industry', 'in', [...of.industries])
  if (of.number !== undefined) query = query.where('l.number', '=', of.number)
  if (of.page !== undefined)
    query = query.where('l.number', '>', of.page.after).limit(of.page.limit)
  const rows = await query.execute()
  return rows.map(({ number, uscc, industry, state, issued_on, face }) => ({
    number,
    uscc,
    industry,
    state,
    issuedOn: issued_on,
    name: nameOf(face),
    items: face.items.map(({ item }) => item),
  }))
}

const nameOf = (face: Face): string => face.holder.name
