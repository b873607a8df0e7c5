import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export const sleep = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

/** Whether a process runs; one that has ended but was not yet collected (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it is there and belongs to somebody else
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return true
  }
}

/** Waits until a process has ended; false when it has not within the time. */
export async function waitForEnd(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; isAlive(pid); await sleep(20)) {
    if (Date.now() > end) return false
  }
  return true
}

/** The user that PostgreSQL runs as; empty when that is ourselves. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

/** PostgreSQL refuses to run as root, so root hands it to `postgres`, else to `nobody`. */
export function unprivilegedUser(): RunAs {
  if (process.getuid?.() !== 0) return {}
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => {
      const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
      return status === 0 ? Number(stdout) : undefined
    })
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  throw new Error(
    'PostgreSQL 不能以 root 运行，而系统中没有 postgres 或 nobody 用户；请新建其一或改用普通用户。 ' +
      'PostgreSQL refuses to run as root and there is no user postgres or nobody; add one or run as another user.',
  )
}
