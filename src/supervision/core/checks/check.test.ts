import { describe, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { DepartmentId, IndustryCode, RegionCode } from '../../../catalogue/core/index.ts'
import type { MergedLine } from '../checklist/merge.ts'
import { apply, linesDue, openFaults, type Check, type Handled, type LineResult } from './check.ts'
import { decideCheck, type CheckCommand } from './decide.ts'
import { itemsAtFault, referralDue } from './referral.ts'
import { decidePlan, isLate } from './plan.ts'

const today = plainDate('2026-11-20')
const fixBy = plainDate('2026-12-04')
const text = { zh: 'x', en: 'x' }
const line = (key: string): MergedLine => ({
  key,
  content: text,
  methods: ['look'],
  answers: [
    {
      line: key,
      item: 'food',
      department: 'market-regulation',
      method: 'look',
      standard: text,
      basis: 'x',
      source: 'catalogue',
      version: 0,
      yields: false,
    },
  ],
  conflict: null,
})
const LINES = ['a', 'b', 'c'].map(line)
const planned = apply(undefined, {
  kind: 'opened',
  check: {
    region: '110102' as RegionCode,
    id: 'id',
    number: '110102ZH2500001X',
    industry: '25' as IndustryCode,
    ownerId: 'owner',
    uscc: 'u',
    cause: 'special',
    causeId: '',
    reason: 'x',
    departments: ['market-regulation' as DepartmentId],
    by: plainDate('2026-11-30'),
  },
})
const officer = (id: string) => ({ id, name: id, certificateNo: `ZF-${id}`, department: 'd' })
const begin: CheckCommand = {
  kind: 'begin',
  scan: { means: 'code', why: '' },
  officers: [officer('1'), officer('2')],
  at: '2026-11-20T01:00:00.000Z',
  lines: LINES,
  hash: 'f'.repeat(64),
}
const result = (key: string, what: LineResult['result'], more: Partial<LineResult> = {}) => {
  const fault = what === 'fail' ? { note: '没有', items: ['food'] } : { note: '', items: [] }
  return { key, result: what, photos: [], ...fault, ...more }
}
const ordered: Handled = {
  department: 'market-regulation' as DepartmentId,
  handling: 'ordered',
  document: '责令改正通知书 1 号',
  words: '限期改正',
  on: today,
  from: null,
  confirmedAt: 'now',
}
const record = (...results: LineResult[]): CheckCommand => ({ kind: 'record', results, fixBy })
const ALL = [result('a', 'pass'), result('b', 'pass'), result('c', 'none')]

function done(check: Check, ...commands: CheckCommand[]): Check {
  return commands.reduce((before, command) => {
    const decided = decideCheck(before, command, today)
    if (!decided.ok) throw new Error(decided.refusal.code)
    return apply(before, decided.value)
  }, check)
}
function code(check: Check, command: CheckCommand): string {
  const decided = decideCheck(check, command, today)
  return decided.ok ? '' : decided.refusal.code
}

describe('a visit', () => {
  test('is made by two officers with two certificates, not by one who stands there twice', () => {
    const alone = { ...begin, officers: [officer('1'), officer('1')] }
    expect(code(planned, alone)).toBe('SUPERVISION_OFFICERS_TOO_FEW')
    expect(done(planned, begin).at.state).toBe('begun')
  })

  test('pins the checklist: whatever is written later, this check looks at what it began with', () => {
    const check = done(planned, begin, record(...ALL.slice(0, 2), result('c', 'fail')))
    const again = done(check, { ...begin, lines: [line('z')], hash: '0'.repeat(64) })
    expect([again.checklist, again.lines]).toEqual([begin.hash, LINES])
  })

  test('has a result for every line, and for no other', () => {
    const check = done(planned, begin)
    expect(code(check, record(...ALL.slice(1)))).toBe('SUPERVISION_LINES_MISSING')
    expect(code(check, record(...ALL, result('z', 'pass')))).toBe('SUPERVISION_LINE_FOREIGN')
    expect(code(check, record(...ALL, result('a', 'fail')))).toBe('SUPERVISION_LINE_TWICE')
  })

  test('a fault says what was seen, of which items of that line, and by when', () => {
    const check = done(planned, begin)
    const fail = (more: Partial<LineResult>) => record(...ALL.slice(1), result('a', 'fail', more))
    expect(code(check, fail({ note: ' ' }))).toBe('SUPERVISION_FAULT_UNSAID')
    expect(code(check, fail({ items: [] }))).toBe('SUPERVISION_FAULT_UNSAID')
    expect(code(check, fail({ items: ['drainage'] }))).toBe('SUPERVISION_FAULT_UNSAID')
    const late = { ...fail({}), fixBy: plainDate('2027-06-01') } as CheckCommand
    expect(code(check, late)).toBe('SUPERVISION_FIX_DAY')
    expect(code(check, { ...fail({}), fixBy: today } as CheckCommand)).toBe('SUPERVISION_FIX_DAY')
  })
})

describe('what comes of it', () => {
  test('nothing wrong closes it', () => {
    expect(done(planned, begin, record(...ALL)).at).toMatchObject({
      state: 'closed',
      outcome: 'passed',
    })
  })

  test('what failed is put right and looked at again, and nothing else is', () => {
    const failed = done(planned, begin, record(...ALL.slice(0, 2), result('c', 'fail')))
    expect(failed.at).toMatchObject({ state: 'rectification', fixBy })
    const ready = done(failed, { kind: 'ready', words: '装好了' }, begin)
    expect(linesDue(ready).map(({ key }) => key)).toEqual(['c'])
    expect(code(ready, record(...ALL))).toBe('SUPERVISION_LINE_FOREIGN')
    const end = done(ready, record(result('c', 'pass')))
    expect([end.at, openFaults(end)]).toMatchObject([{ outcome: 'rectified' }, []])
  })

  test('what stays wrong goes to the departments', () => {
    const failed = done(planned, begin, record(...ALL.slice(0, 2), result('c', 'fail')))
    const end = done(failed, { kind: 'refer', words: '逾期未改' })
    expect([end.at, openFaults(end).map(({ key }) => key)]).toMatchObject([
      { outcome: 'referred' },
      ['c'],
    ])
  })

  test('what a department did afterwards is written to it, and a system that says it again confirms it', () => {
    const failed = done(planned, begin, record(...ALL.slice(0, 2), result('c', 'fail')))
    const end = done(failed, { kind: 'refer', words: '逾期未改' })
    const handle = (more: Partial<Handled>): CheckCommand => {
      return { kind: 'handle', handled: { ...ordered, ...more } }
    }
    expect(code(failed, handle({}))).toBe('SUPERVISION_CHECK_STATE')
    expect(code(done(planned, begin, record(...ALL)), handle({}))).toBe('SUPERVISION_CHECK_STATE')
    expect(code(end, handle({ department: 'health' as DepartmentId }))).toBe(
      'SUPERVISION_NOT_REFERRED',
    )
    for (const on of ['2026-11-19', '2026-11-21'])
      expect(code(end, handle({ on: plainDate(on) }))).toBe('SUPERVISION_HANDLED_DAY')
    const from = { system: '执法系统', reference: 'A-1' }
    const told = done(end, handle({}), handle({ from }), handle({ from, confirmedAt: 'later' }))
    expect(told.handled?.map((one) => [one.from?.system ?? null, one.confirmedAt])).toEqual([
      [null, 'now'],
      ['执法系统', 'later'],
    ])
    expect(told.at).toEqual(end.at)
  })

  test('every command has an answer in every state, and an end stays an end', () => {
    const begun = done(planned, begin)
    const failed = done(begun, record(...ALL.slice(0, 2), result('c', 'fail')))
    const cancelled = done(planned, { kind: 'cancel', reason: 'x' })
    const closed = done(begun, record(...ALL))
    const commands: CheckCommand[] = [
      begin,
      record(...ALL),
      { kind: 'ready', words: 'x' },
      { kind: 'refer', words: 'x' },
      { kind: 'cancel', reason: 'x' },
      { kind: 'handle', handled: ordered },
    ]
    const may = [planned, begun, failed, closed, cancelled].map((check) =>
      commands
        .filter((command) => code(check, command) !== 'SUPERVISION_CHECK_STATE')
        .map((c) => c.kind),
    )
    expect(may).toEqual([['begin', 'cancel'], ['record'], ['begin', 'ready', 'refer'], [], []])
  })
})

describe('the plan of a year', () => {
  const known = { industries: ['25', '26'], departments: ['market-regulation'] }
  const shares = { A: 0, B: 5, C: 20, D: 100 }
  const of = (more: object = {}) => {
    return { industry: '25', department: 'market-regulation', shares, from: 3, until: 11, ...more }
  }
  const refusal = (...lines: ReturnType<typeof of>[]) => {
    const decided = decidePlan(lines, known)
    return decided.ok ? '' : decided.refusal.code
  }

  test('names each known trade once, with its department and months', () => {
    expect(refusal(of(), of({ industry: '26' }))).toBe('')
    expect(refusal(of(), of())).toBe('SUPERVISION_PLAN_TRADE_TWICE')
    expect(refusal(of({ industry: '99' }))).toBe('SUPERVISION_PLAN_TRADE_UNKNOWN')
    expect(refusal(of({ department: 'x' }))).toBe('SUPERVISION_PLAN_DEPARTMENT_UNKNOWN')
    expect(refusal(of({ from: 9, until: 3 }))).toBe('SUPERVISION_PLAN_MONTHS')
  })

  test('never checks a better grade more often than a worse one', () => {
    expect(refusal(of({ shares: { A: 10, B: 5, C: 20, D: 100 } }))).toBe('SUPERVISION_PLAN_GRADES')
  })

  test('is published by the end of March (北京市优化营商环境条例 art 67)', () => {
    expect([isLate(2026, plainDate('2026-03-31')), isLate(2026, plainDate('2026-04-01'))]).toEqual([
      false,
      true,
    ])
  })
})

describe('应移交', () => {
  const failed = done(planned, begin, record(...ALL.slice(0, 2), result('c', 'fail')))
  const after = '2026-12-05'

  test('is marked when its day has passed unanswered, or it is still wrong when looked at again', () => {
    const ready = done(failed, { kind: 'ready', words: '已改' })
    const again = done(failed, begin, record(result('c', 'fail')))
    expect(referralDue(planned, after)).toBeNull()
    expect(referralDue(failed, fixBy)).toBeNull()
    expect(referralDue(failed, after)).toBe('overdue')
    expect(referralDue(ready, after)).toBeNull()
    expect(referralDue(again, today)).toBe('again')
    expect(referralDue(done(again, { kind: 'refer', words: '移交' }), after)).toBeNull()
  })

  test('goes to whom the fault concerns', () => {
    expect(itemsAtFault(failed)).toEqual(['food'])
    expect(itemsAtFault(planned)).toEqual([])
  })
})
