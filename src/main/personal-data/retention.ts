import type { Config } from '#platform/server/config.ts'
import type { Clock } from '#platform/server/clock.ts'
import type { Tx } from '#platform/server/database.ts'
import { forgetOldKeys } from '#platform/server/http.ts'
import { forgetClosed, forgetDevices, forgetSignIns } from '../../access/server/index.ts'
import { forgetOld, RETENTION } from '../../cases/server/index.ts'
import { forgetAddressees } from '../../licences/server/index.ts'
import { forgetMessages } from '../../messages/server/index.ts'
import { forgetSent } from '../../outbox/server/index.ts'
import { record } from '../../records/server/index.ts'

/** How long one kind of data is kept, and what takes it away. */
export interface RetentionPeriod {
  /** As `RETENTION_DAYS` names it. */
  readonly id: string
  readonly what: string
  /** Days after which it goes, unless the setting says otherwise. */
  readonly days: number
  /** The setting may not say less. */
  readonly least: number
  readonly basis: string
  /** Whether somebody entitled to has confirmed the length; all are our readings so far. */
  readonly verified: boolean
  readonly reading: string
  /** Takes away a batch of what is older; how many. */
  readonly forget: (tx: Tx, before: Date, at: Pick<AtHand, 'clock' | 'config'>) => Promise<number>
}

interface AtHand {
  readonly clock: Clock
  readonly config: Config
}

const BATCH = 1000
const YEAR = 365
const MINIMAL = '个人信息保护法第十九条、第四十七条'
const LOGS = '网络安全法关于网络日志留存不少于六个月的规定（2017年文本第二十一条第三项）'

const OF_CASES: readonly RetentionPeriod[] = RETENTION.map((rule) => ({
  ...rule,
  what: `办件中的个人信息（${rule.states.join('、')}）`,
  least: 30,
  forget: (tx, _before, at) => forgetOld(tx, at, [rule]),
}))

/** Every period, in the order in which they are looked at; the records themselves are kept without end. */
export const PERIODS: readonly RetentionPeriod[] = [
  ...OF_CASES,
  {
    id: 'messages',
    what: '申请人消息',
    days: 3 * YEAR,
    least: 180,
    basis: MINIMAL,
    verified: false,
    reading: '与办件有关的提醒在复议、诉讼期满后无须再看；文书本身随档案保存',
    forget: (tx, before) => forgetMessages(tx, before, BATCH),
  },
  {
    id: 'postings',
    what: '邮寄证照的收件人、电话和地址（已寄出、撤回或者不予邮寄的）',
    days: 180,
    least: 30,
    basis: MINIMAL,
    verified: false,
    reading: '半年内可能退件、查询；之后只留邮件号',
    forget: (tx, before) => forgetAddressees(tx, before, BATCH),
  },
  {
    id: 'sent',
    what: '已送达的对外事件、短信和邮件，连同发送记录；未送达的不删',
    days: 2 * YEAR,
    least: 180,
    basis: `${LOGS}；${MINIMAL}`,
    verified: false,
    reading: '留两年供对账和追查；下限为六个月',
    forget: (tx, before) => forgetSent(tx, before, BATCH),
  },
  {
    id: 'sign-ins',
    what: '已结束的会话、邀请、中断的登录和输错次数',
    days: 30,
    least: 0,
    basis: MINIMAL,
    verified: false,
    reading: '登录和锁定另有操作记录，这里的原始数据一个月后无用',
    forget: (tx, before) => forgetSignIns(tx, before),
  },
  {
    id: 'devices',
    what: '登录过的浏览器（只有摘要）',
    days: 180,
    least: 1,
    basis: MINIMAL,
    verified: false,
    reading: '浏览器自己也只留 180 天',
    forget: (tx, before) => forgetDevices(tx, before),
  },
  {
    id: 'closed-accounts',
    what: '已停用账号的动态口令、恢复码和关联身份',
    days: 180,
    least: 0,
    basis: MINIMAL,
    verified: false,
    reading: '停用半年后不再恢复；姓名和用户名留在操作记录中',
    forget: (tx, before) => forgetClosed(tx, before),
  },
  {
    id: 'answers',
    what: '为重复提交而存的答复（加密）',
    days: 30,
    least: 1,
    basis: MINIMAL,
    verified: false,
    reading: '重复提交在几分钟内发生',
    forget: (tx, before) => forgetOldKeys(tx, before),
  },
]

const DAY = 24 * 60 * 60_000

/** The days of a period here, or what is wrong with the setting. */
export function daysOf({ id, days }: RetentionPeriod, { config }: Pick<AtHand, 'config'>): number {
  return config.retentionDays[id] ?? days
}

/** Names that no period bears, and periods set below what they allow; nothing is deleted until they are mended. */
export function mistakesIn({ retentionDays }: Pick<Config, 'retentionDays'>): string[] {
  return Object.entries(retentionDays).flatMap(([id, days]) => {
    const period = PERIODS.find((one) => one.id === id)
    if (period === undefined) return [`${id}：没有这条规则 · no such period`]
    if (days >= period.least) return []
    return [`${id}：不能少于 ${period.least} 天 · not less than ${period.least} days`]
  })
}

export interface Applied {
  readonly id: string
  readonly days: number
  readonly gone: number
}

/** One batch of every period; what went is recorded, by number and basis. */
export async function applyRetention(tx: Tx, at: AtHand): Promise<Applied[]> {
  const mistakes = mistakesIn(at.config)
  if (mistakes.length > 0) throw new Error(`RETENTION_DAYS: ${mistakes.join('; ')}`)
  const applied: Applied[] = []
  for (const period of PERIODS) {
    const { id, basis } = period
    const days = daysOf(period, at)
    const before = new Date(at.clock.now().getTime() - days * DAY)
    const gone = await period.forget(tx, before, at)
    applied.push({ id, days, gone })
    // each case leaves a record of its own
    if (gone === 0 || OF_CASES.includes(period)) continue
    const object = { kind: 'retention', id }
    const detail = { gone, before: before.toISOString(), basis }
    await record(tx, { actor: null, action: 'retention.applied', region: '*', object, detail })
  }
  return applied
}
