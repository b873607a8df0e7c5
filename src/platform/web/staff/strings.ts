import type { Strings } from '../language.ts'

export const words = {
  keys: { zh: '快捷键', en: 'Keys' },
  keysOn: { zh: '使用快捷键', en: 'Use the keys' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  close: { zh: '关闭', en: 'Close' },
} satisfies Strings
