import type { RoleGrant } from './actor.ts'

/** What main tells about a region (access knows no catalogue). */
export interface DemoRegion {
  readonly code: string
  readonly name: string
  readonly departments: readonly { readonly id: string; readonly name: string }[]
}

/** An account to be made: not yet in the database, its password in clear. */
export interface NewAccount {
  readonly username: string
  readonly name: string
  readonly password: string
  readonly roles: readonly RoleGrant[]
}

/** The one password of all demonstration people; exists in demo mode only and is printed at start. */
export const DEMO_PASSWORD = 'zhunying-demo'

/**
 * The people of a demonstration: two owners, per region a clerk, a lead and two inspectors
 * (行政许可法 art 34: at least two officers verify on site), and per department a reviewer and a
 * head, who keeps its review standards too.
 * Deterministic: the same regions give the same accounts.
 */
export function demoAccounts(regions: readonly DemoRegion[]): NewAccount[] {
  const person = (username: string, name: string, ...roles: RoleGrant[]): NewAccount => ({
    username,
    name,
    password: DEMO_PASSWORD,
    roles,
  })
  return [
    person('owner', '王小满', { role: 'owner', region: '*' }),
    person('owner2', '李立夏', { role: 'owner', region: '*' }),
    // 三员: three people
    person('system-admin', '系统管理员', { role: 'system-admin', region: '*' }),
    person('security-admin', '安全管理员', { role: 'security-admin', region: '*' }),
    person('audit-admin', '审计管理员', { role: 'audit-admin', region: '*' }),
    ...regions.flatMap(({ code: region, name, departments }) => [
      person(`clerk-${region}`, `${name}综窗人员`, { role: 'clerk', region }),
      person(`clerk2-${region}`, `${name}综窗人员乙`, { role: 'clerk', region }),
      person(`lead-${region}`, `${name}牵头部门`, { role: 'lead', region }),
      person(`inspector-${region}`, `${name}核查人员甲`, { role: 'inspector', region }),
      person(`inspector2-${region}`, `${name}核查人员乙`, { role: 'inspector', region }),
      ...departments.flatMap(({ id: department, name: called }) => [
        person(`${department}-${region}`, `${called}审批人员`, {
          role: 'reviewer',
          region,
          department,
        }),
        person(
          `${department}-head-${region}`,
          `${called}负责人`,
          { role: 'head', region, department },
          { role: 'keeper', region, department },
        ),
      ]),
    ]),
  ]
}
