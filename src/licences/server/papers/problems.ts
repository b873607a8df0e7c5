import type { Problem } from '#platform/server/http.ts'

/** Refusals about paper: copies, blank stock, printing. */
export const PAPER_PROBLEMS = {
  LICENCES_PAPER_NOT_FOUND: {
    status: 404,
    title: { zh: '台账里没有编号为 {serial} 的纸张', en: 'The ledger has no sheet {serial}' },
    next: { zh: '请核对纸张背面的流水号或芯片号。', en: 'Check the serial or chip on its back.' },
  },
  LICENCES_PAPER_NOT_IN_THIS_STATE: {
    status: 409,
    title: { zh: '纸张 {serial} 现为“{state}”，不能这样登记', en: 'Sheet {serial} is {state}' },
    next: { zh: '请打开该纸张的记录核对。', en: 'Open the record of that sheet.' },
  },
  LICENCES_PAPER_OUTSTANDING: {
    status: 409,
    title: {
      zh: '还有纸质证件没有了结：{serials}',
      en: 'Papers are not accounted for yet: {serials}',
    },
    next: {
      zh: '请先逐份登记交回、遗失或者公告作废。',
      en: 'Record each as returned, lost, or announced void first.',
    },
    basis: '西政办发〔2023〕4号 二（六）',
  },
  LICENCES_STOCK_SERIALS_TAKEN: {
    status: 409,
    title: { zh: '流水号已在台账中：{serials}', en: 'Serials are in the ledger: {serials}' },
    next: { zh: '请核对入库单的起止号。', en: 'Compare the range with the delivery note.' },
  },
  LICENCES_STOCK_RANGE_WRONG: {
    status: 422,
    title: { zh: '起止号有误：{first} 至 {last}', en: 'The range is wrong: {first} to {last}' },
    next: {
      zh: '起止号须前缀相同、位数相同，止号不小于起号，一批不超过两万张。',
      en: 'Same prefix, same width, last not before first, at most 20,000 sheets a batch.',
    },
  },
  LICENCES_STOCK_EMPTY: {
    status: 409,
    title: {
      zh: '空白证件不足：需要 {needed} 张，库存 {left} 张',
      en: 'Not enough blank sheets: {needed} needed, {left} left',
    },
    next: { zh: '请登记新到的批次，或减少本次份数。', en: 'Enter a new batch, or print fewer.' },
  },
  LICENCES_RFID_TAKEN: {
    status: 409,
    title: {
      zh: '芯片 {rfid} 已登记在纸张 {serial}',
      en: 'Chip {rfid} is recorded with sheet {serial}',
    },
    next: { zh: '芯片号须唯一；请重新读取。', en: 'A chip is unique; read it again.' },
    basis: '西政办发〔2023〕4号附件2，5.4',
  },
  LICENCES_PRINT_NOT_QUEUED: {
    status: 409,
    title: { zh: '有的任务已不在打印队列', en: 'Some requests are no longer in the queue' },
    next: { zh: '请刷新队列后重新选择。', en: 'Refresh the queue and choose again.' },
  },
  LICENCES_NOT_IN_FORCE: {
    status: 409,
    title: { zh: '证件 {number} 现为“{state}”', en: 'Licence {number} is {state}' },
    next: {
      zh: '只有有效的证件可以打印、送达。',
      en: 'Only a licence in force is printed and handed over.',
    },
  },
} as const satisfies Record<string, Problem>
