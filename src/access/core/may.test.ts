import { describe, expect, test } from 'vitest'
import { DEPARTMENTAL, ROLES, type Actor, type Role, type RoleGrant, type Target } from './actor.ts'
import { checkGrants } from './grants.ts'
import { allow, listScope, may } from './may.ts'
import { ACTIONS, PERMISSIONS, type Action } from './permissions.ts'

/**
 * The slow oracle: the same law told per role instead of per action, in sentences, and judged by
 * plain comparison. `mine` an own object, `here` in my region, `desk` of my department in my region;
 * `!` means never on one's own application.
 */
const DUTIES: Record<Role, string> = {
  owner: `mine business.read business.edit register.read case.read case.create case.edit case.submit
    case.withdraw case.claim visit.read visit.answer licence.read single.read letter.read licence.ask-cancel scan.read
    posting.order posting.read
    archive.read message.read rating.give rating.read mandate.give manual.acknowledge check.read check.answer
    credit.rate credit.appeal`,
  clerk: `here training.read catalogue.read deadline.read bar.read letter.read notice.count business.read register.read case.read licence.read single.read standard.read credit.read licence.deliver
    posting.read posting.settle
    here archive.read case.hand-code here! letter.issue case.hand-over
    stranger case.accept case.decline case.ask-correction
    filedhere case.create case.edit case.submit case.withdraw`,
  reviewer: `here training.read
    desk checklist.read check.read bar.enter letter.read branch.read visit.read officer.read single.read single.register standard.read
    desk! visit.opine letter.issue branch.decide single.end single.change signal.handle
    here credit.rate catalogue.read licence.read credit.read bar.read`,
  head: `here training.read
    desk check.handle credit.note checklist.read checklist.edit check.read bar.enter letter.read branch.read standard.read credit.repair visit.read officer.read officer.edit
    desk! visit.opine letter.issue branch.decide branch.approve signal.handle
    here draw.read credit.rate catalogue.read credit.read licence.read bar.read`,
  keeper: `desk standard.read standard.edit
    here catalogue.read`,
  inspector: `here training.read draw.read credit.rate visit.read officer.read licence.read checklist.read check.read
    here! visit.record visit.arrange check.record`,
  lead: `here training.read checklist.read checklist.settle check-plan.edit check.read insight.read archive.destroy catalogue.read receiver.read receiver.manage case.hand-over case.urge deadline.read bar.read bar.enter tolerance.edit letter.read notice.count standard.read credit.read business.read case.read branch.read visit.read officer.read officer.edit licence.read single.read single.register catalogue.edit licence.print
    posting.read posting.settle licence.deliver licence.import stock.manage scan.read scan.total signal.read
    here rating.read draw.read draw.make credit.rate credit.note signal.assign
    here! credit.answer check.open rating.answer signal.answer visit.arrange case.reopen licence.issue licence.end`,
  'system-admin': 'here receiver.read receiver.manage account.read account.manage',
  'security-admin': 'here account.read role.grant',
  'audit-admin': 'here record.read',
}

function oracle(actor: Actor, action: Action, target: Target): boolean {
  for (const grant of actor.roles) {
    const mine = target.ownerId === actor.accountId
    const filed = target.filedBy === actor.accountId
    const here = grant.region === '*' || grant.region === target.region
    const desk = here && [target.department].flat().some((d) => d && d === grant.department)
    const stands: Record<string, boolean> = {
      mine,
      here,
      desk,
      filedhere: filed && here,
      stranger: here && !mine && !filed,
    }
    let duty = ''
    for (const word of DUTIES[grant.role].split(/\s+/)) {
      if (!word.includes('.')) duty = word
      else if (word === action && stands[duty.replace('!', '')] && !(duty.endsWith('!') && mine))
        return true
    }
  }
  return false
}

const grantsOf = (role: Role): RoleGrant[] => {
  if (role === 'owner') return [{ role, region: '*' }]
  const regions = role.endsWith('-admin') ? ['A', 'B', '*'] : ['A', 'B']
  if (!DEPARTMENTAL.includes(role)) return regions.map((region) => ({ role, region }))
  return regions.flatMap((region) =>
    ['d1', 'd2'].map((department) => ({ role, region, department })),
  )
}
const single = ROLES.flatMap(grantsOf)
const pairs = single.flatMap((a, i) => single.slice(i + 1).map((b) => [a, b]))
const ACTORS: Actor[] = [...single.map((g) => [g]), ...pairs]
  .filter((roles) => checkGrants(roles).ok)
  .map((roles) => ({ accountId: 'me', username: 'me', name: '我', roles }))
const TARGETS: Target[] = ['A', 'B', '*'].flatMap((region) =>
  [undefined, 'd1', 'd2', ['d1', 'd2'], []].flatMap((department) =>
    [undefined, 'me', 'other'].flatMap((ownerId) =>
      [undefined, 'me', 'other'].map((filedBy) => ({
        region,
        ...(department !== undefined && { department }),
        ...(ownerId !== undefined && { ownerId }),
        ...(filedBy !== undefined && { filedBy }),
      })),
    ),
  ),
)

/** The actor-target pairs on which two judges differ; a test expects none. */
function differences(
  one: (actor: Actor, target: Target) => boolean,
  other: (actor: Actor, target: Target) => boolean,
): object[] {
  return ACTORS.flatMap((actor) =>
    TARGETS.filter((target) => one(actor, target) !== other(actor, target)).map((target) => ({
      roles: actor.roles,
      target,
    })),
  )
}

describe('every action × role × relation', () => {
  test.each(ACTIONS)('%s is granted exactly where the oracle grants it', (action) => {
    const found = differences(
      (actor, target) => may(actor, action, target),
      (actor, target) => oracle(actor, action, target),
    )
    expect(found).toEqual([])
  })

  test.each(ACTIONS)('%s is refused to somebody who is not signed in', (action) => {
    expect(TARGETS.filter((target) => may(undefined, action, target))).toEqual([])
  })

  const listable = ACTIONS.filter((action) => {
    const rules: readonly { where: readonly string[] }[] = PERMISSIONS[action]
    return !rules.some((rule) => rule.where.includes('notOwn'))
  })
  test.each(listable)('a list for %s shows exactly what may be seen one by one', (action) => {
    const found = differences(
      (actor, target) => listed(actor, action, target),
      (actor, target) => may(actor, action, target),
    )
    expect(found).toEqual([])
  })
})

function listed(actor: Actor, action: Action, target: Target): boolean {
  const scope = listScope(actor, action)
  if (!scope) return false
  if (scope.regions !== '*' && !scope.regions.includes(target.region)) return false
  if (scope.ownerId !== undefined && scope.ownerId !== target.ownerId) return false
  if (scope.filedBy !== undefined && scope.filedBy !== target.filedBy) return false
  if (!scope.departments) return true
  return [target.department].flat().some((d) => d !== undefined && scope.departments?.includes(d))
}

describe('refusals', () => {
  const reviewer: Actor = {
    accountId: 'r',
    username: 'r',
    name: '审批',
    roles: [{ role: 'reviewer', region: 'A', department: 'd1' }],
  }

  test('nobody signed in is asked to sign in', () => {
    expect(allow(undefined, 'case.read', { region: 'A' })).toEqual({
      ok: false,
      refusal: { code: 'ACCESS_LOGIN_NEEDED' },
    })
  })

  test('what one may see but not do is refused openly', () => {
    const mine = { region: 'A', department: 'd1', ownerId: 'r' }
    expect(allow(reviewer, 'branch.decide', mine)).toEqual({
      ok: false,
      refusal: { code: 'ACCESS_NOT_ALLOWED', action: 'branch.decide' },
    })
  })

  test('what one may not even see does not exist', () => {
    expect(allow(reviewer, 'branch.decide', { region: 'A', department: 'd2' })).toEqual({
      ok: false,
      refusal: { code: 'ACCESS_NOT_FOUND' },
    })
  })

  test('the lead authority never decides an item', () => {
    const lead: Actor = { ...reviewer, roles: [{ role: 'lead', region: 'A' }] }
    for (const target of TARGETS) expect(may(lead, 'branch.decide', target)).toBe(false)
  })
})
