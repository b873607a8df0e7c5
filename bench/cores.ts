import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/** Keeps processes, and whatever they start from now on, to these cores; without `taskset` they roam. */
export function pin(pids: readonly number[], cores: string): boolean {
  return pids
    .map((pid) => spawnSync('taskset', ['-a', '-c', '-p', cores, String(pid)]).status === 0)
    .every(Boolean)
}

const TICKS = 100

/** Processor time that these processes and their living children have used, in ms; 0 where there is no /proc. */
export function cpuMs(pids: readonly number[]): number {
  if (!fs.existsSync('/proc/self/stat')) return 0
  const wanted = new Set(pids)
  let ticks = 0
  for (const name of fs.readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const [, pid, rest] = /^(\d+) \(.*\) (.*)$/s.exec(readStat(name)) ?? []
    if (pid === undefined || rest === undefined) continue
    const words = rest.split(' ')
    if (!wanted.has(Number(pid)) && !wanted.has(Number(words[1]))) continue
    // user, system, and the same of children that have ended
    ticks += [11, 12, 13, 14].reduce((sum, at) => sum + Number(words[at]), 0)
  }
  return (ticks * 1000) / TICKS
}

function readStat(pid: string): string {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
