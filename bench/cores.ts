import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Keeps processes, and whatever they start from now on, to these cores; without `taskset` they roam. */
export function pin(pids: readonly number[], cores: string): boolean {
  return pids
    .map((pid) => spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)]).status === 0)
    .every(Boolean)
}

const TICKS = 100

/** Processor time that these processes have used, in ms; 0 where there is no /proc. */
export function cpuMs(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + (statOf(String(pid))?.own ?? 0), 0)
}

/** The same of all that a process has started, whether it still runs or has ended: PostgreSQL's sessions. */
export function cpuMsBelow(parent: number): number {
  if (!fs.existsSync('/proc/self/stat')) return 0
  const ended = statOf(String(parent))?.ended ?? 0
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(statOf)
    .reduce((sum, stat) => (stat?.parent === parent ? sum + stat.own : sum), ended)
}

/** User and system time of a process, and of its children that have ended, in ms. */
function statOf(pid: string): { parent: number; own: number; ended: number } | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const words = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const ms = (at: number) => ((words[at]! + words[at + 1]!) * 1000) / TICKS
    return { parent: words[1]!, own: ms(11), ended: ms(13) }
  } catch {
    return undefined
  }
}
