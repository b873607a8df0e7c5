import type { Strings } from '#platform/web/index.ts'

export const words = {
  title: { zh: '我的消息', en: 'My messages' },
  empty: {
    zh: '还没有消息。提交申请后，受理、补正、决定、颁证和续期提醒都会在这里告诉您。',
    en: 'No messages yet. Once you have applied, acceptance, corrections, decisions, your licence and renewals are told here.',
  },
  startNew: { zh: '去看看要办什么', en: 'See what you need' },
  todo: { zh: '等您处理', en: 'Waiting for you' },
  unread: { zh: '未读', en: 'Unread' },
  readAll: { zh: '全部标为已读', en: 'Mark all as read' },
  openCase: { zh: '查看办件', en: 'Open the case' },
  openLicence: { zh: '查看证照', en: 'Open the licence' },
  more: { zh: '更早的消息', en: 'Earlier messages' },
} satisfies Strings
