import type { Strings } from '#platform/web/index.ts'

/** Refusals that come back in an address, from a sign-in at a provider; the words of the server's own lines. */
export const sayProblem = {
  ACCESS_SIGN_IN_BROKEN_OFF: {
    zh: '这次登录没有完成，请重新开始；每次登录限 10 分钟，并须在同一浏览器内完成。',
    en: 'This sign-in was not completed. Begin again: ten minutes at most, in one browser.',
  },
  ACCESS_SIGN_IN_WEAK: {
    zh: '在统一身份认证的登录强度不够。请用多因素方式（如动态口令、数字证书）登录后再进来。',
    en: 'You did not sign in strongly enough at the identity provider. Sign in there with several factors and come again.',
  },
  ACCESS_STAFF_UNKNOWN: {
    zh: '您的身份还没有关联本平台的账号。请先用本地账号登录，在“账号安全”中关联；没有账号的请联系系统管理员。申请人请从申请人入口登录。',
    en: 'Your identity is not linked to an account here. Sign in with your local account and link it under “Account security”; without one ask the system administrator. Applicants use their own entrance.',
  },
  ACCESS_IDENTITY_TAKEN: {
    zh: '这个身份已关联其他账号，或不适用于您的账号。请联系系统管理员。',
    en: 'This identity belongs to another account, or not to this kind. Ask the system administrator.',
  },
  ACCESS_ACCOUNT_CLOSED: {
    zh: '账号已停用，请联系系统管理员。',
    en: 'The account is closed. Ask the system administrator.',
  },
} satisfies Strings
