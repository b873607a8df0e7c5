import type { Role } from './actor.ts'

/**
 * How the person must stand to the object:
 * `own` it is theirs; `notOwn` it is not (回避: nobody decides their own application);
 * `filed` they filed it at the counter for somebody (帮办), `notFiled` they did not;
 * `region` their role is held in its region; `department` and for its department there.
 */
export type Relation = 'own' | 'notOwn' | 'filed' | 'notFiled' | 'region' | 'department'

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
/** A clerk who files for somebody at the window (帮办代办) acts on the cases they filed, in their region. */
const filedAtWindow: Rule = { role: 'clerk', where: ['region', 'filed'] }
/** Whoever filed an application for somebody does not answer it for the authority, too. */
const atWindow: Rule = { role: 'clerk', where: ['region', 'notOwn', 'notFiled'] }

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
  /** 凭编号认领: a case filed at the counter becomes its applicant's own account's. */
  'case.claim': [own('owner')],
  'case.hand-code': [inRegion('clerk')],
  'case.accept': [atWindow],
  'case.decline': [atWindow],
  'case.ask-correction': [atWindow],
  /** 首办负责: taken on or handed over at the window, or by who supervises it. */
  'case.hand-over': [inRegionNotOwn('clerk'), inRegion('lead')],
  /** 督办 and the overdue list; 复议、诉讼 set a case on its way again. */
  'case.urge': [inRegion('lead')],
  'case.reopen': [inRegionNotOwn('lead')],
  'deadline.read': [inRegion('clerk'), inRegion('lead')],

  /** 禁止申请名录 (行政许可法 arts 78, 79): entered by the department whose licence it is, or the lead. */
  'bar.read': [inRegion('clerk'), inRegion('reviewer'), inRegion('head'), inRegion('lead')],
  'bar.enter': [inDepartment('reviewer'), inDepartment('head'), inRegion('lead')],
  /** 容缺材料清单 of the region. */
  'tolerance.edit': [inRegion('lead')],

  'branch.read': [inDepartment('reviewer'), inDepartment('head'), inRegion('lead')],
  'branch.decide': [inDepartmentNotOwn('reviewer'), inDepartmentNotOwn('head')],
  /** What the law gives to the head of the authority: 延长期限 (行政许可法 art 42), 改派. */
  'branch.approve': [inDepartmentNotOwn('head')],

  'standard.read': [
    inDepartment('reviewer'),
    inDepartment('head'),
    inDepartment('keeper'),
    inRegion('clerk'),
    inRegion('lead'),
  ],
  'standard.edit': [inDepartment('keeper')],

  'credit.read': [inRegion('clerk'), inRegion('reviewer'), inRegion('head'), inRegion('lead')],
  'credit.repair': [inDepartment('head')],

  /** 文书: of a case, or of one branch to its department; 多次告知率 to who answers for the window. */
  'letter.read': [
    own('owner'),
    inRegion('clerk'),
    inDepartment('reviewer'),
    inDepartment('head'),
    inRegion('lead'),
  ],
  'letter.issue': [
    inRegionNotOwn('clerk'),
    inDepartmentNotOwn('reviewer'),
    inDepartmentNotOwn('head'),
  ],
  'notice.count': [inRegion('clerk'), inRegion('lead')],

  /** 对接: systems and ways that events go out by; theirs who run the installation, or lead the region. */
  'receiver.read': [inRegion('lead'), inRegion('system-admin')],
  'receiver.manage': [inRegion('lead'), inRegion('system-admin')],

  'visit.read': [
    own('owner'),
    inRegion('inspector'),
    inDepartment('reviewer'),
    inDepartment('head'),
    inRegion('lead'),
  ],
  'visit.record': [inRegionNotOwn('inspector')],
  /** Who goes, and when. */
  'visit.arrange': [inRegionNotOwn('inspector'), inRegionNotOwn('lead')],
  /** The applicant's side: the time, what was put right. */
  'visit.answer': [own('owner')],
  'visit.opine': [inDepartmentNotOwn('reviewer'), inDepartmentNotOwn('head')],

  'officer.read': [
    inRegion('inspector'),
    inRegion('lead'),
    inDepartment('reviewer'),
    inDepartment('head'),
  ],
  'officer.edit': [inDepartment('head'), inRegion('lead')],

  'licence.issue': [inRegionNotOwn('lead')],
  'licence.read': [
    own('owner'),
    inRegion('clerk'),
    inRegion('reviewer'),
    inRegion('head'),
    inRegion('inspector'),
    inRegion('lead'),
  ],
  'licence.end': [inRegionNotOwn('lead')],
  'single.read': [own('owner'), inDepartment('reviewer'), inRegion('clerk'), inRegion('lead')],
  'single.register': [inDepartment('reviewer'), inRegion('lead')],
  'single.end': [inDepartmentNotOwn('reviewer')],
  'single.change': [inDepartmentNotOwn('reviewer')],
  'licence.ask-cancel': [own('owner')],
  'licence.print': [inRegion('lead')],
  'licence.deliver': [inRegion('lead'), inRegion('clerk')],
  /** 邮寄: ordered by the holder; whoever hands papers over sees where it goes, sends it or says why not. */
  'posting.order': [own('owner')],
  'posting.read': [own('owner'), inRegion('lead'), inRegion('clerk')],
  'posting.settle': [inRegion('lead'), inRegion('clerk')],
  'licence.import': [inRegion('lead')],
  'stock.manage': [inRegion('lead')],

  /** How often a code was opened: its owner, and who answers for it; totals of a region to its lead. */
  'scan.read': [own('owner'), inRegion('lead')],
  'scan.total': [inRegion('lead')],
  /** 举报不符 from the page behind the code. */
  'signal.read': [inRegion('lead')],
  'signal.answer': [inRegionNotOwn('lead')],

  /** 电子档案: the whole of an ended case; its applicant's own, and the window's that keeps it. */
  'archive.read': [own('owner'), inRegion('clerk')],
  /** 鉴定销毁: what becomes of packages whose time is over. */
  'archive.destroy': [inRegion('lead')],

  /** 消息: an applicant's own. */
  'message.read': [own('owner')],
  /** 好差评: the applicant rates what was done for them; the lead authority reads and calls back. */
  'rating.give': [own('owner')],
  'rating.read': [own('owner'), inRegion('lead')],
  'rating.answer': [inRegionNotOwn('lead')],

  /** 一业一单: each department keeps its own lines; the lead settles what contradicts. */
  'checklist.read': [
    inDepartment('reviewer'),
    inDepartment('head'),
    inRegion('inspector'),
    inRegion('lead'),
  ],
  'checklist.edit': [inDepartment('head')],
  'checklist.settle': [inRegion('lead')],
  /** 一业一册: read and confirmed by the holder. */
  'manual.acknowledge': [own('owner')],
  /** 一业一查: planned and begun by the lead authority, done by officers, answered by the holder. */
  'check-plan.edit': [inRegion('lead')],
  'check.read': [
    own('owner'),
    inRegion('inspector'),
    inDepartment('reviewer'),
    inDepartment('head'),
    inRegion('lead'),
  ],
  'check.open': [inRegionNotOwn('lead')],
  'check.record': [inRegionNotOwn('inspector')],
  'check.answer': [own('owner')],
  /** What a department did about a check that was passed on to it. */
  'check.handle': [inDepartment('head')],
  /** 双随机: announced and drawn by the lead authority; what is public stands on its own page. */
  'draw.read': [inRegion('inspector'), inRegion('head'), inRegion('lead')],
  'draw.make': [inRegion('lead')],
  /** 一业一评: the holder reads every factor and may appeal; the lead authority answers. */
  'credit.rate': [
    own('owner'),
    inRegion('inspector'),
    inRegion('reviewer'),
    inRegion('head'),
    inRegion('lead'),
  ],
  'credit.note': [inDepartment('head'), inRegion('lead')],
  'credit.appeal': [own('owner')],
  'credit.answer': [inRegionNotOwn('lead')],
  /** 举报线索 given to a department, and answered by it. */
  'signal.assign': [inRegion('lead')],
  'signal.handle': [inDepartmentNotOwn('reviewer'), inDepartmentNotOwn('head')],

  /** 看板: numbers over all cases of a region, and the cases behind them. */
  'insight.read': [inRegion('lead')],
  /** 目录: earlier versions and what changed between them (the one in force is public). */
  'catalogue.read': [
    inRegion('clerk'),
    inRegion('reviewer'),
    inRegion('head'),
    inRegion('keeper'),
    inRegion('lead'),
  ],
  'catalogue.edit': [inRegion('lead')],
  /** 培训: lessons of the own roles; how far one is, nobody else reads. */
  'training.read': [
    inRegion('clerk'),
    inRegion('reviewer'),
    inRegion('head'),
    inRegion('inspector'),
    inRegion('lead'),
  ],
  /** 委托代办: the owner alone, no agent hands it on (民法典 art 169). */
  'mandate.give': [own('owner')],
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
  'case.claim': null,
  'case.hand-code': 'case.read',
  'case.accept': 'case.read',
  'case.decline': 'case.read',
  'case.ask-correction': 'case.read',
  'case.hand-over': 'case.read',
  'case.urge': 'case.read',
  'case.reopen': 'case.read',
  'deadline.read': null,
  'bar.read': null,
  'bar.enter': 'bar.read',
  'tolerance.edit': null,
  'branch.read': 'branch.read',
  'branch.decide': 'branch.read',
  'branch.approve': 'branch.read',
  'standard.read': null,
  'standard.edit': 'standard.read',
  'credit.read': null,
  'credit.repair': 'credit.read',
  'letter.read': 'letter.read',
  'letter.issue': 'letter.read',
  'notice.count': null,
  'receiver.read': 'receiver.read',
  'receiver.manage': 'receiver.read',
  'visit.read': 'visit.read',
  'visit.record': 'visit.read',
  'visit.arrange': 'visit.read',
  'visit.answer': 'visit.read',
  'visit.opine': 'visit.read',
  'officer.read': null,
  'officer.edit': 'officer.read',
  'licence.issue': 'case.read',
  'licence.read': 'licence.read',
  'licence.end': 'licence.read',
  'single.read': 'single.read',
  'single.register': null,
  'single.end': 'single.read',
  'single.change': 'single.read',
  'licence.ask-cancel': 'licence.read',
  'licence.print': 'licence.read',
  'licence.deliver': 'licence.read',
  'posting.order': 'posting.read',
  'posting.read': null,
  'posting.settle': 'posting.read',
  'licence.import': null,
  'stock.manage': null,
  'scan.read': 'licence.read',
  'scan.total': null,
  'signal.read': 'signal.read',
  'signal.answer': 'signal.read',
  'archive.read': 'case.read',
  'archive.destroy': null,
  'message.read': null,
  'rating.give': 'rating.read',
  'rating.read': 'rating.read',
  'rating.answer': 'rating.read',
  'checklist.read': null,
  'checklist.edit': 'checklist.read',
  'checklist.settle': null,
  'manual.acknowledge': 'licence.read',
  'check-plan.edit': null,
  'check.read': 'check.read',
  'check.open': 'licence.read',
  'check.record': 'check.read',
  'check.answer': 'check.read',
  'check.handle': 'check.read',
  'draw.read': 'draw.read',
  'draw.make': 'draw.read',
  'credit.rate': 'credit.rate',
  'credit.note': null,
  'credit.appeal': 'credit.rate',
  'credit.answer': 'credit.answer',
  'signal.assign': 'signal.read',
  'signal.handle': 'signal.handle',
  'insight.read': null,
  'catalogue.read': null,
  'catalogue.edit': null,
  'training.read': null,
  'mandate.give': null,
  'account.read': 'account.read',
  'account.manage': 'account.read',
  'role.grant': 'account.read',
  'record.read': null,
} as const satisfies Record<Action, Action | null>
