import { expect } from 'vitest'
import type { ApprovalSystem } from '../simulators/approval-system.ts'
import type { Outside } from './outbox.ts'

/** Connects a system of the whole region as a neighbour of this kind, with keys both ways. */
export async function connectNeighbour(
  world: Outside,
  system: ApprovalSystem,
  wish: {
    readonly region: string
    readonly kind: 'library' | 'window' | 'entry' | 'opening' | 'supervision'
    readonly code?: string
    readonly types: readonly string[]
  },
): Promise<string> {
  const { region, kind, code, types } = wish
  const lead = await world.people(`lead-${region}`)
  const added = await lead.post('/api/v1/receivers', {
    region,
    name: `${kind} ${code ?? ''}`.trim(),
    url: system.receiver.url,
    types,
    signing: 'hmac',
  })
  expect(added.status).toBe(201)
  const { receiver, secret } = added.body as unknown as {
    receiver: { id: string }
    secret: string
  }
  const link = { receiver: receiver.id, kind, ...(code !== undefined && { code }) }
  expect((await lead.post(`/api/v1/regions/${region}/neighbours`, link)).status).toBe(200)
  const rotated = await lead.post(`/api/v1/receivers/${receiver.id}/secrets`, { direction: 'in' })
  const inward = String(rotated.body['secret'])
  system.knows({ out: secret, in: inward, neighbour: receiver.id })
  return receiver.id
}
