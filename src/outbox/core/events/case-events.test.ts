import { describe, expect, test } from 'vitest'
import {
  BRANCH_COMMANDS,
  BRANCHES,
  CASE_COMMANDS,
  CASES,
  decide,
  decideBranch,
  EXAMPLE_FACTS,
  type CaseEvent,
  type CaseRecord,
} from '../../../cases/core/index.ts'
import { toldOfCase } from './case-events.ts'
import { isType } from './types.ts'

/** Every event that any command gives on any example of a case or a branch. */
function everyEvent(): CaseEvent[] {
  const ofCases = Object.values(CASES).flatMap((file) =>
    CASE_COMMANDS.flatMap((command) => {
      const done = decide(file, command, EXAMPLE_FACTS)
      return done.ok ? done.value : []
    }),
  )
  const { today, calendar } = EXAMPLE_FACTS
  const ofBranches = Object.values(BRANCHES).flatMap((branch) =>
    BRANCH_COMMANDS.flatMap((command) => {
      const done = decideBranch(branch, command, { today, calendar, follows: null })
      if (!done.ok) return []
      return [done.value].flat().map((event): CaseEvent => {
        return { kind: 'branch', item: branch.item, event }
      })
    }),
  )
  return [...ofCases, ...ofBranches]
}

const PERSON = { subject_name: '王小满咖啡', legal_rep: '王小满', contact_phone: '13800001234' }
const record = {
  id: '0193-case',
  region: '110102',
  caseNo: '110102-20261120-00001',
  industry: '25',
  kind: 'open',
  ownerId: '0193-owner',
  values: PERSON,
  submittedValues: PERSON,
  file: CASES.inReview,
} as unknown as CaseRecord

describe('what the outside hears of a case', () => {
  const events = everyEvent()
  const told = events.flatMap((event) => toldOfCase(record, event) ?? [])

  test('bears a type that can be asked for, and stays in the order of its case', () => {
    expect(new Set(told.map(({ type }) => type)).size).toBeGreaterThan(20)
    expect(told.filter(({ type }) => !isType(type))).toEqual([])
    expect(new Set(told.map(({ stream }) => stream))).toEqual(new Set(['case/0193-case']))
  })

  test('says nothing of anybody: not the applicant, not who did it, not what they wrote', () => {
    const known = [...Object.values(PERSON), '0193-owner']
    const doers = JSON.stringify(events).matchAll(/"(?:name|reason|reasons|note|words)":"([^"]+)"/g)
    const written = [...doers].map(([, words]) => words!)
    expect(written.length).toBeGreaterThan(5)
    for (const one of told) {
      const words = JSON.stringify(one)
      expect([...known, ...written].filter((secret) => words.includes(secret))).toEqual([])
    }
  })

  test('an item’s event concerns its department alone', () => {
    for (const one of told.filter(({ type }) => type.startsWith('branch.')))
      expect(one.departments).toHaveLength(1)
  })
})
