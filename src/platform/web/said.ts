import { language } from './language.ts'

interface Said {
  readonly title: string
  readonly next: string
}

/** What is said where the service itself said nothing: by the status of the answer; 0 is none at all. */
const WORDS: Readonly<Record<number, { readonly zh: Said; readonly en: Said }>> = {
  0: {
    zh: { title: '网络没有回应。', next: '您填写的内容不会丢失。请检查网络后再试一次。' },
    en: {
      title: 'The network is not answering.',
      next: 'Nothing typed is lost. Check the connection and try again.',
    },
  },
  401: {
    zh: { title: '登录已经过期。', next: '请重新登录；登录后回到这一页，填写的内容还在。' },
    en: {
      title: 'You are signed out.',
      next: 'Sign in again; you come back to this page, and what you typed is still here.',
    },
  },
  403: {
    zh: { title: '这个账号不能做这件事。', next: '请换用有权限的账号，或者到窗口办理。' },
    en: {
      title: 'This account may not do that.',
      next: 'Use the account that may, or come to the window.',
    },
  },
  404: {
    zh: { title: '没有找到。', next: '可能已经办结或者链接不完整。请从首页重新打开。' },
    en: {
      title: 'It is not here.',
      next: 'It may be settled, or the address is cut off. Open it again from the first page.',
    },
  },
  409: {
    zh: { title: '内容在您操作之前已经变化。', next: '请看最新的内容，再决定要不要继续。' },
    en: { title: 'It changed before you did this.', next: 'Look at it as it is now, and go on.' },
  },
  413: {
    zh: { title: '文件太大。', next: '请压缩或者分开后再传；照片可以调低清晰度。' },
    en: {
      title: 'The file is too large.',
      next: 'Make it smaller or split it; a photo may be less sharp.',
    },
  },
  422: {
    zh: { title: '填写的内容有误。', next: '请改正后再提交；其他内容都还在。' },
    en: {
      title: 'Something typed is wrong.',
      next: 'Correct it and send again; the rest is kept.',
    },
  },
  429: {
    zh: { title: '请求太频繁。', next: '请等一分钟再试；填写的内容都还在。' },
    en: {
      title: 'Too many requests.',
      next: 'Wait a minute and try again; what you typed is still here.',
    },
  },
  500: {
    zh: { title: '服务暂时没有办成。', next: '请一分钟后再试；已保存的内容都在。' },
    en: {
      title: 'The service could not answer.',
      next: 'Please try again in a minute; what you saved is safe.',
    },
  },
}

/** The words for a status; one of the same kind where it has none of its own. */
export function saidOf(status: number): Said {
  const alike = status === 412 ? 409 : status === 400 ? 422 : 500
  const { zh, en } = WORDS[status] ?? (WORDS[alike] as { zh: Said; en: Said })
  return language() === 'en' ? en : zh
}
