import type { Strings } from './language.ts'

export const words = {
  appName: { zh: '准营', en: 'Zhunying' },
  loading: { zh: '正在打开…', en: 'Opening…' },
  retry: { zh: '再试一次', en: 'Try again' },
  signIn: { zh: '去登录', en: 'Sign in' },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  home: { zh: '回到首页', en: 'To the first page' },
  reread: { zh: '看最新的内容', en: 'Show it as it is now' },
  openOutside: {
    zh: '（打不开时，点右上角“…”选“在浏览器打开”）',
    en: '(if it does not open, choose “Open in browser” from the menu at the top right)',
  },
  optional: { zh: '选填', en: 'optional' },
  code: { zh: '代码 {code}', en: 'Code {code}' },
} satisfies Strings
