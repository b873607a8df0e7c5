import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const BIN = path.join(ROOT, 'node_modules', '.bin')

/**
 * For the tools that are written in Go (the compiler, the linter that knows types): a checker for each core reckons
 * the types they share once more in each, so one does half the work; and memory is swept when it has tripled.
 */
const FRUGAL = { GOMAXPROCS: '1', GOGC: '200' }

export interface Outcome {
  readonly ok: boolean
  /** Everything said, in the order it came. */
  readonly output: string
  readonly stdout: string
  readonly seconds: number
}

/** Runs a tool of node_modules/.bin (or `node`) at the project's root and collects what it says. */
export function run(tool: string, args: readonly string[], echo = false): Promise<Outcome> {
  return runIn(ROOT, tool, args, echo)
}

/** The same in another folder. */
export function runIn(
  folder: string,
  tool: string,
  args: readonly string[],
  echo = false,
): Promise<Outcome> {
  const began = performance.now()
  const name = process.env['PATH'] === undefined ? 'Path' : 'PATH'
  const env = {
    ...process.env,
    TZ: 'Asia/Shanghai',
    NO_COLOR: '1',
    ...FRUGAL,
    NODE_COMPILE_CACHE: path.join(folder, 'node_modules/.cache/zhunying/node'),
    [name]: `${BIN}${path.delimiter}${process.env[name] ?? ''}`,
  }
  delete (env as { FORCE_COLOR?: string }).FORCE_COLOR
  return new Promise((resolve) => {
    const child = spawn(tool === 'node' ? process.execPath : tool, args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // the tools are .cmd files there
      shell: process.platform === 'win32' && tool !== 'node',
    })
    let output = ''
    let stdout = ''
    const take = (chunk: Buffer) => {
      output += chunk.toString()
      if (echo) process.stdout.write(chunk)
    }
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => (output += error.message))
    child.on('close', (code) =>
      resolve({ ok: code === 0, output, stdout, seconds: (performance.now() - began) / 1000 }),
    )
  })
}

/** Runs the work on every entry, at most `width` at a time, and keeps the order. */
export async function inParallel<T, R>(
  entries: readonly T[],
  width: number,
  work: (entry: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async () => {
    while (next < entries.length) {
      const index = next++
      results[index] = await work(entries[index]!)
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, entries.length) }, worker))
  return results
}
