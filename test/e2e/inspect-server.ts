import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { throwawayFolder } from '#platform/server/embedded/throwaway.ts'
import { ready } from './server.ts'

const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url))

/** A server on a folder of its own that can be killed and started again with everything it had. */
export interface MortalServer {
  readonly origin: string
  /** Gone in the middle of whatever it was doing. */
  kill(): Promise<void>
  start(): Promise<string>
  close(): Promise<void>
}

export async function bearServer(): Promise<MortalServer> {
  const data = throwawayFolder('zhunying-inspect-')
  let running: ChildProcess | undefined
  let origin = ''
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const program = running
    running = undefined
    if (program === undefined || program.exitCode !== null) return
    const gone = new Promise((done) => program.once('exit', done))
    program.kill(signal)
    await gone
  }
  const server: MortalServer = {
    get origin() {
      return origin
    },
    kill: () => end('SIGKILL'),
    async start() {
      running = spawn(
        process.execPath,
        [CLI, 'serve', '--demo', '--port', '0', '--host', '127.0.0.1', '--data', data],
        { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_LEVEL: 'warn' } },
      )
      origin = await ready(running)
      return origin
    },
    async close() {
      await end('SIGTERM')
      fs.rmSync(data, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}
