import type { Strings } from '#platform/web/index.ts'

export const words = {
  systems: { zh: '部门在哪里审批', en: 'Where departments decide' },
  lead: {
    zh: '没有自己系统的部门在准营审批；接通了审批系统的，办件自动交办，受理、询问、决定自动回传。随时可以换，在办的一起转过去。',
    en: 'A department without a system decides here; one with a system is handed its items, and what it does comes back by itself. It may change at any time, also for what is under way.',
  },
  department: { zh: '部门', en: 'Department' },
  place: { zh: '审批地点', en: 'Decides in' },
  here: { zh: '准营', en: 'Zhunying' },
  open: { zh: '在办', en: 'Open' },
  noSystem: {
    zh: '要接通审批系统，先为该部门新增一个接收方。',
    en: 'To connect a system, first add a receiver for that department.',
  },
  inSystem: { zh: '在“{name}”办理', en: 'decided in {name}' },
  sent: { zh: '已交办，对方尚未确认', en: 'handed over, not confirmed yet' },
  accepted: { zh: '对方已收件', en: 'taken on there' },
  queried: { zh: '对方有询问', en: 'they asked something' },
  decided: { zh: '对方已决定', en: 'decided there' },
  recalled: { zh: '已收回，在准营办理', en: 'called back, decided here' },
  number: { zh: '对方编号 {number}', en: 'their number {number}' },
  confirmed: { zh: '{when} 确认', en: 'confirmed {when}' },
  handedOver: { zh: '{when} 交办', en: 'handed over {when}' },
} satisfies Strings
