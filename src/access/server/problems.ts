import type { Problems } from '#platform/server/http.ts'
import type { AccessRefusal } from '../core/index.ts'

/** How the refusals of permission read outside; those of accounts are in `account-problems.ts`. */
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
  ACCESS_NOT_MANDATED: {
    status: 403,
    title: {
      zh: '委托书没有授权您代办这一步',
      en: 'The mandate does not let you do this for the owner',
    },
    next: {
      zh: '请由委托人本人办理，或请其在“委托代办”中增加这项授权。',
      en: 'The owner does it, or widens the mandate under “Agents”.',
    },
    basis: '民法典第一百六十五条、第一百七十一条',
  },
  ACCESS_SECOND_FACTOR_MISSING: {
    status: 403,
    title: {
      zh: '您的岗位须先设置动态口令',
      en: 'Your role asks for a one-time code: set it up first',
    },
    next: {
      zh: '请打开“账号安全”，用手机验证器扫码后再继续。',
      en: 'Open “Account security”, scan the code with an authenticator, then go on.',
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
} as const satisfies Problems<AccessRefusal>
