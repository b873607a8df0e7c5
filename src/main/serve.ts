import { greeting } from './greeting.ts'
import { settings, type SettingFlags } from './settings.ts'
import { startService, type Role } from './service.ts'
import { Exit, say } from './terminal.ts'
import { webPages } from './web-pages.ts'

const ROLES: readonly Role[] = ['web', 'worker']

/** `zhunying serve`: runs until it is told to stop (SIGINT, SIGTERM), then ends in order. */
export async function serve(
  flags: SettingFlags,
  { roles: list, web }: { roles: string; web: boolean },
): Promise<void> {
  const config = settings(flags)
  const roles = rolesOf(list)
  const pages =
    web && roles.includes('web') ? await webPages(config.dataDir, config.training) : undefined
  const service = await startService(config, { roles, pages })
  say(greeting(service))
  await toldToStop()
  say('正在停止…… · stopping…')
  await service.stop()
}

function rolesOf(list: string): Role[] {
  const roles = list.split(',').map((word) => word.trim())
  const wrong = roles.filter((word) => !(ROLES as readonly string[]).includes(word))
  if (wrong.length > 0) {
    throw new Exit(
      2,
      `没有这样的角色：${wrong.join('、')}；可用 web、worker。 · no such role; use web, worker.`,
    )
  }
  return roles as Role[]
}

function toldToStop(): Promise<void> {
  return new Promise((resume) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resume())
  })
}
