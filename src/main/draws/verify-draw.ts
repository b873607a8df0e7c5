import { readFile } from 'node:fs/promises'
import { DRAW_FAULTS, DrawFile, judgeDraw } from '../../supervision/core/index.ts'
import { DIGESTS } from '../../supervision/server/index.ts'
import { Exit, print, printJson, say } from '../terminal.ts'

export interface VerifyDrawFlags {
  readonly commitment?: string
  readonly population?: string
  readonly json?: boolean
}

/**
 * `draw verify`: exit 0 when the published draw is what comes out of its own list and seed (and is the one
 * that was announced, when the hashes of the announcement are given), 1 when it is not, with every part.
 */
export async function verifyDraw(what: string, flags: VerifyDrawFlags): Promise<void> {
  const found = fileIn(parse(await read(what)))
  const remembered = { commitment: flags.commitment, populationHash: flags.population }
  const faults = judgeDraw(found, remembered, DIGESTS)
  if (flags.json === true) printJson({ ok: faults.length === 0, faults })
  if (faults.length === 0) {
    if (flags.json !== true) print(agreed(DrawFile.parse(found), flags))
    return
  }
  for (const { part, line } of faults) {
    const { zh, en } = DRAW_FAULTS[part]
    say(`${zh}\n${en}`.replaceAll('{line}', String(line ?? '')))
  }
  throw new Exit(1)
}

function agreed(file: DrawFile, { commitment, population }: VerifyDrawFlags): string {
  const head = `重算一致：抽中 ${file.result.length} 户 · it agrees: ${file.result.length} drawn`
  const lines = file.result.map(({ number, officers }) => `${number}  ${officers.join(' ')}`)
  const against = commitment !== undefined && population !== undefined
  const advice =
    '未与事先公布的摘要核对，请加 --commitment 和 --population · not held against the announcement: add both hashes'
  return [head, ...lines, ...(against ? [] : [advice])].join('\n')
}

async function read(what: string): Promise<string> {
  if (!/^https?:\/\//.test(what))
    return readFile(what, 'utf8').catch(() => {
      throw new Exit(2, `读不到文件：${what} · cannot read ${what}`)
    })
  try {
    const answer = await fetch(what, { signal: AbortSignal.timeout(10_000) })
    if (!answer.ok) throw new Error(String(answer.status))
    return await answer.text()
  } catch (error) {
    throw new Exit(3, `没有取到 ${what}（${(error as Error).message}） · could not fetch it`)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/** The file itself, or what `/api/v1/public/draws/…` answers, which carries it. */
function fileIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('file' in value)) return value
  if (value.file === null)
    throw new Exit(1, '这次抽取还没有公布结果 · the result of this draw is not published yet')
  return value.file
}
