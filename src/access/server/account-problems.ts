import type { Problems } from '#platform/server/http.ts'
import type { InvitationRefusal } from './people/invite.ts'
import type { PeopleRefusal } from './people/people.ts'
import type { MandateRefusal } from './mandates/mandates.ts'
import type { ChangeRefusal } from './passwords/change.ts'
import type { OidcRefusal } from './oidc/begin.ts'
import { ACCESS_PROBLEMS } from './problems.ts'
import type { FactorRefusal } from './second-factor/enrol.ts'
import type { SignInRefusal } from './sign-in.ts'

const READ_AGAIN = {
  zh: '请重新打开这一页，核对后再操作。',
  en: 'Open the page again, look, and then do it.',
}
const ASK_SYSTEM_ADMIN = {
  zh: '请联系系统管理员。',
  en: 'Ask the system administrator.',
}

/** How the refusals of signing in read outside. */
export const SIGN_IN_PROBLEMS = {
  ACCESS_LOGIN_WRONG: {
    status: 401,
    title: { zh: '用户名或密码不正确', en: 'The name or the password is wrong' },
    next: {
      zh: '请核对后重试；连续输错 5 次将暂时锁定，此后每错一次锁定时间加倍。忘记密码请联系系统管理员重置。',
      en: 'Check both and try again; five mistakes in a row lock for a minute, each further one twice as long. A system administrator can reset a forgotten password.',
    },
  },
  ACCESS_CODE_NEEDED: {
    status: 401,
    title: { zh: '请输入动态口令', en: 'A one-time code is needed' },
    next: {
      zh: '请打开手机验证器，输入 6 位动态口令；手机不在身边时可用恢复码。',
      en: 'Type the six digits of your authenticator; without the phone, a recovery code.',
    },
  },
  ACCESS_CODE_WRONG: {
    status: 401,
    title: { zh: '动态口令不正确或已经用过', en: 'The one-time code is wrong or was used before' },
    next: {
      zh: '请等待下一个口令再输入，并核对手机时间是否准确。',
      en: 'Wait for the next code, and see whether the clock of the phone is right.',
    },
  },
  ACCESS_LOCKED: {
    status: 429,
    title: {
      zh: '输错次数过多，暂时不能在这台设备上登录',
      en: 'Too many mistakes: signing in from here is locked for a while',
    },
    next: {
      zh: '请于北京时间 {time} 之后重试，或换用以前登录过的设备；急需使用请联系系统管理员解锁。',
      en: 'Try again after {time} (Beijing time) or with a device you have signed in with before; a system administrator can unlock the name at once.',
    },
  },
  ACCESS_PROVIDER_UNKNOWN: {
    status: 404,
    title: { zh: '没有接入这个统一身份认证', en: 'This service does not use that provider' },
    next: { zh: '请用本地账号登录。', en: 'Sign in with a local account.' },
  },
  ACCESS_PROVIDER_SILENT: {
    status: 503,
    title: { zh: '统一身份认证暂时没有回应', en: 'The identity provider does not answer' },
    next: { zh: '请稍后重试，或用本地账号登录。', en: 'Try again shortly, or sign in locally.' },
  },
  ACCESS_SIGN_IN_BROKEN_OFF: {
    status: 400,
    title: { zh: '这次登录没有完成', en: 'This sign-in was not completed' },
    next: {
      zh: '请回到登录页重新开始；每次登录限 10 分钟，并须在同一浏览器内完成。',
      en: 'Begin again on the sign-in page; it takes ten minutes at most, in one browser.',
    },
  },
  ACCESS_SIGN_IN_WEAK: {
    status: 403,
    title: {
      zh: '在统一身份认证的登录强度不够',
      en: 'You did not sign in strongly enough at the identity provider',
    },
    next: {
      zh: '请在统一身份认证用多因素方式（如动态口令、数字证书）登录后再进来。',
      en: 'Sign in there with several factors (a one-time code, a certificate) and come again.',
    },
  },
  ACCESS_STAFF_UNKNOWN: {
    status: 403,
    title: {
      zh: '您的身份还没有关联本平台的账号',
      en: 'Your identity is not linked to an account here',
    },
    next: {
      zh: '工作人员请先用本地账号登录，在“账号安全”中关联统一身份认证；没有账号的请联系系统管理员。申请人请从申请人入口登录。',
      en: 'Officers sign in with their local account once and link the identity under “Account security”; without an account ask the system administrator. Applicants use their own entrance.',
    },
  },
  ACCESS_IDENTITY_TAKEN: {
    status: 409,
    title: {
      zh: '这个身份已关联其他账号，或不适用于您的账号',
      en: 'This identity belongs to another account, or not to this kind',
    },
    next: ASK_SYSTEM_ADMIN,
  },
  ACCESS_ACCOUNT_CLOSED: {
    status: 403,
    title: { zh: '账号已停用', en: 'The account is closed' },
    next: ASK_SYSTEM_ADMIN,
  },
} as const satisfies Problems<SignInRefusal | OidcRefusal>

/** How the refusals of keeping accounts read outside. */
export const ACCOUNT_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  ACCESS_CODE_WRONG: SIGN_IN_PROBLEMS.ACCESS_CODE_WRONG,
  ACCESS_FACTOR_ALREADY_SET: {
    status: 409,
    title: { zh: '动态口令已经设置', en: 'A one-time code is set up already' },
    next: {
      zh: '换手机时请先用口令或恢复码解除，再重新设置。',
      en: 'For a new phone take it off with a code first, then set it up again.',
    },
  },
  ACCESS_FACTOR_NOT_PROPOSED: {
    status: 409,
    title: { zh: '还没有开始设置动态口令', en: 'No one-time code is being set up' },
    next: { zh: '请先扫码，再输入口令。', en: 'Scan the code first, then type a code.' },
  },
  ACCESS_INVITATION_ENDED: {
    status: 410,
    title: { zh: '邀请已过期或已经使用', en: 'The invitation has ended or was used' },
    next: { zh: '请联系系统管理员重新邀请。', en: 'Ask the system administrator for a new one.' },
  },
  ACCESS_PASSWORD_LENGTH: {
    status: 422,
    title: { zh: '密码须为 {min} 到 {max} 个字符', en: 'A password has {min} to {max} characters' },
    next: {
      zh: '请换一个密码，几个不相干的词最好记。',
      en: 'Choose another; a few unrelated words are easy to keep.',
    },
  },
  ACCESS_PASSWORD_GUESSED: {
    status: 422,
    title: { zh: '这个密码太容易猜到', en: 'This password is easily guessed' },
    next: {
      zh: '请换一个不常见的，不要用姓名、用户名或系统名称；几个不相干的词最好记。',
      en: 'Choose an unusual one, without your name or ours; a few unrelated words are easy to keep.',
    },
  },
  ACCESS_LOGIN_WRONG: SIGN_IN_PROBLEMS.ACCESS_LOGIN_WRONG,
  ACCESS_LOCKED: SIGN_IN_PROBLEMS.ACCESS_LOCKED,
  ACCESS_USERNAME_WRONG: {
    status: 422,
    title: { zh: '用户名“{username}”不能使用', en: 'The user name “{username}” cannot be used' },
    next: {
      zh: '须以字母或数字开头，可含 . _ @ -，不超过 64 个字。',
      en: 'It begins with a letter or digit and may contain . _ @ -, 64 at most.',
    },
  },
  ACCESS_USERNAME_TAKEN: {
    status: 409,
    title: { zh: '用户名“{username}”已被使用', en: 'The user name “{username}” is taken' },
    next: { zh: '请换一个。', en: 'Choose another.' },
  },
  ACCESS_USERNAME_UNKNOWN: {
    status: 404,
    title: { zh: '没有用户名“{username}”', en: 'There is no user name “{username}”' },
    next: { zh: '请核对。', en: 'Check it.' },
  },
  ACCESS_GRANTS_EMPTY: {
    status: 422,
    title: { zh: '至少要有一个角色', en: 'At least one role is needed' },
    next: { zh: '请选择角色。', en: 'Choose a role.' },
  },
  ACCESS_ADMINISTRATORS_SEPARATED: {
    status: 422,
    title: {
      zh: '系统、安全、审计管理员须由不同的人担任',
      en: 'System, security and audit administration belong to three people',
    },
    next: { zh: '请给另一个账号。', en: 'Give it to another account.' },
    basis: 'GB/T 22239-2019 8.1.5（三员分立）',
  },
  ACCESS_ADMINISTRATOR_ALONE: {
    status: 422,
    title: { zh: '管理员不能兼任业务角色', en: 'An administrator has no part in cases' },
    next: { zh: '请另建账号。', en: 'Make another account.' },
    basis: 'GB/T 22239-2019 8.1.5（三员分立）',
  },
  ACCESS_OWNER_OR_OFFICER: {
    status: 422,
    title: {
      zh: '申请人和工作人员不能用同一账号',
      en: 'An applicant and an officer need two accounts',
    },
    next: { zh: '请另建账号。', en: 'Make another account.' },
  },
  ACCESS_ONE_REGION: {
    status: 422,
    title: { zh: '工作人员只能在一个地区任职', en: 'An officer serves one region' },
    next: { zh: '请先撤去另一地区的角色。', en: 'Take back the role of the other region first.' },
  },
  ACCESS_DEPARTMENT_NEEDED: {
    status: 422,
    title: {
      zh: '部门角色须指明部门，其他角色不带部门',
      en: 'A departmental role names its department, others none',
    },
    next: { zh: '请核对部门。', en: 'Check the department.' },
  },
  ACCESS_NOT_ONESELF: {
    status: 403,
    title: { zh: '不能对自己的账号做这项操作', en: 'Nobody does this to their own account' },
    next: { zh: '请由另一位管理员操作。', en: 'Another administrator does it.' },
  },
  ACCESS_ACCOUNT_CHANGED: {
    status: 412,
    title: {
      zh: '账号已被他人修改（现为第 {current} 版）',
      en: 'The account was changed meanwhile (now version {current})',
    },
    next: READ_AGAIN,
  },
  ACCESS_ROLE_NOT_HELD: {
    status: 409,
    title: { zh: '该账号没有这个角色', en: 'The account does not hold this role' },
    next: READ_AGAIN,
  },
  ACCESS_ROLE_HELD: {
    status: 409,
    title: { zh: '该账号已有这个角色', en: 'The account holds this role already' },
    next: READ_AGAIN,
  },
  ACCESS_AGENT_UNKNOWN: {
    status: 422,
    title: { zh: '没有找到经办人“{agent}”', en: 'There is no agent “{agent}”' },
    next: {
      zh: '请核对经办人的用户名；经办人须有自己的申请人账号，工作人员不能代办。',
      en: 'Check the user name; an agent has an applicant’s account of their own, and no officer may be one.',
    },
  },
  ACCESS_MANDATE_ONESELF: {
    status: 422,
    title: { zh: '不能委托自己', en: 'Nobody is their own agent' },
    next: { zh: '请填写经办人的用户名。', en: 'Give the agent’s user name.' },
  },
  ACCESS_MANDATE_DAYS: {
    status: 422,
    title: {
      zh: '委托期限须从今天起，一年以内',
      en: 'A mandate begins today and lasts a year at most',
    },
    next: {
      zh: '请改选截止日期；到期可以再次委托。',
      en: 'Choose another last day; it can be given again.',
    },
  },
  ACCESS_MANDATE_ENDED: {
    status: 409,
    title: { zh: '委托已到期或已解除', en: 'The mandate has ended' },
    next: { zh: '需要时请委托人重新委托。', en: 'The owner gives it again when needed.' },
    basis: '民法典第一百七十三条',
  },
  ACCESS_MANDATE_CHANGED: {
    status: 412,
    title: {
      zh: '委托已有变动（现为第 {current} 版）',
      en: 'The mandate was changed meanwhile (now version {current})',
    },
    next: READ_AGAIN,
  },
} as const satisfies Problems<
  FactorRefusal | InvitationRefusal | PeopleRefusal | MandateRefusal | ChangeRefusal
>
