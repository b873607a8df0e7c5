import type { Strings } from '#platform/web/index.ts'

export const words = {
  renewals: { zh: '延续', en: 'Renewals' },
  early: {
    zh: '{certificate} 有效期至{expires}，{opens}起可申请延续',
    en: '{certificate} is valid until {expires}; renewal opens on {opens}',
  },
  open: {
    zh: '{certificate} 现在可以申请延续，最迟{closes}提出；有效期至{expires}',
    en: '{certificate}: ask for renewal now, by {closes} at the latest; valid until {expires}',
  },
  late: {
    zh: '{certificate} 的申请期已过（{closes}），请尽快申请；有效期至{expires}',
    en: '{certificate}: the last day to ask was {closes}; ask at once, it is valid until {expires}',
  },
  expired: { zh: '{certificate} 有效期已于{expires}届满', en: '{certificate} ended on {expires}' },
  silence: {
    zh: '按时提出而行政机关在届满前未作决定的，视为准予延续（行政许可法第五十条）。',
    en: 'Asked for in time and not decided before the end, it is renewed by law.',
  },
  provisional: {
    zh: '（跨入尚未公布放假安排的年份，日期可能变动）',
    en: '(a year whose holidays are not announced yet: the day may move)',
  },
  renewNow: { zh: '去办延续', en: 'Renew' },
  stageOpen: { zh: '可延续', en: 'Renew now' },
  stageLate: { zh: '延续已逾期', en: 'Renewal is late' },
  stageExpired: { zh: '已届满', en: 'Ended' },
  cancelTitle: { zh: '申请注销', en: 'Ask for cancellation' },
  cancelLead: {
    zh: '不再经营某一事项，或者整个店不开了，可以申请注销。由作出许可的部门（整证由牵头部门）办理，办结前证照仍有效。',
    en: 'If you give up one item or the whole shop, ask for its cancellation. The department that granted it decides; until then it stays valid.',
  },
  what: { zh: '注销什么', en: 'What to cancel' },
  whole: { zh: '整张{title}', en: 'the whole {title}' },
  reason: { zh: '原因', en: 'Reason' },
  missing: { zh: '请填写', en: 'Please fill in' },
  send: { zh: '提出注销申请', en: 'Send the request' },
  sent: { zh: '已提出。办理结果会显示在这里。', en: 'Sent. The outcome will appear here.' },
  requests: { zh: '注销申请', en: 'Requests for cancellation' },
  requestOpen: { zh: '办理中', en: 'open' },
  requestDone: { zh: '已办理', en: 'done' },
  requestDeclined: { zh: '未予办理', en: 'declined' },
  requestWithdrawn: { zh: '已撤回', en: 'taken back' },
  takeBack: { zh: '撤回申请', en: 'Take it back' },
  applyRest: { zh: '申请未许可事项', en: 'Apply for what is not permitted yet' },
  endedNote: {
    zh: '本证已作废，请把纸质证件交回发证机关。其余仍有效的单项证件照常使用；办理变更或者延续准予后，会按新编号颁发新证。',
    en: 'This licence is void; please hand its paper back. Single licences that are still valid may be used as before; once a change or renewal is granted, a new licence is issued under a new number.',
  },
  imported: {
    zh: '存量导入：{file} 第 {line} 行',
    en: 'Taken over from {file}, line {line}',
  },
} satisfies Strings
