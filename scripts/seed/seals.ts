import type pg from 'pg'
import { openValues, sealValues } from '../../src/platform/server/fields/index.ts'

/**
 * ID numbers and telephones are sealed for one case and open in no other: those of a template are opened,
 * and sealed again for each clone. `from` are the envelopes in the template's rows.
 */
export interface Seals {
  readonly from: readonly string[]
  /** The same values for another case, in the order of `from`. */
  to(caseId: string): string[]
}

const ENVELOPE = /^sealed:/

/** The envelopes of a template, wherever its rows keep typed values. */
export async function sealsOf(client: pg.Client, caseId: string): Promise<Seals> {
  const { rows } = await client.query<{ values: unknown }>(
    `select form_values as values from case_file where id = $1
      union all select submitted_values from case_file where id = $1
      union all select jsonb_build_object(element, value) from value_source where case_id = $1`,
    [caseId],
  )
  const sealed = rows.map(({ values }) => values)
  const places = [...texts(sealed)].flatMap((text, n) => (ENVELOPE.test(text) ? [n] : []))
  const at = (values: unknown) => {
    const all = [...texts(values)]
    return places.map((n) => all[n]!)
  }
  const open = sealed.map((values) => openValues(caseId, values))
  return {
    from: at(sealed),
    to: (id) => at(open.map((values) => sealValues(id, values))),
  }
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object')
    for (const inner of Object.values(value)) yield* texts(inner)
}
