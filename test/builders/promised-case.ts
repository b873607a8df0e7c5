import type { CaseView } from '../../src/cases/core/index.ts'
import { completed, expectView, type Application } from './applied-case.ts'
import type { Office } from './office.ts'

/** Accepted, with these items to be decided at once on a promise, signed by its owner. */
export async function promised(
  office: Office,
  items: readonly string[],
  wish: Application = {},
): Promise<CaseView> {
  const owner = await office.people('owner')
  const { id, region } = await completed(owner, wish)
  const { body } = await owner.get(`/api/v1/cases/${id}/signing`)
  const offered = body['commitments'] as { item: string; text: { sha256: string } }[]
  const commitments = items.map((item) => {
    const found = offered.find((one) => one.item === item)
    if (!found) throw new Error(`no promise is offered for ${item}: ${JSON.stringify(body)}`)
    return { item, sha256: found.text.sha256 }
  })
  const declaration = { declaration: true, signer: '王小满', commitments }
  expectView(await owner.post(`/api/v1/cases/${id}/submit`, declaration))
  const clerk = await office.people(`clerk-${region}`)
  return expectView(await clerk.post(`/api/v1/cases/${id}/accept`))
}
