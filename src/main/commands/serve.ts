import type { Command } from 'commander'
import type { SettingFlags } from '../settings.ts'

interface ServeFlags extends SettingFlags {
  readonly roles: string
  readonly web: boolean
}

export function register(program: Command): void {
  program
    .command('serve')
    .description('启动服务（网页、接口、后台任务） · serve pages, API and jobs')
    .option('--port <n>', 'PORT，默认 8080 · 8080 by default, 0 for any')
    .option('--host <address>', 'HOST，默认 127.0.0.1 · 127.0.0.1 by default')
    .option('--data <folder>', 'DATA_DIR，默认 ./data · ./data by default')
    .option('--database-url <url>', 'DATABASE_URL，默认使用内置数据库 · embedded by default')
    .option('--public-url <url>', 'PUBLIC_URL，证照二维码指向的网址 · where printed codes point')
    .option('--log-level <level>', 'LOG_LEVEL')
    .option('--demo', '演示模式：建立演示账号 · demonstration accounts')
    .option('--roles <list>', 'web,worker', 'web,worker')
    .option('--no-web', '只提供接口，不提供网页 · the API without the pages')
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('../serve.ts')
      await serve(flags, flags)
    })
}
