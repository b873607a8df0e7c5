import { addDays, plainDate } from '#kernel/plain-date.ts'
import { describe, expect, it } from 'vitest'
import { ItemId, MaterialId } from '../../catalogue/core/index.ts'
import { apply, replay } from './apply.ts'
import { isOpen } from './branch.ts'
import { NEW_CASE, branchesOf, type Case, type CaseFacts } from './case.ts'
import type { CaseCommand, CaseEvent } from './case-moves.ts'
import { decide } from './decide.ts'
import { CASES, EXAMPLE_FACTS, EXAMPLE_PLAN } from './examples.ts'

const day = plainDate('2026-11-23')
const by = { accountId: 'c', name: '孙综窗' }
const other = { accountId: 'd', name: '周综窗' }
const facts: CaseFacts = { ...EXAMPLE_FACTS, today: day }
function run(file: Case, command: CaseCommand, f: CaseFacts = facts): Case {
  const answer = decide(file, command, f)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value.reduce(apply, file)
}
const plan = MaterialId.parse('floor_plan')
const map = MaterialId.parse('location_map')
const item = EXAMPLE_PLAN.item
const second = ItemId.parse('drainage-permit')
const grant = { kind: 'branch', item, command: grantCommand() } as const
function grantCommand() {
  const term = { validFrom: day, validUntil: null, decidedOn: day, by }
  return { kind: 'grant', grant: { number: 'N', numberGenerated: false, ...term } } as const
}

describe('首办负责', () => {
  it('names whoever first answers, and hands over only with the reason', () => {
    const first = run(CASES.submitted, { kind: 'accept', by })
    expect(first.beside.handler).toEqual(by)
    const hand = { kind: 'nameHandler', handler: other, by } as const
    expect(decide(first, { ...hand, reason: null }, facts)).toMatchObject({
      refusal: { code: 'CASES_HANDLER_REASON_NEEDED', handler: by.name },
    })
    expect(run(first, { ...hand, reason: '调岗' }).beside.handler).toEqual(other)
    expect(
      decide(first, { kind: 'nameHandler', handler: by, by, reason: 'x' }, facts),
    ).toMatchObject({ refusal: { code: 'CASES_HANDLER_ALREADY' } })
  })

  it('is not changed by a second clerk’s answer', () => {
    const asked = run(CASES.submitted, {
      kind: 'askCorrection',
      points: [{ target: 'material', id: plan, reason: '不清晰' }],
      whyAgain: null,
      by,
    })
    const back = run(asked, { kind: 'resubmit' })
    expect(run(back, { kind: 'accept', by: other }).beside.handler).toEqual(by)
  })
})

describe('a correction', () => {
  const asked = run(CASES.submitted, {
    kind: 'askCorrection',
    points: [
      { target: 'element', id: 'premises_address', reason: '到门牌号' },
      { target: 'material', id: plan, reason: '不清晰' },
    ],
    whyAgain: null,
  })
  const edit = (elements: string[], material: string | null = null): CaseCommand => ({
    kind: 'edit',
    elements,
    material,
  })

  it('opens the boxes and materials that its letter names, and nothing else', () => {
    expect(decide(asked, edit(['premises_address']), facts).ok).toBe(true)
    expect(decide(asked, edit([], plan), facts).ok).toBe(true)
    expect(decide(asked, edit(['premises_address', 'business_area']), facts)).toMatchObject({
      refusal: { code: 'CASES_NOT_IN_CORRECTION', elements: ['business_area'] },
    })
    expect(decide(asked, edit([], map), facts)).toMatchObject({
      refusal: { code: 'CASES_NOT_IN_CORRECTION', material: map },
    })
  })

  it('opens what became necessary by answering it, too', () => {
    const missing = {
      fields: [
        {
          element: 'seat_count' as never,
          code: 'FORMS_VALUE_MISSING' as const,
          message: { zh: '必填', en: 'needed' },
        },
      ],
      materials: [{ id: map, name: { zh: '位置图', en: 'Map' } }],
    }
    expect(decide(asked, edit(['seat_count']), { ...facts, missing }).ok).toBe(true)
    expect(decide(asked, edit([], map), { ...facts, missing }).ok).toBe(true)
  })
})

describe('容缺受理', () => {
  const until = addDays(day, 7)
  const missing = { fields: [], materials: [{ id: map, name: { zh: '位置图', en: 'Map' } }] }
  const following = {
    sha256: '1'.repeat(64),
    materials: [{ material: map, items: [item], by: until }],
  }
  const twice = { ...facts, plan: [EXAMPLE_PLAN, { ...EXAMPLE_PLAN, item: second }] }
  const submit = { kind: 'submit', caseNo: 'n', signer: '王小满' } as const
  const sent = run(NEW_CASE, { ...submit, following }, { ...twice, missing })
  const open = run(sent, { kind: 'accept' }, twice)

  it('takes a submission that lacks only what is promised to follow', () => {
    expect(decide(NEW_CASE, submit, { ...twice, missing })).toMatchObject({
      refusal: { code: 'CASES_INCOMPLETE' },
    })
    expect(open.at.state).toBe('inReview')
  })

  it('keeps the decision waiting for the items that need it, and no others', () => {
    expect(decide(open, grant, twice)).toMatchObject({
      refusal: { code: 'CASES_BRANCH_MATERIAL_FOLLOWS', materials: [map], by: until },
    })
    expect(decide(open, { ...grant, item: second }, twice).ok).toBe(true)
  })

  it('lets the material come while departments review, and only that', () => {
    const came = run(open, { kind: 'edit', elements: [], material: map }, twice)
    expect(decide(came, grant, twice).ok).toBe(true)
    expect(decide(open, { kind: 'edit', elements: [], material: plan }, twice)).toMatchObject({
      refusal: { code: 'CASES_NOT_IN_THIS_STATE' },
    })
    expect(
      decide(open, { kind: 'edit', elements: [], material: map, removes: true }, twice).ok,
    ).toBe(false)
  })

  it('ends the items that wait for it by itself on the day after, and decides the rest as usual', () => {
    const expire = { kind: 'expireFollowing' } as const
    expect(decide(open, expire, { ...twice, today: until })).toMatchObject({
      refusal: { code: 'CASES_FOLLOWING_NOT_DUE', by: until },
    })
    const late = run(open, expire, { ...twice, today: addDays(until, 1) })
    expect(branchesOf(late).get(item)?.at.state).toBe('lapsed')
    expect(branchesOf(late).get(second)?.at.state).toBe('inReview')
    const done = run(late, { ...grant, item: second }, twice)
    expect(done.at).toMatchObject({ state: 'decided', outcome: 'part' })
  })
})

describe('复议、诉讼之后', () => {
  const reopen = (items: ItemId[]): CaseCommand => ({
    kind: 'reopen',
    by,
    order: {
      ground: 'reconsideration',
      documentNo: '复决1',
      body: '区人民政府',
      decidedOn: day,
      items,
      words: '重新作出',
    },
  })

  it.each(['decided', 'issued', 'closed'] as const)(
    'a case that is %s goes back to the review of the named items',
    (state) => {
      const file = run(CASES[state], reopen([item]))
      expect(file.at).toMatchObject({ state: 'inReview', submittedOn: day, by: 'window' })
      expect([...branchesOf(file).values()].filter(isOpen).map((b) => b.item)).toEqual([item])
      expect(branchesOf(file).get(item)?.at).toMatchObject({
        clock: { startedOn: day, pauses: [] },
      })
    },
  )

  it('a declined case is to be answered anew', () => {
    const file = run(CASES.declined, reopen([]))
    expect(file.at).toMatchObject({ state: 'resubmitted', answerBy: facts.answerBy })
  })

  it('needs its scope, and only what the case has', () => {
    expect(decide(CASES.decided, reopen([]), facts)).toMatchObject({
      refusal: { code: 'CASES_REOPEN_SCOPE_EMPTY' },
    })
    expect(decide(CASES.decided, reopen([second]), facts)).toMatchObject({
      refusal: { code: 'CASES_BRANCH_UNKNOWN' },
    })
  })

  it('keeps the licence number of the case through its second end', () => {
    const file = run(run(CASES.issued, reopen([item])), { kind: 'close', reason: '撤诉' })
    expect(file.at).toMatchObject({ state: 'closed', number: '110102ZH2500001X' })
  })
})

it('histories of the first version, which knew none of this, still give their state', () => {
  const stored = [
    { kind: 'created' },
    { kind: 'submitted', caseNo: 'n', on: day, answerBy: '2026-11-30' },
    { kind: 'accepted', on: day, by: 'window', plan: [EXAMPLE_PLAN] },
    { kind: 'branch', item, event: { kind: 'suspended', on: day, reason: '检验', basis: '45' } },
    { kind: 'branch', item, event: { kind: 'resumed', on: '2026-11-25' } },
    { kind: 'branch', item, event: grantedEvent() },
    { kind: 'decided', on: '2026-11-26', outcome: 'whole' },
    { kind: 'closed', on: '2026-11-27', reason: '已送达' },
  ] as unknown as CaseEvent[]
  const file = replay(stored)
  expect(file.at).toMatchObject({ state: 'closed', number: null })
  expect(branchesOf(file).get(item)?.at.state).toBe('granted')
  expect(file.beside).toEqual(NEW_CASE.beside)
})
function grantedEvent() {
  return { kind: 'granted', grant: grantCommand().grant }
}
