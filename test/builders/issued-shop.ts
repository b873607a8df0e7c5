import type { CaseView } from '../../src/cases/core/index.ts'
import { accepted, type Application } from './applied-case.ts'
import type { Office } from './office.ts'

export interface IssuedShop {
  readonly number: string
  readonly view: CaseView
}

/** A shop from its application to its comprehensive licence, through the service. */
export async function issuedShop(office: Office, wish: Application = {}): Promise<IssuedShop> {
  const view = await accepted(office.people, wish)
  await office.inspect(view)
  for (const { id } of view.items) await office.decide(view, id, 'grant')
  const lead = await office.people(`lead-${view.region}`)
  const { status, body } = await lead.post(`/api/v1/cases/${view.id}/issue`)
  const licence = body['licence'] as { number: string } | undefined
  if (!licence) throw new Error(`${status} ${JSON.stringify(body)}`)
  return { number: licence.number, view }
}
