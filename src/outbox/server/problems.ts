import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import type { OutboxRefusal } from './refusal.ts'

export const OUTBOX_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  OUTBOX_ADDRESS_REFUSED: {
    status: 422,
    title: { zh: '不能向这个地址发送（{fault}）', en: 'Nothing may be sent there ({fault})' },
    next: {
      zh: '请用 https:// 开头、不含账号密码的地址。内部网段须由运维人员在 OUTBOX_NETWORKS 中写明。',
      en: 'Use an address beginning https:// without user and password. Internal networks are named by the operator in OUTBOX_NETWORKS.',
    },
  },
  OUTBOX_TYPES_UNKNOWN: {
    status: 422,
    title: { zh: '没有这些事件类型', en: 'There are no such types of events' },
    next: {
      zh: '类型写作 case.accepted、branch.* 或 *；全部类型见 docs/outbox.md。',
      en: 'Write case.accepted, branch.* or *; docs/outbox.md lists them.',
    },
  },
  OUTBOX_DEPARTMENT_UNKNOWN: {
    status: 422,
    title: { zh: '本地区没有这个部门', en: 'The region has no such department' },
    next: {
      zh: '请从实施方案的部门中选择。',
      en: 'Choose one of the departments of the region’s plan.',
    },
  },
  OUTBOX_ENDED: {
    status: 409,
    title: { zh: '这个接收方已停用', en: 'This receiver has been ended' },
    next: {
      zh: '如需继续对接，请新建一个接收方。',
      en: 'Add a new receiver to connect it again.',
    },
  },
  OUTBOX_PAUSED_ALREADY: {
    status: 409,
    title: { zh: '已处于暂停状态', en: 'It is paused already' },
    next: { zh: '请刷新后查看。', en: 'Reload to see its state.' },
  },
  OUTBOX_NOT_PAUSED: {
    status: 409,
    title: { zh: '没有暂停，无需恢复', en: 'It is not paused' },
    next: { zh: '请刷新后查看。', en: 'Reload to see its state.' },
  },
  OUTBOX_NO_SECRET: {
    status: 409,
    title: { zh: '这个接收方没有这项设置', en: 'This receiver has no such thing' },
    next: {
      zh: '邮件和短信由运维人员设置；只有部门的系统可以回传。',
      en: 'Mail and SMS are set up by the operator; only a department’s system can answer.',
    },
  },
  OUTBOX_CHANGED: {
    status: 412,
    title: {
      zh: '他人已作改动（现为第 {current} 版）',
      en: 'Somebody changed it (now version {current})',
    },
    next: {
      zh: '请刷新，核对后再保存。',
      en: 'Reload, look at the change and save again.',
    },
  },
} as const satisfies Problems<OutboxRefusal>
