import type { Problems } from '#platform/server/http.ts'
import type { InboundRefusal } from './refusal.ts'

const SIGN = {
  zh: '请按 Standard Webhooks 用共用密钥（HMAC-SHA256）签名，三个请求头见 docs/outbox.md。',
  en: 'Sign with the shared secret (HMAC-SHA256) after Standard Webhooks; docs/outbox.md has the three headers.',
}

export const INBOUND_PROBLEMS = {
  INBOUND_SIGNATURE_MISSING: {
    status: 401,
    title: { zh: '消息没有签名', en: 'The message is not signed' },
    next: SIGN,
  },
  INBOUND_SIGNATURE_WRONG: {
    status: 401,
    title: { zh: '签名不对', en: 'The signature is wrong' },
    next: SIGN,
  },
  INBOUND_SIGNATURE_OLD: {
    status: 401,
    title: {
      zh: '签名时间与本机相差超过 5 分钟',
      en: 'Signed more than five minutes ago, or ahead',
    },
    next: {
      zh: '请校准时钟，每次发送时重新签名；消息编号不变。',
      en: 'Set the clock right and sign anew for each sending; the id stays.',
    },
  },
  INBOUND_NOT_AN_EVENT: {
    status: 400,
    title: { zh: '不是符合约定的 CloudEvents 消息', en: 'Not a CloudEvent as it was agreed' },
    next: { zh: '请按 errors 逐项改正。', en: 'Correct what errors names.' },
  },
  INBOUND_ID_REUSED: {
    status: 409,
    title: {
      zh: '编号 {id} 已用于另一条内容不同的消息',
      en: 'The id {id} was used for another message',
    },
    next: {
      zh: '新消息请用新编号；重发同一消息时内容不得改动。',
      en: 'Give a new message a new id; repeat a message without a change.',
    },
  },
  INBOUND_TYPE_UNKNOWN: {
    status: 422,
    title: { zh: '不认识这种消息', en: 'No message of this type is known' },
    next: { zh: '可用的类型见 types。', en: 'See types for what there is.' },
  },
} as const satisfies Problems<InboundRefusal>
