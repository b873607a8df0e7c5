import type { Strings } from '#platform/web/index.ts'

export const words = {
  title: { zh: '账号安全', en: 'Account security' },
  lead: {
    zh: '密码之外再加一道动态口令，别人知道密码也登录不了。',
    en: 'A one-time code beside the password: knowing the password alone opens nothing.',
  },
  factor: { zh: '动态口令', en: 'One-time code' },
  on: { zh: '已设置', en: 'Set up' },
  off: { zh: '未设置', en: 'Not set up' },
  left: { zh: '还有 {n} 个恢复码', en: '{n} recovery codes left' },
  setUp: { zh: '设置动态口令', en: 'Set up a one-time code' },
  scan: {
    zh: '用手机验证器扫描这个二维码，然后输入它显示的 6 位数字。',
    en: 'Scan this with an authenticator on your phone, then type the six digits it shows.',
  },
  byHand: { zh: '不能扫码？手工输入密钥', en: 'Cannot scan? Type the key' },
  code: { zh: '6 位动态口令', en: 'Six digits' },
  codeOrRecovery: { zh: '动态口令或恢复码', en: 'A code, or a recovery code' },
  confirm: { zh: '确认', en: 'Confirm' },
  keep: { zh: '请现在记下恢复码', en: 'Write down the recovery codes now' },
  keepLead: {
    zh: '手机丢失时，每个恢复码可以登录一次。它们只显示这一次。',
    en: 'Without the phone each opens one sign-in. They are shown this once.',
  },
  kept: { zh: '已经记下', en: 'I have written them down' },
  remove: { zh: '解除动态口令', en: 'Take the one-time code off' },
  identity: { zh: '统一身份认证', en: 'Identity provider' },
  identityLead: {
    zh: '关联之后，可以用统一身份认证登录这个账号。',
    en: 'Once linked, the provider signs you in to this account.',
  },
  link: { zh: '关联', en: 'Link' },
  agents: { zh: '委托代办', en: 'Agents' },
  agentsLead: {
    zh: '让经办人替您准备或办理；您随时可以解除。',
    en: 'Let somebody prepare or act for you; end it at any time.',
  },
  invitationTitle: { zh: '设置密码', en: 'Set your password' },
  invitationLead: {
    zh: '这是您的邀请，只能使用一次。密码至少 10 个字符，几个不相干的词最好记。',
    en: 'This is your invitation, good for one use. Ten characters at least; a few unrelated words are easy to keep.',
  },
  password: { zh: '新密码', en: 'New password' },
  short: { zh: '密码至少 10 个字符', en: 'Ten characters at least' },
  setPassword: { zh: '设置密码', en: 'Set the password' },
  done: {
    zh: '密码已设置，您的用户名是 {name}。',
    en: 'The password is set; your user name is {name}.',
  },
  signIn: { zh: '去登录', en: 'Sign in' },
} satisfies Strings
