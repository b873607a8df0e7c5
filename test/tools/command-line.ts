import { vi } from 'vitest'
import { runProgram } from '../../src/main/program.ts'

/** How a command ended, and what it said. */
export interface Ended {
  readonly status: number
  readonly out: string
  readonly bytes: Buffer
  readonly err: string
}

/** `zhunying …` in this process: the same program without the start of another Node. */
export async function zhunying(...words: string[]): Promise<Ended> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  const spies = [listen(process.stdout, out), listen(process.stderr, err)]
  try {
    const status = await runProgram(words)
    const bytes = Buffer.concat(out)
    return { status, out: bytes.toString(), bytes, err: Buffer.concat(err).toString() }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

function listen(stream: NodeJS.WriteStream, into: Buffer[]) {
  return vi.spyOn(stream, 'write').mockImplementation((chunk, encoding, done) => {
    into.push(Buffer.from(chunk as string))
    const told = typeof encoding === 'function' ? encoding : done
    told?.()
    return true
  })
}
