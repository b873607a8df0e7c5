import type { Role } from './actor.ts'

/**
 * How the person must stand to the object:
 * `own` it is theirs; `notOwn` it is not (回避: nobody decides their own application);
 * `region` their role is held in its region; `department` and for its department there.
 */
export type Relation = 'own' | 'notOwn' | 'region' | 'department'

/** A role that may, when every relation holds. */
export interface Rule {
  readonly role: Role
  readonly where: readonly Relation[]
}

const own = (role: Role): Rule => ({ role, where: ['own'] })
const inRegion = (role: Role): Rule => ({ role, where: ['region'] })
const inRegionNotOwn = (role: Role): Rule => ({ role, where: ['region', 'notOwn'] })
const inDepartment = (role: Role): Rule => ({ role, where: ['region', 'department'] })
const inDepartmentNotOwn = (role: Role): Rule => ({
  role,
  where: ['region', 'department', 'notOwn'],
})
/** A clerk who files for somebody at the window (一窗受理) acts on the cases they filed, in their region. */
const filedAtWindow: Rule = { role: 'clerk', where: ['region', 'own'] }

/**
 * Who may do what: the whole permission system as one table of data, read by `may`, `allow` and
 * `listScope`. What is absent is forbidden. Invariants it carries: a decision is made only by
 * a person of the deciding department, the lead authority never decides an item (product.md, 5);
 * 系统管理员 keep accounts, 安全管理员 give roles, 审计管理员 read records, none of them sees a case.
 */
export const PERMISSIONS = {
  'business.read': [own('owner'), inRegion('clerk'), inRegion('lead')],
  'business.edit': [own('owner')],
  'register.read': [own('owner'), inRegion('clerk')],

  'case.read': [own('owner'), inRegion('clerk'), inRegion('lead')],
  'case.create': [own('owner'), filedAtWindow],
  'case.edit': [own('owner'), filedAtWindow],
  'case.submit': [own('owner'), filedAtWindow],
  'case.withdraw': [own('owner'), filedAtWindow],
  'case.accept': [inRegionNotOwn('clerk')],
  'case.decline': [inRegionNotOwn('clerk')],
  'case.ask-correction': [inRegionNotOwn('clerk')],

  'branch.read': [inDepartment('reviewer'), inRegion('lead')],
  'branch.decide': [inDepartmentNotOwn('reviewer')],

  'visit.read': [own('owner'), inRegion('inspector'), inDepartment('reviewer'), inRegion('lead')],
  'visit.record': [inRegionNotOwn('inspector')],

  'licence.issue': [inRegionNotOwn('lead')],
  'licence.read': [
    own('owner'),
    inRegion('clerk'),
    inRegion('reviewer'),
    inRegion('inspector'),
    inRegion('lead'),
  ],
  'licence.end': [inRegionNotOwn('lead')],
  'single.read': [own('owner'), inDepartment('reviewer'), inRegion('clerk'), inRegion('lead')],
  'single.register': [inDepartment('reviewer'), inRegion('lead')],
  'single.end': [inDepartmentNotOwn('reviewer')],

  'catalogue.edit': [inRegion('lead')],
  'account.read': [inRegion('system-admin'), inRegion('security-admin')],
  'account.manage': [inRegion('system-admin')],
  'role.grant': [inRegion('security-admin')],
  'record.read': [inRegion('audit-admin')],
} as const satisfies Record<string, readonly Rule[]>

export type Action = keyof typeof PERMISSIONS

export const ACTIONS = Object.keys(PERMISSIONS) as Action[]

/** The action that shows an object at all; `null` where there is nothing to hide (a creation). */
export const SEEN_BY = {
  'business.read': 'business.read',
  'business.edit': 'business.read',
  'register.read': null,
  'case.read': 'case.read',
  'case.create': null,
  'case.edit': 'case.read',
  'case.submit': 'case.read',
  'case.withdraw': 'case.read',
  'case.accept': 'case.read',
  'case.decline': 'case.read',
  'case.ask-correction': 'case.read',
  'branch.read': 'branch.read',
  'branch.decide': 'branch.read',
  'visit.read': 'visit.read',
  'visit.record': 'visit.read',
  'licence.issue': 'case.read',
  'licence.read': 'licence.read',
  'licence.end': 'licence.read',
  'single.read': 'single.read',
  'single.register': null,
  'single.end': 'single.read',
  'catalogue.edit': null,
  'account.read': 'account.read',
  'account.manage': 'account.read',
  'role.grant': 'account.read',
  'record.read': null,
} as const satisfies Record<Action, Action | null>
