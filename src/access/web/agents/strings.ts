import type { Strings } from '#platform/web/index.ts'

export const words = {
  title: { zh: '委托代办', en: 'Agents' },
  lead: {
    zh: '您可以委托经办人在约定的范围和期限内替您办理。他做的每一步都会写明“某某（代您）”，您随时可以解除。',
    en: 'Let an agent act for you, in what you choose and until when. Each step says who did it for you; end it at any time.',
  },
  given: { zh: '我委托的经办人', en: 'My agents' },
  received: { zh: '委托我代办的', en: 'Those I act for' },
  noneReceived: {
    zh: '还没有人委托您代办。请对方登录后在这一页填您的用户名；委托后，这里会出现“开始代办”。',
    en: 'Nobody has named you yet. Ask them to sign in and enter your user name on this page; then “Act for them” appears here.',
  },
  noneGiven: {
    zh: '您没有委托过别人，都由自己办理。要请人代办，在下面写明他的用户名、可以办什么、到哪一天为止。',
    en: 'You have named nobody: you do everything yourself. To name somebody, say below who, for what, and until when.',
  },
  give: { zh: '新的委托', en: 'A new mandate' },
  agent: { zh: '经办人的用户名', en: 'The agent’s user name' },
  agentHelp: {
    zh: '经办人须有自己的申请人账号；政府工作人员不能代办。',
    en: 'An agent has an applicant’s account of their own; no officer may be one.',
  },
  agentMissing: { zh: '请填写经办人的用户名', en: 'Please give the agent’s user name' },
  scopes: { zh: '可以代办的事', en: 'What they may do' },
  look: { zh: '查看办理情况和证照', en: 'Look at applications and licences' },
  prepare: { zh: '填写申请、上传材料', en: 'Fill in applications, upload papers' },
  submit: { zh: '提交和撤回申请', en: 'Submit and withdraw' },
  visit: { zh: '约定现场核查、答复整改', en: 'Agree on visits, answer what was found' },
  licence: { zh: '申请注销证照', en: 'Ask to cancel a licence' },
  businesses: { zh: '限于这些主体', en: 'Only for these businesses' },
  businessesHelp: {
    zh: '填统一社会信用代码，每行一个；不填表示您的全部主体。',
    en: 'Unified social credit codes, one a line; empty for all your businesses.',
  },
  until: { zh: '到哪一天为止', en: 'Until' },
  untilHelp: { zh: '最长一年，到期可以再次委托。', en: 'A year at most; it can be given again.' },
  send: { zh: '委托', en: 'Give the mandate' },
  allBusinesses: { zh: '全部主体', en: 'all businesses' },
  to: { zh: '至 {day}', en: 'until {day}' },
  holds: { zh: '有效', en: 'In force' },
  ended: { zh: '已到期', en: 'Ended' },
  revoked: { zh: '已解除', en: 'Revoked' },
  revoke: { zh: '解除', en: 'End it' },
  takeUp: { zh: '开始代办', en: 'Act for them' },
  layDown: { zh: '结束代办，回到自己的账号', en: 'Stop, and be myself again' },
  acting: { zh: '您正在代 {owner} 办理', en: 'You are acting for {owner}' },
} satisfies Strings
