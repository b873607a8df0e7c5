import type { Strings } from '#platform/web/index.ts'

export const postingWords = {
  title: { zh: '邮寄申请', en: 'To be sent by post' },
  lead: {
    zh: '经营者申请邮寄的纸质证照。打印后在这里登记承运单位和邮件号，经营者随即收到消息。查看收件信息会留下记录。',
    en: 'Papers whose holders asked for the post. Once printed, note carrier and tracking number here; the holder is told at once. Looking at an address is recorded.',
  },
  none: { zh: '没有等待邮寄的证照。', en: 'Nothing waits to be sent.' },
  toPrint: {
    zh: '还没有打印：先在打印队列里打印。',
    en: 'Not printed yet: print it from the queue first.',
  },
  send: { zh: '登记寄出', en: 'Record as sent' },
  sendFor: { zh: '登记寄出 {number} {serial}', en: 'Record as sent {number} {serial}' },
  sheet: { zh: '证件流水号 {serial}', en: 'Sheet {serial}' },
  carrier: { zh: '承运单位', en: 'Carrier' },
  ems: { zh: '中国邮政 EMS', en: 'China Post EMS' },
  tracking: { zh: '邮件号', en: 'Tracking number' },
  sent: { zh: '已寄出', en: 'Sent' },
  missing: { zh: '请填写', en: 'Please fill in' },
  decline: { zh: '不予邮寄', en: 'Do not send' },
  declineFor: { zh: '不予邮寄 {number}', en: 'Do not send {number}' },
  reason: { zh: '原因', en: 'Reason' },
  reasonHelp: { zh: '经营者会看到这句话。', en: 'The holder reads this.' },
} satisfies Strings
