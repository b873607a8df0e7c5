import type { Strings } from '#platform/web/index.ts'

export const postWords = {
  title: { zh: '纸质证照', en: 'The paper licence' },
  ways: {
    zh: '电子证照随时可以下载、亮证。要纸质的，到窗口领取，或者邮寄给您。',
    en: 'The electronic licence can be downloaded and shown at any time. For the paper, come to the window or have it sent to you.',
  },
  order: { zh: '邮寄给我', en: 'Send it to me by post' },
  'wished-post': {
    zh: '申请时您选了邮寄送达。下面是申请表里的收件信息，请核对后申请邮寄。',
    en: 'On the form you chose the post. Below is the address from the form: check it, then order.',
  },
  'wished-window': {
    zh: '申请时您选了窗口领取，制好后到窗口取就行；要改成邮寄，在下面申请。',
    en: 'On the form you chose the window: collect it there once it is printed. To have it sent instead, order below.',
  },
  'wished-electronic': {
    zh: '申请时您选了仅电子证照；现在想要纸质的，在下面申请邮寄。',
    en: 'On the form you chose the electronic licence only; if you want the paper now, order it below.',
  },
  orderLead: {
    zh: '姓名、电话和地址只给寄证的窗口看，加密保存，办结半年后删除。',
    en: 'Name, telephone and address are seen by the window that sends it, kept encrypted, and deleted half a year later.',
  },
  receiver: { zh: '收件人', en: 'Addressee' },
  phone: { zh: '联系电话', en: 'Telephone' },
  address: { zh: '邮寄地址', en: 'Postal address' },
  missing: { zh: '请填写', en: 'Please fill in' },
  phoneWrong: {
    zh: '请填 11 位手机号，或者区号加座机号',
    en: 'An 11-digit mobile number, or area code and land line',
  },
  send: { zh: '申请邮寄', en: 'Order by post' },
  asked: { zh: '等待寄出', en: 'waiting to be sent' },
  askedNext: {
    zh: '窗口打印后寄出，会在消息里告诉您邮件号。',
    en: 'The window prints and sends it; a message will tell you the tracking number.',
  },
  posted: { zh: '已寄出', en: 'sent' },
  collected: { zh: '已在窗口领取', en: 'collected at the window' },
  withdrawn: { zh: '已撤回', en: 'taken back' },
  declined: { zh: '没有寄出', en: 'not sent' },
  ended: { zh: '证照已终止，不再邮寄', en: 'not sent: the licence has ended' },
  tracked: { zh: '{carrier} 邮件号 {tracking}', en: '{carrier} {tracking}' },
  because: {
    zh: '原因：{answer}。可以改好地址重新申请，或者到窗口领取。',
    en: 'Reason: {answer}. Ask again with another address, or collect it at the window.',
  },
  withdraw: { zh: '撤回邮寄申请', en: 'Take the order back' },
} satisfies Strings
