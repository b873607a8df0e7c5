import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import {
  FOOD,
  licenceWorld,
  officer,
  TRADES,
  valueOf,
  type LicenceWorld,
} from '../../../../test/builders/licence-world.ts'
import { insertDecidedCase } from '../../../../test/builders/decided-case.ts'
import { WHOLE_EVENTS, type Cascade, type SingleCommand } from '../../core/index.ts'
import { issueLicence } from '../issue-licence.ts'
import { lettersAbout } from '../letters/store.ts'
import { deliverPaper } from '../papers/deliver.ts'
import { askPrint, printQueue, printRun } from '../papers/print.ts'
import { findPapers } from '../papers/store.ts'
import { publicLicence } from '../show-licence.ts'
import { singleEventsOf } from '../singles/history/store.ts'
import { receiveBatch } from '../stock/stock.ts'
import { type LicenceRecord } from '../store.ts'
import { eventsOf, versionsOf } from '../versions/store.ts'
import { foreseeSingle, singleEvent } from './single-event.ts'
import { foreseeWhole, wholeEvent } from './whole-event.ts'

let world: LicenceWorld
beforeAll(async () => {
  world = await licenceWorld()
  for (const region of Object.keys(TRADES)) {
    const delivery = { region, printer: '印制厂', note: '', first: 'A0001', last: 'A0900' }
    const received = { ...delivery, receivedOn: plainDate('2026-11-01'), rfid: false }
    const lead = officer('lead', region)
    valueOf(await world.run((tx) => receiveBatch(tx, world.context, lead, received)))
  }
})
afterAll(() => world.close())

const REGIONS = Object.keys(TRADES)
const words = { reason: '持证人申请', document: '决定书〔2026〕1号' }
const CHANGES = {
  address: { event: 'change', to: { holder: { address: '新址路1号' } } },
  number: { event: 'change', to: { number: 'N-2' } },
  renewal: { event: 'renew', to: { validUntil: plainDate('2036-11-18') } },
} as const satisfies Record<string, SingleCommand>
const SINGLE_COMMANDS: readonly SingleCommand[] = [
  ...(['cancel', 'rescind', 'withdraw', 'revoke', 'lapse', 'suspend'] as const).map((event) => ({
    event,
  })),
  ...Object.values(CHANGES),
]

/** Prints and hands over what waits, so that papers are out. */
async function handOut({ licence: { region, number } }: LicenceRecord): Promise<void> {
  const lead = officer('lead', region)
  await world.run(async (tx) => {
    const all = await printQueue(tx, lead, { after: undefined, limit: 1000 })
    const requests = all.filter((q) => q.request.number === number).map((q) => q.request.id)
    valueOf(await printRun(tx, world.context, lead, { region, requests }))
    const [paper] = await findPapers(tx, { region, number })
    const handover = { number, serial: paper?.serial ?? '', way: 'window', tracking: null } as const
    valueOf(await deliverPaper(tx, world.context, lead, { ...handover, receiver: '王小满' }))
  })
}

/** The same facts as the preview told them, read back from the world. */
async function happened(before: LicenceRecord, cascade: Cascade) {
  const { region, number } = before.licence
  const after = await world.find(number)
  const [letters, due, shown] = await world.run(async (tx) => [
    await lettersAbout(tx, region, number),
    await findPapers(tx, { region, number, states: ['due'] }),
    valueOf(await publicLicence(tx, world.context, number)),
  ])
  const sent = letters.map(({ letter }) => letter).slice(0, cascade.letters.length)
  return {
    state: after.licence.state,
    version: after.licence.face.version,
    code: shown.state,
    papers: due.map(({ serial, version, copy }) => ({ serial, version, copy })),
    letters: sent.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  }
}

function foretold(cascade: Cascade) {
  return {
    state: cascade.licence?.state.after,
    version: cascade.licence?.version.after,
    code: cascade.code?.after,
    papers: cascade.papers,
    letters: cascade.letters.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  }
}

describe.each(REGIONS)('in region %s', (region) => {
  test.each(SINGLE_COMMANDS)(
    '$event of a single licence does exactly what was foreseen',
    async (command) => {
      const before = await world.issued(region)
      await handOut(before)
      const single = (await world.singles(before)).find((s) => s.item === FOOD)!
      const actor = officer('reviewer', region, single.department)
      const input = { id: single.id, command, words }
      const { cascade, hash } = valueOf(
        await world.run((tx) => foreseeSingle(tx, world.context, actor, input)),
      )
      const confirmed = { ...input, preview: hash }
      const done = valueOf(
        await world.run((tx) => singleEvent(tx, world.context, actor, confirmed)),
      )
      expect(done.effect).toBe(cascade.effect)
      expect(done.single.state).toBe(cascade.single?.state.after)
      expect(await happened(before, cascade)).toEqual(foretold(cascade))
      const [last] = (await world.run((tx) => singleEventsOf(tx, region, [single.id]))).toReversed()
      expect(last).toMatchObject({ act: { ...words, event: command.event }, actor: actor.name })
      expect(last?.act.article).toMatch(/法/)
    },
  )

  test.each(WHOLE_EVENTS)('%s of the whole does exactly what was foreseen', async (event) => {
    const before = await world.issued(region)
    await handOut(before)
    const { number } = before.licence
    const lead = officer('lead', region)
    const input = (e: typeof event) => ({ number, event: e, words })
    const confirm = async (e: typeof event) => {
      const planned = valueOf(
        await world.run((tx) => foreseeWhole(tx, world.context, lead, input(e))),
      )
      const confirmed = { ...input(e), preview: planned.hash }
      valueOf(await world.run((tx) => wholeEvent(tx, world.context, lead, confirmed)))
      return planned.cascade
    }
    if (event === 'reinstate') await confirm('suspend')
    const cascade = await confirm(event)
    expect(await happened(before, cascade)).toEqual(foretold(cascade))
    const events = await world.run((tx) => eventsOf(tx, region, number))
    expect(events.at(-1)).toMatchObject({ actor: lead.name, event: { act: { ...words, event } } })
    // the single licences are their departments' own
    const singles = await world.singles(before)
    expect(singles.every((s) => s.state === 'active')).toBe(true)
  })
})

describe('the world changes between preview and confirmation', () => {
  const planned = async (before: LicenceRecord) => {
    const [single] = await world.singles(before)
    const actor = officer('reviewer', '110102', single!.department)
    const input = { id: single!.id, command: { event: 'cancel' } as const, words }
    const { hash } = valueOf(
      await world.run((tx) => foreseeSingle(tx, world.context, actor, input)),
    )
    return () =>
      world.run((tx) => singleEvent(tx, world.context, actor, { ...input, preview: hash }))
  }
  const CHANGES_OF_THE_WORLD: Record<string, (before: LicenceRecord) => Promise<unknown>> = {
    'another department suspends its own': async (before) => {
      const other = (await world.singles(before))[1]!
      const actor = officer('reviewer', '110102', other.department)
      const input = { id: other.id, command: { event: 'suspend' } as const, words }
      return world.run((tx) => singleEvent(tx, world.context, actor, input))
    },
    'the paper is handed out': (before) => handOut(before),
    'a renewal that builds on it is submitted': async (before) => {
      const [single] = await world.singles(before)
      const outcomes = { [single!.item]: 'granted' as const }
      const industry = before.licence.face.industry.code
      const renewal = { industry, kind: 'renew', outcomes, holdings: [single!.id] } as const
      return world.run((tx) => insertDecidedCase(tx, renewal))
    },
    'the day ends': async () => world.clock.advance({ days: 1 }),
  }

  test.each(Object.keys(CHANGES_OF_THE_WORLD))('%s: refused, and nothing is done', async (name) => {
    const before = await world.issued('110102')
    const confirm = await planned(before)
    await CHANGES_OF_THE_WORLD[name]?.(before)
    expect(await confirm()).toMatchObject({ refusal: { code: 'LICENCES_PREVIEW_STALE' } })
    const after = await world.find(before.licence.number)
    expect(after.licence.state).toBe(before.licence.state)
  })

  test('nothing changes: it is carried out', async () => {
    const confirm = await planned(await world.issued('110102'))
    expect((await confirm()).ok).toBe(true)
  })

  test('two departments at once: each follows the other, neither half a step', async () => {
    const before = await world.issued('410772')
    const singles = await world.singles(before)
    const ends = singles.map((single) => {
      const actor = officer('reviewer', '410772', single.department)
      const input = { id: single.id, command: { event: 'cancel' } as const, words }
      return world.run((tx) => singleEvent(tx, world.context, actor, input))
    })
    const done = (await Promise.all(ends)).map(valueOf)
    expect(done.map(({ effect }) => effect).toSorted()).toEqual([
      'drop-and-reissue',
      'void-and-recall',
    ])
    expect((await world.find(before.licence.number)).licence.state).toBe('void')
  })
})

describe('a case of change or renewal', () => {
  const caseOf = async (
    before: LicenceRecord,
    kind: 'change' | 'renew',
    items: readonly string[],
    address: string,
  ) => {
    const { region, face } = before.licence
    const singles = (await world.singles(before)).filter((s) => items.includes(s.item))
    const outcomes = Object.fromEntries(items.map((item) => [item, 'granted' as const]))
    const holdings = singles.map((s) => s.id)
    const holder = { ...face.holder, address }
    const wish = { region, industry: face.industry.code, kind, outcomes, holdings, holder }
    const id = await world.run((tx) => insertDecidedCase(tx, wish))
    const lead = officer('lead', region)
    return valueOf(await world.run((tx) => issueLicence(tx, world.context, lead, id)))
  }
  const NEW = '北京市西城区新街口1号'

  test('西城: face data change licence and single licences together, in one step', async () => {
    const before = await world.issued('110102')
    const items = before.licence.face.items.map((item) => item.item)
    const after = await caseOf(before, 'change', items, NEW)
    expect(after.licence.face).toMatchObject({ version: 2, holder: { address: NEW } })
    const singles = await world.singles(after)
    expect(singles.map((s) => s.holder.address)).toEqual([NEW, NEW])
  })

  test('西城: while one single licence carries the old words the paper waits, and then follows', async () => {
    const before = await world.issued('110102')
    const [one, other] = before.licence.face.items.map((item) => item.item)
    const half = await caseOf(before, 'change', [one!], NEW)
    expect(half.licence.face).toMatchObject({ version: 1, holder: before.licence.face.holder })
    expect((await world.singles(half)).map((s) => s.holder.address)).toContain(NEW)
    const whole = await caseOf(before, 'change', [other!], NEW)
    expect(whole.licence.face).toMatchObject({ version: 2, holder: { address: NEW } })
  })

  test('新乡: the paper follows at once, free of charge', async () => {
    const before = await world.issued('410772')
    const [one] = before.licence.face.items.map((item) => item.item)
    const after = await caseOf(before, 'change', [one!], NEW)
    expect(after.licence.face).toMatchObject({ version: 2, holder: { address: NEW } })
  })

  test.each([
    ['110102', 1],
    ['640324', 1],
    ['410772', 2],
  ] as const)(
    '%s: a renewal makes version %i, as no printed word changes',
    async (region, version) => {
      const before = await world.issued(region)
      const [one] = before.licence.face.items.map((item) => item.item)
      const after = await caseOf(before, 'renew', [one!], before.licence.face.holder.address)
      expect(after.licence.face.version).toBe(version)
    },
  )

  test('the rest of a partial licence, granted later, replaces it under its own number (换发)', async () => {
    const outcomes = { [FOOD]: 'granted', 'drainage-permit': 'refused' } as const
    const before = await world.issued('110102', { outcomes })
    expect(before.licence.state).toBe('partial')
    const rest = await world.issued('110102', { outcomes: { 'drainage-permit': 'granted' } })
    expect(rest.licence).toMatchObject({
      number: before.licence.number,
      state: 'valid',
      face: { version: 2, outstanding: [] },
    })
    const versions = await world.run((tx) => versionsOf(tx, before.licence.number))
    expect(versions.map(({ face }) => face.items.length)).toEqual([1, 2])
  })

  test('what is left of a void licence is issued under a new number, never the old one', async () => {
    const before = await world.issued('110102')
    const [gone, left] = await world.singles(before)
    const actor = officer('reviewer', '110102', gone!.department)
    const input = { id: gone!.id, command: { event: 'revoke' } as const, words }
    valueOf(await world.run((tx) => singleEvent(tx, world.context, actor, input)))
    const after = await caseOf(before, 'renew', [left!.item], before.licence.face.holder.address)
    expect(after.licence.number).not.toBe(before.licence.number)
    expect(after.licence).toMatchObject({ state: 'valid', face: { version: 1 } })
    const old = await world.run((tx) => publicLicence(tx, world.context, before.licence.number))
    // the void licence still shows what stood on its face
    expect(valueOf(old)).toMatchObject({ state: 'void', items: [{}, {}] })
  })
})

test('a hold outlives a new paper, and lifting it brings back what was valid', async () => {
  const before = await world.issued('110102')
  const lead = officer('lead', '110102')
  const step = async (event: 'suspend' | 'replace' | 'reinstate') => {
    const input = { number: before.licence.number, event, words }
    const { hash } = valueOf(await world.run((tx) => foreseeWhole(tx, world.context, lead, input)))
    const confirmed = { ...input, preview: hash }
    return valueOf(await world.run((tx) => wholeEvent(tx, world.context, lead, confirmed)))
  }
  expect((await step('suspend')).licence.state).toBe('suspended')
  expect((await step('replace')).licence).toMatchObject({
    state: 'suspended',
    face: { version: 2 },
  })
  expect((await step('reinstate')).licence.state).toBe('valid')
})

test('copies are counted over all versions of a licence and never given twice', async () => {
  const before = await world.issued('110102')
  const { region, number } = before.licence
  const lead = officer('lead', region)
  await handOut(before)
  await world.run(async (tx) => {
    const { id } = valueOf(await askPrint(tx, world.context, lead, { number, copies: 2 }))
    valueOf(await printRun(tx, world.context, lead, { region, requests: [id] }))
  })
  const papers = await world.run((tx) => findPapers(tx, { region, number }))
  expect(papers.map(({ copy }) => copy)).toEqual([1, 2, 3])
  expect(new Set(papers.map(({ serial }) => serial)).size).toBe(3)
})
