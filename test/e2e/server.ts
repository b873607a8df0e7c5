import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'

const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url))

export interface RunningServer {
  readonly origin: string
  stop(): Promise<void>
}

/**
 * The real thing, as `npm start` starts it: own process, own database in a fresh folder, any free port.
 * E2E_ORIGIN names a demonstration server that is already running instead.
 */
export async function startServer(): Promise<RunningServer> {
  const given = process.env['E2E_ORIGIN']
  if (given !== undefined) return { origin: given, stop: () => Promise.resolve() }
  const data = throwawayFolder('zhunying-e2e-')
  const server = spawn(
    process.execPath,
    [CLI, 'serve', '--demo', '--port', '0', '--host', '127.0.0.1', '--data', data],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' } },
  )
  try {
    const origin = await ready(server)
    return {
      origin,
      async stop() {
        await ended(server)
        fs.rmSync(data, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await ended(server)
    fs.rmSync(data, { recursive: true, force: true })
    throw error
  }
}

/** Reads what the server says to people until it names its address. */
export function ready(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (piece: Buffer): void => {
      said += piece.toString('utf8')
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (origin !== undefined) resolve(origin)
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
  })
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill('SIGTERM')
  })
}
