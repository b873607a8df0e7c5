import type { Bilingual } from '#kernel/bilingual.ts'
import type { Role } from '../../access/core/index.ts'
import type { ActKind } from './act.ts'

/** Something to do on the real screen; done when these events of one case are the person's own, in this order. */
export interface Exercise {
  readonly id: string
  readonly words: Bilingual
  readonly acts: readonly [ActKind, ...ActKind[]]
}

/** A short lesson: what matters, where it is done, and what to try there. */
export interface Lesson {
  readonly id: string
  readonly roles: readonly Role[]
  readonly title: Bilingual
  readonly points: readonly Bilingual[]
  /** The law that it rests on. */
  readonly basis: Bilingual
  /** The screen on which it is practised. */
  readonly screen: `/staff/${string}`
  readonly exercises: readonly Exercise[]
}

const say = (zh: string, en: string): Bilingual => ({ zh, en })
const todo = (
  id: string,
  words: Bilingual,
  ...acts: readonly [ActKind, ...ActKind[]]
): Exercise => {
  return { id, words, acts }
}

export const LESSONS: readonly Lesson[] = [
  {
    id: 'answer',
    roles: ['clerk'],
    title: say('受理、补正、不予受理', 'Accept, ask for corrections, decline'),
    points: [
      say(
        '五个工作日内答复；不答复，到期视为受理。',
        'Answer within five working days; without an answer the application counts as accepted.',
      ),
      say(
        '补正要一次说全：只能要告知单上写明的内容，每一条指明哪一栏、哪份材料、为什么。',
        'Ask once and for everything: only what the notice named, each point with its box or paper and why.',
      ),
      say(
        '不属于本机关职权的，写明理由不予受理，并告知去哪里办。',
        'What is not for this authority is declined with the reason, and with where to go.',
      ),
    ],
    basis: say('行政许可法第三十二条', 'Administrative Licensing Law, art. 32'),
    screen: '/staff/cases',
    exercises: [
      todo('accept', say('受理一件', 'Accept one application'), 'case.accepted'),
      todo(
        'correct-once',
        say(
          '对一件发补正告知，申请人改好后受理同一件',
          'Ask for corrections of one, and accept the same one when it comes back',
        ),
        'case.correctionAsked',
        'case.accepted',
      ),
      todo(
        'decline',
        say('不予受理一件，写明理由', 'Decline one, with the reason'),
        'case.declined',
      ),
    ],
  },
  {
    id: 'first-handler',
    roles: ['clerk'],
    title: say('首办负责', 'One person answers for a case'),
    points: [
      say(
        '接下一件，就由您负责到底；转给同事要有人接。',
        'Whoever takes a case on answers for it; it is handed to a named colleague.',
      ),
    ],
    basis: say(
      '窗口首办负责制，各地通行；没有查到统一的条文',
      'The practice of windows; no national article was found',
    ),
    screen: '/staff/cases',
    exercises: [
      todo('hand-over', say('接下或转交一件', 'Take one on, or hand it over'), 'case.handlerNamed'),
    ],
  },
  {
    id: 'counter',
    roles: ['clerk'],
    title: say('帮办代办', 'Filing for somebody at the window'),
    points: [
      say(
        '替到窗口的人填报，您填的不能由您自己受理。',
        'You fill in for who comes to the window; what you filed you do not answer yourself.',
      ),
      say(
        '交出办件编号和领取码，申请人随时可以认领。',
        'Give them the number and the code: they can claim the case at any time.',
      ),
    ],
    basis: say('行政许可法第二十九条', 'Administrative Licensing Law, art. 29'),
    screen: '/staff/counter',
    exercises: [
      todo('file', say('在窗口替人提交一件', 'Hand one in at the window'), 'case.submitted'),
    ],
  },
  {
    id: 'decide',
    roles: ['reviewer', 'head'],
    title: say('审查和决定', 'Review and decide'),
    points: [
      say(
        '先领办：别人看得到您在办，不会两人同时决定。',
        'Take the item on first: others see it, and nobody decides beside you.',
      ),
      say(
        '对照审核标准逐条看；准予写明有效期，不予写明理由、依据和救济。',
        'Go through the standard line by line; a refusal gives reasons, basis and remedies.',
      ),
    ],
    basis: say('行政许可法第三十四条、第三十八条', 'Administrative Licensing Law, arts. 34, 38'),
    screen: '/staff/branches',
    exercises: [
      todo('claim', say('领办一个事项', 'Take one item on'), 'item.claimed'),
      todo(
        'grant',
        say('领办并准予一个事项', 'Take one on and grant it'),
        'item.claimed',
        'item.granted',
      ),
      todo('refuse', say('不予许可一个事项，写明理由', 'Refuse one, with reasons'), 'item.refused'),
    ],
  },
  {
    id: 'clock',
    roles: ['reviewer', 'head'],
    title: say('中止、听证和延长', 'Stopping the clock'),
    points: [
      say(
        '检验、鉴定、专家评审、听证的时间不计入期限，要书面告知申请人。',
        'Tests, expert reviews and hearings do not count; the applicant is told in writing.',
      ),
      say(
        '延长只有一次，由本机关负责人批准，理由告知申请人。',
        'An extension is given once, by the head, and the applicant is told why.',
      ),
    ],
    basis: say('行政许可法第四十二条、第四十五条', 'Administrative Licensing Law, arts. 42, 45'),
    screen: '/staff/branches',
    exercises: [
      todo(
        'pause',
        say('中止一个事项的计时，再恢复', 'Stop the clock of one item, and start it again'),
        'item.suspended',
        'item.resumed',
      ),
    ],
  },
  {
    id: 'extend',
    roles: ['head'],
    title: say('负责人批准延长', 'The head extends a limit'),
    points: [
      say(
        '只批一次，十个工作日以内，写明理由。',
        'Once, by ten working days at most, with the reason.',
      ),
    ],
    basis: say('行政许可法第四十二条', 'Administrative Licensing Law, art. 42'),
    screen: '/staff/branches',
    exercises: [todo('extend', say('批准延长一个事项', 'Extend one item'), 'item.extended')],
  },
  {
    id: 'visit',
    roles: ['inspector'],
    title: say('联合核查', 'The joint visit'),
    points: [
      say(
        '两名以上工作人员一次看完各部门要看的；没有信号也能记，回来自动上传。',
        'Two officers or more look once for all departments; it works without a signal and uploads later.',
      ),
      say(
        '不合格的当场说明要改什么、改到什么程度，复查只看这些。',
        'Say on the spot what has to be put right and how far; the second visit looks at that alone.',
      ),
    ],
    basis: say('行政许可法第三十四条第三款', 'Administrative Licensing Law, art. 34 para. 3'),
    screen: '/staff/visits',
    exercises: [
      todo(
        'observe',
        say('在手机上记一条核查结果', 'Write down one finding on the phone'),
        'visit.observation',
      ),
      todo(
        'pass',
        say('一次核查，全部合格', 'A visit at which everything passes'),
        'item.visitPassed',
      ),
      todo(
        'fail',
        say(
          '一次核查发现问题，整改后复查合格',
          'A visit with a fault, and the second one that passes',
        ),
        'item.visitFailed',
        'item.visitPassed',
      ),
    ],
  },
  {
    id: 'issue',
    roles: ['lead'],
    title: say('颁发和督办', 'Issue and urge'),
    points: [
      say(
        '全部决定后十个工作日内颁发；有未许可事项的，证面写明。',
        'Issue within ten working days of the last decision; what was not granted stands on the face.',
      ),
      say('快到期的先督办，说明要什么时候办完。', 'Urge before it is late, and say by when.'),
    ],
    basis: say('行政许可法第四十四条', 'Administrative Licensing Law, art. 44'),
    screen: '/staff/issue',
    exercises: [
      todo('issue', say('颁发一张综合凭证', 'Issue one comprehensive licence'), 'case.issued'),
      todo('urge', say('督办一件', 'Urge one case'), 'case.urged'),
    ],
  },
]
