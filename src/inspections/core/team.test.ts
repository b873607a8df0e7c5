import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DepartmentId } from '../../catalogue/core/index.ts'
import { decideTeam, proposeTeam, withoutOfficer, type Available } from './team.ts'

const [market, fire, water] = ['market-regulation', 'fire-rescue', 'water-affairs'].map((id) =>
  DepartmentId.parse(id),
) as [DepartmentId, DepartmentId, DepartmentId]

const officer = (id: string, department: DepartmentId, visits = 0): Available => ({
  id,
  name: `核查人员${id}`,
  certificateNo: `证-${id}`,
  department,
  visits,
})

describe('who goes', () => {
  test('one of each department, the one with the fewest visits', () => {
    const roster = [officer('1', market, 4), officer('2', market, 1), officer('3', fire)]
    expect(proposeTeam(roster, [market, fire]).map(({ id }) => id)).toEqual(['2', '3'])
  })

  test('two of one department where it comes alone, or a second of another', () => {
    expect(proposeTeam([officer('1', market), officer('2', market)], [market])).toHaveLength(2)
    const lent = proposeTeam([officer('1', market), officer('3', fire)], [market])
    expect(lent.map(({ id }) => id)).toEqual(['1', '3'])
  })

  test('says which department sends nobody', () => {
    const team = proposeTeam([officer('1', market), officer('2', market)], [market, water])
    expect(withoutOfficer(team, [market, water])).toEqual([water])
  })

  test('is always two different people when the roster has them', () => {
    const someone = fc.record({
      id: fc.nat({ max: 20 }).map(String),
      department: fc.constantFrom(market, fire, water),
      visits: fc.nat({ max: 5 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(someone, { selector: ({ id }) => id }), (people) => {
        const roster = people.map((p) => officer(p.id, p.department, p.visits))
        const team = proposeTeam(roster, [market, fire])
        expect(team.length).toBeGreaterThanOrEqual(Math.min(2, roster.length))
        const ids = team.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(decideTeam(roster, ids).ok).toBe(ids.length >= 2)
      }),
    )
  })

  test('is refused with one person, one certificate twice, or somebody not on the roster', () => {
    const roster = [officer('1', market), { ...officer('2', fire), certificateNo: '证-1' }]
    expect(decideTeam(roster, ['1'])).toMatchObject({
      refusal: { code: 'INSPECTIONS_OFFICERS_TOO_FEW', officers: 1 },
    })
    expect(decideTeam(roster, ['1', '2'])).toMatchObject({
      refusal: { code: 'INSPECTIONS_OFFICERS_TOO_FEW', officers: 1 },
    })
    expect(decideTeam(roster, ['1', '9'])).toMatchObject({
      refusal: { code: 'INSPECTIONS_OFFICER_UNKNOWN', officers: ['9'] },
    })
  })
})
