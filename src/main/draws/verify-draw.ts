import { readFile } from 'node:fs/promises'
import {
  DRAW_FAULTS,
  DrawFile,
  judgeDraw,
  type Announcement,
} from '../../supervision/core/index.ts'
import { DIGESTS } from '../../supervision/server/index.ts'
import { Exit, print, printJson, say } from '../terminal.ts'
import { keysFor, readAnnouncement, type Announced } from './announced.ts'

export interface VerifyDrawFlags {
  readonly commitment?: string
  readonly population?: string
  /** A JWKS by which the signed announcement is believed. */
  readonly trust?: string
  readonly json?: boolean
}

/**
 * `draw verify`: exit 0 when the published draw is what comes out of its own list and seed (and is the one
 * that was announced: by its signed announcement, or by the hashes that somebody wrote down), 1 when it is not, with
 * every part.
 */
export async function verifyDraw(what: string, flags: VerifyDrawFlags): Promise<void> {
  const whole = parse(await read(what))
  const announced = announcedIn(whole, await keysFor(what, flags.trust))
  if (announced?.ok === false) {
    say(`${announced.why.zh}\n${announced.why.en}`)
    throw new Exit(1)
  }
  const signed = announced?.said
  const found = fileIn(whole)
  const held = [signed?.commitment, signed?.populationHash]
  const commitment = flags.commitment ?? held[0]
  const populationHash = flags.population ?? held[1]
  const faults = [
    ...judgeDraw(found, { commitment, populationHash }, DIGESTS),
    ...(signed ? judgeDraw(found, { commitment: held[0], populationHash: held[1] }, DIGESTS) : []),
  ].filter(({ part }, at, all) => all.findIndex((one) => one.part === part) === at)
  if (flags.json === true) printJson({ ok: faults.length === 0, faults, announced: signed ?? null })
  if (faults.length === 0) {
    if (flags.json !== true) print(agreed(DrawFile.parse(found), { ...flags, signed }))
    return
  }
  for (const { part, line } of faults) {
    const { zh, en } = DRAW_FAULTS[part]
    say(`${zh}\n${en}`.replaceAll('{line}', String(line ?? '')))
  }
  throw new Exit(1)
}

/** The announcement beside the file, held against the keys; undefined where there is none, or no keys. */
function announcedIn(whole: unknown, keys: string | undefined): Announced | undefined {
  if (typeof whole !== 'object' || whole === null || !('announcement' in whole)) return undefined
  const { announcement } = whole
  return typeof announcement === 'string' && keys !== undefined
    ? readAnnouncement(announcement, keys)
    : undefined
}

function agreed(
  file: DrawFile,
  { commitment, population, signed }: VerifyDrawFlags & { signed: Announcement | undefined },
): string {
  const head = `重算一致：抽中 ${file.result.length} 户 · it agrees: ${file.result.length} drawn`
  const lines = file.result.map(({ number, officers }) => `${number}  ${officers.join(' ')}`)
  const against = signed !== undefined || (commitment !== undefined && population !== undefined)
  const when = signed
    ? [
        `公告签名有效：${signed.announcedAt} 公布，${signed.eventDay} 的公开事件之前 · the signed announcement of ${signed.announcedAt}, before its event of ${signed.eventDay}, holds`,
      ]
    : []
  const advice =
    '未与事先的公告核对，请加 --trust 或者 --commitment 和 --population · not held against the announcement: add --trust or both hashes'
  return [head, ...when, ...lines, ...(against ? [] : [advice])].join('\n')
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
