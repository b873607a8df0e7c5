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
  owners: { zh: '申请人', en: 'Applicants' },
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
