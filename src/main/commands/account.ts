import type { Command } from 'commander'
import type { CreateFlags, ListFlags, ResetFlags } from '../account.ts'

const DATA = ['--data <folder>', 'DATA_DIR，默认 ./data · ./data by default'] as const
const URL = [
  '--database-url <url>',
  'DATABASE_URL，默认使用内置数据库 · embedded by default',
] as const
const PASSWORD = '密码从标准输入读取 · the password is read from standard input'

export function register(program: Command): void {
  const account = program.command('account').description('账号 · accounts')
  account
    .command('create')
    .description(`新建账号；${PASSWORD}`)
    .requiredOption('--username <name>', '用户名 · the name to sign in with')
    .requiredOption('--name <name>', '姓名 · the name of the person')
    .requiredOption(
      '--role <role...>',
      '角色，可多个：角色[@地区[/部门]] · role[@region[/department]], several may be given',
    )
    .option(...DATA)
    .option(...URL)
    .option('--json')
    .action(async (flags: CreateFlags) => (await import('../account.ts')).accountCreate(flags))
  account
    .command('reset')
    .description(`重置密码并结束其登录；${PASSWORD}`)
    .requiredOption('--username <name>', '用户名 · the name to sign in with')
    .option(...DATA)
    .option(...URL)
    .action(async (flags: ResetFlags) => (await import('../account.ts')).accountReset(flags))
  account
    .command('list')
    .description('列出账号和角色 · accounts and their roles')
    .option(...DATA)
    .option(...URL)
    .option('--json')
    .action(async (flags: ListFlags) => (await import('../account.ts')).accountList(flags))
}
