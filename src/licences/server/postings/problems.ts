import type { Problem } from '#platform/server/http.ts'

/** Refusals about orders by post. */
export const POSTING_PROBLEMS = {
  LICENCES_POSTING_OPEN: {
    status: 409,
    title: { zh: '已经申请过邮寄，还没有寄出', en: 'The post was asked for already' },
    next: {
      zh: '请等窗口寄出；地址写错了，先撤回再重新申请。',
      en: 'Wait until it is sent; if the address is wrong, take the order back and ask again.',
    },
  },
  LICENCES_PAPER_HANDED_OVER: {
    status: 409,
    title: { zh: '这一版纸质证照已经送达', en: 'The paper of this version was handed over' },
    next: {
      zh: '纸证遗失或者损坏的，请到窗口申请补发；电子证照随时可以下载。',
      en: 'If it is lost or damaged, ask at the window for a replacement; the electronic licence can be downloaded at any time.',
    },
  },
  LICENCES_POSTING_NOT_FOUND: {
    status: 404,
    title: { zh: '没有找到这份邮寄申请', en: 'There is no such order by post' },
    next: { zh: '请从证照页面打开。', en: 'Open it from the page of the licence.' },
  },
  LICENCES_POSTING_SETTLED: {
    status: 409,
    title: { zh: '这份邮寄申请已经办结', en: 'This order by post is settled' },
    next: { zh: '请刷新页面看结果。', en: 'Reload the page to see what came of it.' },
  },
} as const satisfies Record<string, Problem>
