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
  NEIGHBOURS_NOT_OF_THE_REGION: {
    status: 422,
    title: {
      zh: '这个接收方不是本地区的全区系统',
      en: 'That receiver is not a system of the whole region',
    },
    next: {
      zh: '部门的审批系统在“部门在哪里审批”中设置；其他系统请新建不属于任何部门的接收方。',
      en: 'A department’s system is set under “Where departments decide”; add one without a department.',
    },
  },
  NEIGHBOURS_CODE_OF_ENTRIES: {
    status: 422,
    title: { zh: '入口要有代号，其他系统没有', en: 'An entry has a code, and nothing else has' },
    next: {
      zh: '请为入口填写 2 至 30 位小写字母、数字或短横的代号。',
      en: 'Give the entry a code of 2 to 30 small letters, digits or hyphens.',
    },
  },
  NEIGHBOURS_PLACE_TAKEN: {
    status: 409,
    title: { zh: '已有系统接在这个位置', en: 'Another system stands there already' },
    next: { zh: '请先解除原来的，再接新的。', en: 'Take the other one off first.' },
  },
  NEIGHBOURS_NOT_THIS_NEIGHBOUR: {
    status: 403,
    title: {
      zh: '贵系统没有接为本地区的 {kind}',
      en: 'Your system does not stand for {kind} in this region',
    },
    next: {
      zh: '请联系本地区牵头部门在“对接与发送”中设置。',
      en: 'Ask the lead authority of the region to connect it.',
    },
  },
  NEIGHBOURS_NO_LIBRARY: {
    status: 409,
    title: { zh: '本地区没有接通证照库', en: 'No library of licences is connected here' },
    next: { zh: '请先在“对接与发送”中接通。', en: 'Connect it first.' },
  },
  NEIGHBOURS_REPORT_NOT_OPEN: {
    status: 404,
    title: { zh: '没有这一次盘点，或已结束', en: 'That comparison is over, or never was' },
    next: {
      zh: '请按最近一条 library.inventory-wanted 的编号答复。',
      en: 'Answer the latest library.inventory-wanted.',
    },
  },
  NEIGHBOURS_PAGE_OUT_OF_ORDER: {
    status: 409,
    title: { zh: '前面的页还没有到', en: 'An earlier page is missing' },
    next: {
      zh: '请从 after 为 {expected} 的一页起按顺序发送；页内按 subject 排序。',
      en: 'Send the page after {expected} first; entries are in the order of their subject.',
    },
  },
  NEIGHBOURS_SUBJECT_UNKNOWN: {
    status: 404,
    title: { zh: '没有向贵系统推送过这个证照', en: 'Your system was never told of this licence' },
    next: { zh: '请核对 subject（推送时给出）。', en: 'Check the subject, as it was pushed.' },
  },
  NEIGHBOURS_NUMBER_USED: {
    status: 409,
    title: {
      zh: '编号 {number} 已收件，受理编号 {caseNo}',
      en: 'Number {number} was taken in before as {caseNo}',
    },
    next: {
      zh: '同一申请不必再报；另一份申请请用新的编号。',
      en: 'Do not send the same application again; give another one a new number.',
    },
  },
  NEIGHBOURS_CASE_UNKNOWN: {
    status: 404,
    title: { zh: '本地区没有编号为 {caseNo} 的办件', en: 'No case {caseNo} in this region' },
    next: { zh: '请用收件时答复的受理编号。', en: 'Use the number that was answered.' },
  },
  NEIGHBOURS_SAME_CLERK: {
    status: 409,
    title: {
      zh: '{clerk} 代为收件，不能又由其受理',
      en: '{clerk} filed it for the applicant and cannot answer it, too',
    },
    next: { zh: '请由另一名窗口人员受理。', en: 'Let another clerk answer it.' },
    basis: '行政许可法第三十二条；代为收件的人不作受理，为本平台的口径',
  },
  NEIGHBOURS_ENTRY_UNKNOWN: {
    status: 404,
    title: {
      zh: '本地区没有代号为 {entry} 的入口',
      en: 'There is no entry {entry} in this region',
    },
    next: {
      zh: '不影响申请；进度不会回传到原来的入口，可在“我的办件”中查看。',
      en: 'The application goes on; its progress is on your own page, not at that entry.',
    },
  },
  NEIGHBOURS_USCC_WRONG: {
    status: 422,
    title: {
      zh: '统一社会信用代码不正确：{message}',
      en: 'The unified social credit code is wrong: {message}',
    },
    next: { zh: '请核对后重发。', en: 'Correct it and send the message again.' },
    basis: 'GB 32100-2015',
  },
} as const satisfies Problems<NeighboursRefusal>
