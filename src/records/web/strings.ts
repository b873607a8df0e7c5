import type { Strings } from '#platform/web/index.ts'

export const words = {
  title: { zh: '操作记录', en: 'Records' },
  lead: {
    zh: '谁在什么时候做了什么、看了谁的个人信息。记录只增不改、逐条相链，每天的摘要有签名。您的查看也会记入。',
    en: 'Who did what, and who looked at whose personal data. Records are only added, each linked to the one before; each day is signed. Your looking is recorded too.',
  },
  region: { zh: '地区', en: 'Region' },
  accounts: { zh: '账号与管理员（不分地区）', en: 'Accounts and administrators (no region)' },
  actor: { zh: '用户名', en: 'User name' },
  action: { zh: '事项', en: 'Action' },
  object: { zh: '对象编号', en: 'Object' },
  from: { zh: '从', en: 'From' },
  until: { zh: '到', en: 'To' },
  look: { zh: '查看', en: 'Look' },
  export: { zh: '导出表格', en: 'Export as a table' },
  none: { zh: '没有符合条件的记录。', en: 'No record matches.' },
  more: { zh: '更早的', en: 'Earlier' },
  at: { zh: '时间', en: 'At' },
  system: { zh: '系统', en: 'the system' },
  detail: { zh: '说明', en: 'Detail' },
} satisfies Strings
