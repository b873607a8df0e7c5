import type { Problems } from '#platform/server/http.ts'
import { OUTBOX_PROBLEMS } from '../../outbox/server/index.ts'
import type { NeighboursRefusal } from './refusal.ts'

export const NEIGHBOURS_PROBLEMS = {
  ...OUTBOX_PROBLEMS,
  NEIGHBOURS_NOT_DISPATCHED: {
    status: 404,
    title: { zh: '这个事项没有交办给贵系统，或已收回', en: 'This item is not with your system' },
    next: {
      zh: '请核对办件和事项编号；已收回的（branch.recalled）不再处理。',
      en: 'Check case and item; what was recalled (branch.recalled) is not to be worked on.',
    },
  },
  NEIGHBOURS_TOO_EARLY: {
    status: 409,
    title: {
      zh: '前面的消息还没有到（应为第 {expected} 条）',
      en: 'An earlier one is missing (number {expected})',
    },
    next: {
      zh: '请先发送前面的消息，再重发这一条。',
      en: 'Send the earlier one first, then this one again.',
    },
  },
  NEIGHBOURS_HEARD_BEFORE: {
    status: 409,
    title: {
      zh: '这一条已处理过（下一条为第 {expected} 条）',
      en: 'It was carried out before (next is {expected})',
    },
    next: {
      zh: '重发请沿用原来的消息编号；新消息请用下一个序号。',
      en: 'Repeat a message under its own id; give a new one the next number.',
    },
  },
  NEIGHBOURS_NO_FILE: {
    status: 404,
    title: { zh: '没有这份材料', en: 'There is no such file' },
    next: {
      zh: '只能读取交办件中列出的材料。',
      en: 'Only the files that a dispatched item lists can be read.',
    },
  },
  NEIGHBOURS_NOT_A_DEPARTMENT_SYSTEM: {
    status: 422,
    title: {
      zh: '这个接收方不是该部门的系统',
      en: 'That receiver is not a system of this department',
    },
    next: {
      zh: '请先在“对接”中为该部门新建接收方。',
      en: 'Add a receiver for that department first.',
    },
  },
} as const satisfies Problems<NeighboursRefusal>
