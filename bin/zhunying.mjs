#!/usr/bin/env node
// Runs the command line with Node 24 or later: the running one, or the one that `npm ci` brought along.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const cli = fileURLToPath(new URL('../src/main/cli.ts', import.meta.url))

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  await import(new URL('../src/main/cli.ts', import.meta.url).href)
} else {
  const node = broughtAlong()
  if (node === undefined) {
    process.stderr.write(
      `准营需要 Node.js ${NEEDED} 或更高版本，当前为 ${process.version}。请执行 npm ci（不要加 --omit=optional），或安装 Node.js ${NEEDED}。\n` +
        `Zhunying needs Node.js ${NEEDED} or later, this is ${process.version}. Run npm ci (without --omit=optional), or install Node.js ${NEEDED}.\n`,
    )
    process.exitCode = 2
  } else {
    runWith(node)
  }
}

/** The Node of the package node-<platform>-<arch>, which exists for Linux and Windows. */
function broughtAlong() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `node-${platform}-${process.arch}/package.json`,
    )
    const node = path.join(path.dirname(manifest), 'bin', platform === 'win' ? 'node.exe' : 'node')
    return existsSync(node) ? node : undefined
  } catch {
    return undefined
  }
}

/** Hands everything over; the channel tells the child when this process is killed, and it ends too. */
function runWith(node) {
  const child = spawn(node, [cli, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ZHUNYING_LAUNCHER: String(process.pid) },
  })
  // the terminal sends Ctrl-C to both, other senders only to us
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 3
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 3
    else process.exitCode = 3
    if (child.connected) child.disconnect()
  })
}
