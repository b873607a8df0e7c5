import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertDecidedCase } from '../../../../test/builders/decided-case.ts'
import { DRAINAGE, FOOD, officer, valueOf } from '../../../../test/builders/licence-world.ts'
import { openOutside, type Outside } from '../../../../test/builders/outbox.ts'
import { openSealPlatform } from '../../../../test/simulators/seal-platform.ts'
import { issueLicence } from '../../../licences/server/index.ts'
import { askedSeal } from './asked-seal.ts'
import { connectSeal } from './connected.ts'

let world: Outside
let number: string
const platform = openSealPlatform()
beforeAll(async () => {
  world = await openOutside()
  const { db } = world.context
  const outcomes = { [FOOD]: 'granted', [DRAINAGE]: 'granted' } as const
  const wish = { region: '110102', industry: '05', outcomes }
  const caseId = await db.transaction((tx) => insertDecidedCase(tx, wish))
  const by = officer('lead', '110102')
  const made = valueOf(await db.transaction((tx) => issueLicence(tx, world.context, by, caseId)))
  number = made.licence.number
  connectSeal(world.context, askedSeal('seal-platform', platform.ask, { tries: 2, pauseMs: 1 }))
})
afterAll(() => world.close())

const download = async (kind: string) =>
  (await world.people('lead-110102')).get(`/api/v1/licences/${number}/certificate.${kind}`)

test.each(['pdf', 'ofd'])(
  '%s: a platform that is slow or gone holds up the file alone',
  async (kind) => {
    for (const manner of ['down', 'other'] as const) {
      platform.manner = { kind: manner }
      const reply = await download(kind)
      expect([reply.status, reply.body.code]).toEqual([503, 'CERTIFICATES_SEAL_WAITING'])
    }
    const before = platform.sealed.size
    platform.manner = { kind: 'well' }
    expect((await download(kind)).status).toBe(200)
    const sealed = platform.sealed.size
    expect(sealed).toBeGreaterThan(before)
    // kept afterwards: the platform is asked once a version
    platform.manner = { kind: 'down' }
    expect((await download(kind)).status).toBe(200)
    expect(platform.sealed.size).toBe(sealed)
  },
)
