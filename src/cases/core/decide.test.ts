import { addDays, plainDate } from '#kernel/plain-date.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DepartmentId, ItemId, MaterialId } from '../../catalogue/core/index.ts'
import { apply, replay } from './apply.ts'
import { isOpen } from './branch.ts'
import { AFTER_DECISION, type BranchCommand } from './branch-moves.ts'
import {
  NEW_CASE,
  branchesOf,
  isFinal,
  type Case,
  type CaseFacts,
  type PlannedBranch,
} from './case.ts'
import type { CaseCommand, CaseEvent } from './case-moves.ts'
import { decide } from './decide.ts'
import { BRANCHES, BRANCH_COMMANDS, CASES, CASE_COMMANDS, EXAMPLE_FACTS } from './examples.ts'
import { decideBranch } from './decide-branch.ts'

const day = plainDate('2026-11-23')
const by = { accountId: 'a', name: '李' }
const ids = ['food-business-licence', 'fire-safety-pre-opening-inspection', 'drainage-permit'].map(
  (id) => ItemId.parse(id),
)
const [food, fire, drain] = ids as [ItemId, ItemId, ItemId]

function planned(item: ItemId, needsFirst: ItemId[], needsVisit = false): PlannedBranch {
  const department = DepartmentId.parse('market-regulation')
  const limit = {
    days: 10,
    rule: 'statutory' as const,
    of: item,
    basis: { zh: '法定时限', en: 'statutory limit' },
  }
  return { item, department, limit, needsVisit, needsFirst }
}
const promise = {
  signedOn: day,
  signer: '王小满',
  sha256: '0'.repeat(64),
  checkWithin: { n: 20, unit: 'workingDays', assumed: false },
} as const
function facts(plan: readonly PlannedBranch[], today = day): CaseFacts {
  return { ...EXAMPLE_FACTS, today, answerBy: addDays(today, 7), plan }
}
function grant(): BranchCommand {
  const term = { validFrom: day, validUntil: null, decidedOn: day, by }
  return { kind: 'grant', grant: { number: 'N', numberGenerated: false, ...term } }
}
function run(file: Case, command: CaseCommand, f: CaseFacts): Case {
  const answer = decide(file, command, f)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value.reduce(apply, file)
}
function inReview(plan: readonly PlannedBranch[]): Case {
  const f = facts(plan)
  return run(run(NEW_CASE, { kind: 'submit', caseNo: 'n' }, f), { kind: 'accept' }, f)
}

describe('every state × command pair has an answer', () => {
  it.each(Object.entries(CASES))('case %s', (state, file) => {
    expect(file.at.state).toBe(state)
    for (const command of CASE_COMMANDS) {
      const answer = decide(file, command, EXAMPLE_FACTS)
      if (answer.ok) expect(() => answer.value.reduce(apply, file)).not.toThrow()
      else expect(answer.refusal.code).toMatch(/^CASES_/)
    }
  })

  it.each(Object.entries(BRANCHES))('branch %s', (state, branch) => {
    expect(branch.at.state).toBe(state)
    for (const command of BRANCH_COMMANDS) {
      const answer = decideBranch(branch, command, { ...EXAMPLE_FACTS, today: day })
      if (!answer.ok) expect(answer.refusal.code).toMatch(/^CASES_BRANCH_/)
      else if (!isOpen(branch) && !AFTER_DECISION.includes(command.kind))
        expect.fail('an ended branch must refuse everything but the check of its promise')
    }
  })
})

describe('needs-first', () => {
  const plan = [planned(fire, []), planned(food, [fire])]

  it('starts the waiting branch, with its own clock, on the day its prerequisite is granted', () => {
    const file = run(
      inReview(plan),
      { kind: 'branch', item: fire, command: grant() },
      {
        ...facts(plan),
        today: plainDate('2026-12-01'),
      },
    )
    const at = branchesOf(file).get(food)?.at
    expect(at).toMatchObject({ state: 'inReview', clock: { startedOn: '2026-12-01', pauses: [] } })
  })

  it('refuses to grant before the prerequisite, and says which one', () => {
    const answer = decide(
      inReview(plan),
      { kind: 'branch', item: food, command: grant() },
      facts(plan),
    )
    expect(answer).toMatchObject({ refusal: { code: 'CASES_BRANCH_WAITING', for: [fire] } })
  })

  it('lets the waiting item be refused, never granted, once its prerequisite is refused', () => {
    const refuse: BranchCommand = { kind: 'refuse', reasons: '消防不合格', by }
    const file = run(inReview(plan), { kind: 'branch', item: fire, command: refuse }, facts(plan))
    expect(
      decide(file, { kind: 'branch', item: food, command: grant() }, facts(plan)),
    ).toMatchObject({ refusal: { code: 'CASES_BRANCH_PREREQUISITE_LOST', lost: [fire] } })
    const end = run(file, { kind: 'branch', item: food, command: refuse }, facts(plan))
    expect(end.at).toMatchObject({ state: 'decided', outcome: 'none' })
  })
})

describe('the window', () => {
  const plan = [planned(food, [])]
  const submitted = run(NEW_CASE, { kind: 'submit', caseNo: 'n' }, facts(plan))

  it('silence accepts from the day of receipt, only after the last day (行政许可法 art 32(4))', () => {
    const answerBy = addDays(day, 7)
    expect(decide(submitted, { kind: 'acceptBySilence' }, facts(plan, answerBy)).ok).toBe(false)
    const file = run(submitted, { kind: 'acceptBySilence' }, facts(plan, addDays(answerBy, 1)))
    expect(file.at).toMatchObject({ state: 'inReview', by: 'silence', acceptedOn: day })
  })

  it('asks for a correction once; a second time must say why it was not in the first', () => {
    const points = [{ target: 'material' as const, id: 'floor_plan', reason: '不清晰' }]
    const ask = { kind: 'askCorrection' as const, points }
    const once = run(submitted, { ...ask, whyAgain: null }, facts(plan))
    const back = run(once, { kind: 'resubmit' }, facts(plan))
    expect(decide(back, { ...ask, whyAgain: null }, facts(plan))).toMatchObject({
      refusal: { code: 'CASES_CORRECTION_ASKED_BEFORE', askedOn: day },
    })
    expect(decide(back, { ...ask, whyAgain: '补交的图纸缺页' }, facts(plan)).ok).toBe(true)
  })

  it('tells everything that is missing at once', () => {
    const missing = {
      fields: [
        {
          element: 'uscc' as never,
          code: 'FORMS_VALUE_MISSING' as const,
          message: { zh: '必填', en: 'needed' },
        },
      ],
      materials: [{ id: 'floor_plan' as never, name: { zh: '平面图', en: 'Floor plan' } }],
    }
    const answer = decide(NEW_CASE, { kind: 'submit', caseNo: 'n' }, { ...facts(plan), missing })
    expect(answer).toEqual({ ok: false, refusal: { code: 'CASES_INCOMPLETE', ...missing } })
  })
})

const floorPlan = MaterialId.parse('floor_plan')
const following = {
  sha256: '1'.repeat(64),
  materials: [{ material: floorPlan, items: [food, drain], by: addDays(day, 30) }],
}
const oneItem = fc.constantFrom(...ids)
/** Commands that move a case on are drawn more often than those that end it, so that walks go deep. */
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<CaseCommand>(
      { kind: 'submit', caseNo: 'n' },
      { kind: 'submit', caseNo: 'n', following, signer: '王小满' },
      { kind: 'edit', elements: [], material: floorPlan },
      { kind: 'accept', by },
      { kind: 'accept' },
      { kind: 'issue', number: 'N' },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('branch' as const),
      item: oneItem,
      command: fc.constantFrom<BranchCommand>(
        grant(),
        { kind: 'passVisit' },
        { kind: 'failVisit', faults: [] },
        { kind: 'resume' },
        { kind: 'openHearing', cause: 'law', askedBy: '法规规定' },
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('branch' as const),
      item: oneItem,
      command: fc.constantFrom(...BRANCH_COMMANDS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...CASE_COMMANDS.filter((c) => c.kind !== 'branch')),
  },
)
const plans = fc.constantFrom(
  [planned(food, [])],
  [planned(fire, [], true), planned(food, [fire], true), planned(drain, [])],
  [planned(fire, []), planned(food, [fire]), planned(drain, [food], true)],
  [{ ...planned(fire, []), promise }, { ...planned(food, [fire]), promise }, planned(drain, [])],
)
const walk = fc.record({
  plan: plans,
  steps: fc.array(fc.tuple(command, fc.nat(9)), { maxLength: 60, size: 'max' }),
})

function take(steps: readonly [CaseCommand, number][], plan: readonly PlannedBranch[]) {
  const events: CaseEvent[] = [{ kind: 'created' }]
  let file = replay(events)
  let today = day
  for (const [next, days] of steps) {
    today = addDays(today, days)
    const answer = decide(file, next, facts(plan, today))
    if (!answer.ok) continue
    events.push(...answer.value)
    file = answer.value.reduce(apply, file)
  }
  return { file, events, today }
}

describe('random walks of commands', () => {
  it('replaying the events gives the state', () => {
    fc.assert(
      fc.property(walk, ({ plan, steps }) => {
        const { file, events } = take(steps, plan)
        const stored = JSON.parse(JSON.stringify(events)) as CaseEvent[]
        expect(replay(stored)).toEqual(file)
      }),
    )
  })

  it('come through every state of a case and of a branch', () => {
    const seen = new Set<string>()
    for (const { plan, steps } of fc.sample(walk, { numRuns: 3000, seed: 7 })) {
      const { events } = take(steps, plan)
      events.reduce((file, event) => {
        const next = apply(file, event)
        seen.add(`case ${next.at.state}`)
        for (const { at } of branchesOf(next).values()) seen.add(`branch ${at.state}`)
        return next
      }, NEW_CASE)
    }
    const all = [
      ...Object.keys(CASES).map((state) => `case ${state}`),
      ...Object.keys(BRANCHES).map((state) => `branch ${state}`),
    ]
    expect(all.filter((state) => !seen.has(state))).toEqual([])
  })

  it('never reach a state without a way out', () => {
    fc.assert(
      fc.property(walk, ({ plan, steps }) => {
        const { file, today } = take(steps, plan)
        if (isFinal(file.at.state)) return
        const outs = CASE_COMMANDS.filter((c) => decide(file, c, facts(plan, today)).ok)
        expect(outs.length).toBeGreaterThan(0)
        expect(leadsToAnEnd(file, facts(plan, today))).toBe(true)
      }),
    )
  })

  it('leave no branch open in a case that has ended or is decided', () => {
    fc.assert(
      fc.property(walk, ({ plan, steps }) => {
        const { file } = take(steps, plan)
        if (!isFinal(file.at.state) && file.at.state !== 'decided') return
        expect([...branchesOf(file).values()].filter(isOpen)).toEqual([])
      }),
    )
  })

  it('always let the departments finish a case in review without the applicant', () => {
    fc.assert(
      fc.property(walk, ({ plan, steps }) => {
        const { file, today } = take(steps, plan)
        if (file.at.state !== 'inReview') return
        expect(decideAll(file, facts(plan, today)).at.state).toBe('decided')
      }),
    )
  })
})

function leadsToAnEnd(file: Case, f: CaseFacts): boolean {
  return (['withdraw', 'close'] as const).some((kind) => {
    const answer = decide(file, { kind, reason: 'r' }, f)
    return answer.ok && isFinal(answer.value.reduce(apply, file).at.state)
  })
}

/** Resume what stands still and refuse what is open, again and again, until nothing is left. */
function decideAll(file: Case, f: CaseFacts): Case {
  let now = file
  for (let round = 0; round < 10 && now.at.state === 'inReview'; round++)
    for (const item of branchesOf(now).keys())
      for (const c of [
        { kind: 'resume' as const },
        {
          kind: 'closeHearing' as const,
          outcome: 'calledOff' as const,
          record: 'r',
          document: null,
          by,
        },
        { kind: 'waiveHearing' as const, by },
        { kind: 'refuse' as const, reasons: 'r', by },
      ]) {
        const answer = decide(now, { kind: 'branch', item, command: c }, f)
        if (answer.ok) now = answer.value.reduce(apply, now)
      }
  return now
}
