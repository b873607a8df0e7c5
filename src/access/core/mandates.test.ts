import { expect, test } from 'vitest'
import { MANDATED, mandated } from './mandates.ts'
import { ACTIONS, PERMISSIONS, type Action, type Rule } from './permissions.ts'
import { allow, listScope, may } from './may.ts'
import { MANDATE_SCOPES, type Actor } from './actor.ts'

const ofOwner = ACTIONS.filter((action) => {
  const rules: readonly Rule[] = PERMISSIONS[action]
  return rules.some(({ role }) => role === 'owner')
})
const agent = (scopes: readonly (typeof MANDATE_SCOPES)[number][]): Actor => ({
  accountId: 'owner',
  username: 'a for o',
  name: '甲（代乙）',
  roles: [
    {
      role: 'owner',
      region: '*',
    },
  ],
  agent: {
    mandateId: 'm',
    accountId: 'agent',
    username: 'a',
    name: '甲',
    scopes,
    businesses: [],
    until: '2026-12-31',
  },
})

test('every action of an applicant stands in exactly one part of a mandate, and no officer’s does', () => {
  const parts = MANDATE_SCOPES.flatMap((part) => MANDATED[part] as readonly Action[])
  const own: readonly Action[] = ['mandate.give']
  expect([...parts, ...own].toSorted()).toEqual(ofOwner.toSorted())
})

test('an agent may what the mandate says on what is the owner’s, and nothing else', () => {
  for (const action of ACTIONS)
    for (const part of MANDATE_SCOPES) {
      const mine = { region: '110102', ownerId: 'owner' }
      const actor = agent([part])
      const expected = mandated({ scopes: [part] }, action)
      expect([action, part, may(actor, action, mine)]).toEqual([action, part, expected])
      expect(may(actor, action, { region: '110102', ownerId: 'agent' })).toBe(false)
      expect(listScope(actor, action)?.ownerId).toBe(expected ? 'owner' : undefined)
    }
})

test('what a mandate does not cover is refused by name, not hidden: the agent sees the case', () => {
  const refusal = allow(agent(['look']), 'case.submit', { region: '1', ownerId: 'owner' })
  expect(refusal).toMatchObject({ refusal: { code: 'ACCESS_NOT_MANDATED', action: 'case.submit' } })
})
