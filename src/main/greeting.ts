import { DEMO_PASSWORD, demoAccounts } from '../access/core/index.ts'
import { currentCatalogue } from '../catalogue/server/index.ts'
import { demoRegions } from './demo-people.ts'
import type { Service } from './service.ts'

/** What the operator reads once the service is ready: where it is, and who may sign in to try it. */
export function greeting({ origin, context }: Service): string {
  const { config } = context
  const lines = [
    '',
    `  准营已就绪 · Zhunying is ready   ${origin}`,
    `  数据 · data   ${config.databaseUrl === undefined ? config.dataDir : 'DATABASE_URL'}`,
  ]
  if (config.publicUrl !== origin) lines.push(`  对外网址 · public address   ${config.publicUrl}`)
  if (config.training) lines.push('  培训系统，证照无效 · training: no licence of it is valid')
  if (config.demo) lines.push('', ...demonstration(context))
  return [...lines, '', '  按 Ctrl+C 停止 · Ctrl+C stops it', ''].join('\n')
}

/** The demonstration people, one line for the owners and one for each region. */
function demonstration(context: Service['context']): string[] {
  const regions = demoRegions(currentCatalogue(context))
  const accounts = demoAccounts(regions)
  const owners = accounts.filter(({ roles }) => roles.some(({ role }) => role === 'owner'))
  const administrators = accounts.filter(({ roles }) =>
    roles.some(({ role }) => role.endsWith('-admin')),
  )
  const of = (region: string) =>
    accounts
      .filter(({ roles }) => roles.some((grant) => grant.region === region))
      .map(({ username }) => username)
      .join('  ')
  return [
    `  演示账号（演示模式，请勿用于真实办理） · demonstration accounts, not for real use`,
    `  密码都是 · the password of all: ${DEMO_PASSWORD}`,
    `  申请人 · owners: ${owners.map(({ username, name }) => `${username}（${name}）`).join('  ')}`,
    `  三员 · administrators: ${administrators.map(({ username }) => username).join('  ')}`,
    ...regions.map(({ code, name }) => `  ${name}: ${of(code)}`),
  ]
}
