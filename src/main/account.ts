import { text } from 'node:stream/consumers'
import { ROLES, type Actor, type Role, type RoleGrant } from '../access/core/index.ts'
import {
  checkPassword,
  createAccount,
  listAccounts,
  resetPassword,
  type AccountRefusal,
  type PasswordRefusal,
} from '../access/server/index.ts'
import type { SettingFlags } from './settings.ts'
import { Exit, print, printJson, say } from './terminal.ts'
import { besideService } from './with-database.ts'

export type ListFlags = SettingFlags & { json?: boolean }
export type ResetFlags = SettingFlags & { username: string }
export type CreateFlags = ListFlags & { username: string; name: string; role: string[] }

/** `zhunying account create`: outside demonstration mode the way to the first administrator. */
export async function accountCreate(flags: CreateFlags): Promise<void> {
  const roles = flags.role.map(readRole)
  const { username, name } = flags
  const password = await readPassword([username, name])
  const result = await besideService(
    flags,
    (at) => createAccount(at, { username, name, password, roles }),
    { first: true },
  )
  if (!result.ok) throw new Exit(2, sayRefusal(result.refusal))
  if (flags.json) printJson(result.value)
  say(`已新建 · created  ${sayActor(result.value)}`)
}

/** `zhunying account reset`: a new password; every session of the account ends. */
export async function accountReset(flags: ResetFlags): Promise<void> {
  const password = await readPassword([flags.username])
  const result = await besideService(flags, (at) => resetPassword(at, flags.username, password))
  if (!result.ok) throw new Exit(2, sayRefusal(result.refusal))
  say(`已重置密码 · password reset  ${sayActor(result.value)}`)
}

/** `zhunying account list`. */
export async function accountList(flags: ListFlags): Promise<void> {
  const actors = await besideService(flags, ({ db }) => db.transaction((tx) => listAccounts(tx)))
  if (flags.json) return printJson(actors)
  if (actors.length === 0) return say('还没有账号 · there is no account yet')
  print(actors.map(sayActor).join('\n'))
}

/** role[@region[/department]]: `system-admin`, `clerk@110102`, `reviewer@110102/health`. */
export function readRole(words: string): RoleGrant {
  const [, role = '', region = '*', department] =
    /^([a-z-]+)(?:@(\d{6}|\*)(?:\/([a-z0-9-]+))?)?$/.exec(words) ?? []
  if (!(ROLES as readonly string[]).includes(role))
    throw new Exit(
      2,
      `角色“${words}”不对；写作 角色[@地区[/部门]]，角色有 ${ROLES.join('、')} · write role[@region[/department]]`,
    )
  return { role: role as Role, region, ...(department !== undefined && { department }) }
}

/** From standard input, never an argument: arguments are seen by every process of the machine. */
async function readPassword(own: readonly string[]): Promise<string> {
  if (process.stdin.isTTY) say('请输入密码，回车后按 Ctrl+D · the password, Enter, then Ctrl+D:')
  const password = (await text(process.stdin)).replace(/\r?\n$/, '')
  const fit = await checkPassword(password, own)
  if (!fit.ok) throw new Exit(2, WORDS[fit.refusal.code])
  return password
}

function sayActor({ username, name, roles }: Actor): string {
  const held = roles.map(({ role, region, department }) =>
    [`${role}@${region}`, department].filter((part) => part !== undefined).join('/'),
  )
  return `${username}\t${name}\t${held.join(' ')}`
}

const WORDS: Record<AccountRefusal['code'] | PasswordRefusal['code'], string> = {
  ACCESS_PASSWORD_GUESSED:
    '这个密码太容易猜到，请换一个 · this password is easily guessed, choose another',
  ACCESS_GRANTS_EMPTY: '至少要有一个角色 · at least one role is needed',
  ACCESS_ADMINISTRATORS_SEPARATED:
    '系统、安全、审计管理员须由不同的人担任，请分别建账号 · system, security and audit administration belong to three people: make an account for each',
  ACCESS_ADMINISTRATOR_ALONE:
    '管理员不能兼任业务角色，请另建账号 · an administrator has no part in cases: make another account',
  ACCESS_OWNER_OR_OFFICER:
    '申请人和工作人员不能用同一账号 · an applicant and an officer need two accounts',
  ACCESS_ONE_REGION:
    '工作人员须指明一个地区，如 clerk@110102 · an officer serves one region: clerk@110102',
  ACCESS_DEPARTMENT_NEEDED:
    '审批人员（且仅审批人员）须指明部门，如 reviewer@110102/health · a reviewer, and only a reviewer, names a department',
  ACCESS_USERNAME_WRONG:
    '用户名须以字母或数字开头，可含 . _ @ -，不超过 64 个字 · a username begins with a letter or digit and may contain . _ @ -',
  ACCESS_USERNAME_TAKEN: '用户名已被使用，请换一个 · this username is taken, choose another',
  ACCESS_USERNAME_UNKNOWN:
    '没有这个用户名，可用 account list 查看 · no such username, see account list',
  ACCESS_PASSWORD_LENGTH: '密码须为 10 到 200 个字符 · a password has 10 to 200 characters',
}

function sayRefusal(refusal: AccountRefusal): string {
  return WORDS[refusal.code]
}
