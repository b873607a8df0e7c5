import type { Strings } from '#platform/web/index.ts'

export const words = {
  choose: { zh: '请选择', en: 'Please choose' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
  addRow: { zh: '再加一项', en: 'Add one more' },
  removeRow: { zh: '删除第 {n} 项', en: 'Remove number {n}' },
  row: { zh: '第 {n} 项', en: 'Number {n}' },
  noRows: { zh: '还没有填写。', en: 'Nothing entered yet.' },
  empty: { zh: '未填写', en: 'Not filled in' },
  usedBy: { zh: '用于：{items}', en: 'Used for: {items}' },
  source: { zh: '来自{source}，请核对', en: 'from {source}; please check' },
  personal: {
    zh: '个人信息，只给需要它的部门。',
    en: 'Personal data, shown only to the departments that need it.',
  },
  usccHint: {
    zh: '18 位，营业执照右上角。',
    en: '18 characters, top right on the business licence.',
  },
  idHint: { zh: '18 位居民身份证号码。', en: '18-character resident identity number.' },
  phoneHint: {
    zh: '11 位手机号，或区号加座机号。',
    en: '11-digit mobile, or area code and land line.',
  },
} satisfies Strings
