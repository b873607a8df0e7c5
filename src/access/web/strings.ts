import type { Strings } from '#platform/web/index.ts'

export const words = {
  title: { zh: '登录', en: 'Sign in' },
  lead: {
    zh: '登录后，您填写的内容会随时保存，换一台设备也能接着办。',
    en: 'Once signed in, what you type is saved as you go and can be continued on another device.',
  },
  username: { zh: '用户名', en: 'User name' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  usernameMissing: { zh: '请输入用户名', en: 'Please enter the user name' },
  passwordMissing: { zh: '请输入密码', en: 'Please enter the password' },
  demoTitle: { zh: '演示账号', en: 'Demonstration accounts' },
  demoLead: {
    zh: '这是演示环境。点一个账号即可登录，办理的结果没有法律效力。',
    en: 'This is a demonstration. Choose an account to sign in; results have no legal force.',
  },
  code: { zh: '动态口令', en: 'One-time code' },
  codeHelp: {
    zh: '手机验证器上的 6 位数字；手机不在身边时填一个恢复码。',
    en: 'Six digits of your authenticator; without the phone, one of your recovery codes.',
  },
  codeMissing: { zh: '请输入动态口令', en: 'Please enter the one-time code' },
  providerOwner: {
    zh: '申请人：统一身份认证登录',
    en: 'Applicants: sign in with your identity provider',
  },
  providerStaff: {
    zh: '工作人员：统一身份认证登录',
    en: 'Officers: sign in with your identity provider',
  },
  orLocal: { zh: '或用本平台账号', en: 'or with an account of this service' },
  againTitle: { zh: '登录已超时，请重新登录', en: 'Your sign-in has timed out' },
  againLead: {
    zh: '页面上填写的内容都在。登录后接着办即可。',
    en: 'What is on the page stays. Sign in and go on.',
  },
  againOther: {
    zh: '换一个账号登录，这一页会重新打开。',
    en: 'With another account this page is opened anew.',
  },
  limited: {
    zh: '您的岗位须先设置动态口令，才能办理业务。',
    en: 'Your role asks for a one-time code before anything else.',
  },
  toAccount: { zh: '去设置', en: 'Set it up' },
  owners: { zh: '申请人', en: 'Applicants' },
  administration: {
    zh: '三员（系统、安全、审计）',
    en: 'Administrators (system, security, audit)',
  },
  owner: { zh: '申请人', en: 'Applicant' },
  clerk: { zh: '综窗人员', en: 'Window clerk' },
  reviewer: { zh: '审批人员', en: 'Reviewer' },
  head: { zh: '部门负责人', en: 'Department head' },
  keeper: { zh: '标准管理员', en: 'Keeper of standards' },
  inspector: { zh: '核查人员', en: 'Inspector' },
  lead_: { zh: '牵头部门', en: 'Lead authority' },
  'system-admin': { zh: '系统管理员', en: 'System administrator' },
  'security-admin': { zh: '安全管理员', en: 'Security administrator' },
  'audit-admin': { zh: '审计管理员', en: 'Audit administrator' },
} satisfies Strings
