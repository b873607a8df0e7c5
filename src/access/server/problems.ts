import type { Problems } from '#platform/server/http.ts'
import type { AccessRefusal } from '../core/index.ts'
import type { SignInRefusal } from './sign-in.ts'

/** How the refusals of permission and signing in read outside. */
export const ACCESS_PROBLEMS = {
  ACCESS_LOGIN_NEEDED: {
    status: 401,
    title: { zh: '请先登录', en: 'Please sign in first' },
    next: {
      zh: '登录后重试；已保存的内容不会丢失。',
      en: 'Sign in and try again; nothing that was saved is lost.',
    },
  },
  ACCESS_NOT_ALLOWED: {
    status: 403,
    title: { zh: '您的角色不能进行这项操作', en: 'Your role may not do this' },
    next: {
      zh: '请由有权限的人员办理；如认为权限有误，请联系安全管理员。',
      en: 'Ask somebody who may; if your role is wrong, ask the security administrator.',
    },
  },
  ACCESS_NOT_FOUND: {
    status: 404,
    title: { zh: '没有找到，或不在您的办理范围内', en: 'Not found, or not within your reach' },
    next: {
      zh: '请核对编号和地区；如用错了账号，请换用办理时的账号。',
      en: 'Check the number and the region; if this is the wrong account, use the one you applied with.',
    },
  },
  ACCESS_LOGIN_WRONG: {
    status: 401,
    title: { zh: '用户名或密码不正确', en: 'The name or the password is wrong' },
    next: {
      zh: '请核对后重试；连续输错 5 次将锁定 15 分钟。忘记密码请联系系统管理员重置。',
      en: 'Check both and try again; five mistakes in a row lock the name for 15 minutes. A system administrator can reset a forgotten password.',
    },
  },
  ACCESS_LOCKED: {
    status: 429,
    title: {
      zh: '输错次数过多，这个用户名已暂时锁定',
      en: 'Too many mistakes: this name is locked for a while',
    },
    next: {
      zh: '请于北京时间 {time} 之后重试；急需使用请联系系统管理员重置密码。',
      en: 'Try again after {time} (Beijing time); a system administrator can reset the password at once.',
    },
  },
} as const satisfies Problems<AccessRefusal | SignInRefusal>
