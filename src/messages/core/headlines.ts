import type { Bilingual } from '#kernel/bilingual.ts'
import type { BranchEvent, CaseEvent } from '../../cases/core/index.ts'

/** What stands above a message; `todo`: something is asked of the reader. */
export interface Headline {
  readonly title: Bilingual
  readonly todo: boolean
}

const say = (zh: string, en: string): Headline => ({ title: { zh, en }, todo: false })
const ask = (zh: string, en: string): Headline => ({ title: { zh, en }, todo: true })

/** `null`: the applicant did it themselves, or it concerns the office alone. */
const OF_CASE: Readonly<
  Record<Exclude<CaseEvent['kind'], 'branch' | 'handlerNamed'>, Headline | null>
> = {
  created: null,
  edited: null,
  submitted: say('申请已收到', 'Your application has arrived'),
  resubmitted: say('补正已收到', 'Your correction has arrived'),
  withdrawn: say('申请已撤回', 'Your application is withdrawn'),
  accepted: say('申请已受理', 'Your application is accepted'),
  declined: say('申请不予受理', 'Your application was not accepted'),
  correctionAsked: ask('请补正', 'Please correct'),
  commitmentsSigned: null,
  followingPromised: null,
  followed: null,
  followingExpired: say('容缺材料逾期未补', 'A promised paper did not come in time'),
  urged: null,
  reopened: say('案件重新办理', 'Your case is open again'),
  catalogueMoved: null,
  claimed: null,
  decided: say('各部门已全部作出决定', 'Every department has decided'),
  issued: say('证照已颁发', 'Your licence is issued'),
  closed: say('办件已办结', 'Your case is closed'),
}

const OF_BRANCH: Readonly<Record<BranchEvent['kind'], Headline | null>> = {
  claimed: null,
  started: null,
  visitRequested: say('将进行现场核查', 'There will be a visit'),
  visitPassed: say('现场核查合格', 'The visit was passed'),
  visitFailed: ask('现场核查有问题需要整改', 'The visit found something to put right'),
  suspended: say('办理期限中止', 'The clock stands still'),
  resumed: say('办理期限恢复计算', 'The clock runs again'),
  extended: say('办理期限延长', 'The time limit was extended'),
  hearingOffered: ask('您可以申请听证', 'You may ask for a hearing'),
  hearingWaived: null,
  hearingOpened: say('听证已启动', 'A hearing is opened'),
  hearingSet: ask('听证时间已定', 'The hearing has its date'),
  hearingClosed: say('听证已结束', 'The hearing is over'),
  hearingRecorded: null,
  granted: say('一个事项准予许可', 'An item is granted'),
  refused: say('一个事项不予许可', 'An item is refused'),
  withdrawn: null,
  lapsed: say('一个事项终止办理', 'An item has lapsed'),
  checkPassed: say('事后核查通过', 'The check afterwards was passed'),
  breachOrdered: ask('请按承诺改正', 'Please keep your promise'),
  grantRescinded: say('一个事项的许可被撤销', 'An item was rescinded'),
}

/** The headline of what happened to a case, if its applicant is told of it. */
export function headlineOf(event: CaseEvent): Headline | null {
  if (event.kind === 'branch') return OF_BRANCH[event.event.kind]
  // 首办窗口负责制: who answers for the case at first stands on it; that it is somebody else is told
  if (event.kind === 'handlerNamed') return event.from === null ? null : HANDED_OVER
  return OF_CASE[event.kind]
}

const HANDED_OVER = say('首办负责人已更换', 'Somebody else answers for your case now')

/** 容缺: a material that was promised is due soon. */
export const PROMISE_DUE = ask('答应后补的材料快到期了', 'A promised paper is nearly due')

/** 询问: a department waits for the applicant's words. */
export const QUESTION_ASKED = ask('审批部门有事项询问', 'A department asks you something')
/** Times for the joint visit were proposed, one is to be chosen. */
export const VISIT_PROPOSED = ask('请确认联合核查时间', 'Please confirm the joint visit')
/** The time that the applicant asked for is agreed to. */
export const VISIT_AGREED = say(
  '联合核查时间已按您的意愿确定',
  'The visit is at the time you asked for',
)
