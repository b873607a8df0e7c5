import { existsSync, readFileSync } from 'node:fs'
import type { PublicLicenceView } from '../../licences/core/index.ts'
import {
  readPaper,
  readTrust,
  tokenOf,
  verifyOffline,
  verifyOnline,
  type Paper,
  type Verification,
} from '../../verification/server/index.ts'
import { readToken, sayListAge } from '../../verification/core/index.ts'
import { settings } from '../settings.ts'
import { Exit, print, printJson, say } from '../terminal.ts'

export interface VerifyFlags {
  readonly offline?: boolean
  readonly trust?: string
  readonly status?: string
  readonly server?: string
  readonly json?: boolean
}

/** `verify`: exit 0 when genuine and in force, 1 when not, 2 when the call is wrong, 3 without a service. */
export async function verifyCommand(what: string, flags: VerifyFlags): Promise<void> {
  const paper = await paperOf(what)
  const answer = flags.offline ? offline(paper, flags) : await online(paper, flags)
  if (flags.json) printJson(answer)
  else print(sayAnswer(answer))
  sayLimits(answer)
  if (!answer.authentic || !['valid', 'partial'].includes(answer.status)) throw new Exit(1)
}

async function paperOf(what: string): Promise<Paper> {
  if (!existsSync(what)) {
    if (/^(https?:\/\/\S+|\d+)$/.test(what)) return { link: what, text: null }
    throw new Exit(2, `没有这个文件：${what}\nThere is no such file.`)
  }
  const paper = await readPaper(readFileSync(what))
  if (paper.ok) return paper.value
  if (paper.refusal.code === 'VERIFICATION_NO_CODE_FOUND')
    throw new Exit(1, '文件里没有找到二维码。\nNo code was found in the file.')
  throw new Exit(
    2,
    '只能读取 PDF、OFD、JPEG 和 PNG。\nOnly PDF, OFD, JPEG and PNG files can be read.',
  )
}

function offline(paper: Paper, flags: VerifyFlags): Verification {
  if (!flags.trust)
    throw new Exit(2, '离线核验需要 --trust 公钥文件。\n--offline needs --trust FILE.')
  const keys = readTrust(readFile(flags.trust))
  if (!keys.ok) throw new Exit(2, `公钥文件有误：${keys.refusal.why}\nThe trust file is wrong.`)
  const list = flags.status === undefined ? undefined : readFile(flags.status)
  return verifyOffline(paper, { keys: keys.value, list }, new Date())
}

function readFile(file: string): string {
  if (!existsSync(file)) throw new Exit(2, `没有这个文件：${file}\nThere is no such file.`)
  return readFileSync(file, 'utf8')
}

/**
 * Online the service must be one the reader trusts: `--server`, else the link's own host, which is shown;
 * for a bare token the one of this installation's settings. What is no token at all is told without asking.
 */
async function online(paper: Paper, flags: VerifyFlags): Promise<Verification> {
  const token = readToken(tokenOf(paper.link))
  if (!token.ok) return verifyOnline(paper, [], undefined, new Date())
  const given = flags.server ?? process.env['PUBLIC_URL']
  const link = /^https?:/.test(paper.link) ? new URL(paper.link).origin : undefined
  const server = given ?? link ?? settings({}).publicUrl
  if (!/^https?:\/\//.test(server) || !URL.canParse(server))
    throw new Exit(2, `网址应为 http(s)://… · an address is wanted: ${server}`)
  if (!given)
    say(`核验网址 ${server}，请确认是官方网址 · make sure this is the authority's address`)
  const trust =
    flags.trust === undefined
      ? await fetchText(server, '/.well-known/jwks.json')
      : readFile(flags.trust)
  const keys = readTrust(trust ?? '')
  if (!keys.ok) throw new Exit(3, `${server} 没有给出公钥。\n${server} gave no keys.`)
  const { number } = token.value.facts
  const live = await fetchText(server, `/api/v1/public/licences/${number}`)
  const view = live ? (JSON.parse(live) as PublicLicenceView) : undefined
  return verifyOnline(paper, keys.value, view, new Date())
}

async function fetchText(server: string, path: string): Promise<string | undefined> {
  try {
    const answer = await fetch(new URL(path, server), { signal: AbortSignal.timeout(10_000) })
    if (answer.status === 404) return undefined
    if (answer.ok) return await answer.text()
    throw new Error(String(answer.status))
  } catch (error) {
    const why = (error as Error).message
    throw new Exit(
      3,
      `连不上 ${server}（${why}）。可用 --offline --trust 公钥 --status 状态清单 离线核验。\n${server} cannot be reached; verify offline instead.`,
    )
  }
}

function sayAnswer(answer: Verification): string {
  return [
    `真伪 authentic   ${answer.authentic ? '真 yes' : `不真 no（${answer.reason}）`}`,
    `编号 number      ${answer.number ?? '–'}`,
    `持证人 subject   ${answer.subject ?? '–'}`,
    `状态 status      ${answer.status}${answer.statusAsOf ? `（清单 list ${answer.statusAsOf}）` : ''}`,
    ...answer.items.map((i) => `  ${i.certificate}  ${i.number}  ${i.status}  ${i.confirmedAt}`),
    `核验 checked     ${answer.checkedAt}${answer.offline ? ' 离线 offline' : ''}`,
  ].join('\n')
}

/** Offline, what the answer does not cover; on standard error, so that the answer stays data. */
function sayLimits({ offline, authentic, statusAsOf, statusGoodUntil, checkedAt }: Verification) {
  if (!offline || !authentic) return
  if (statusAsOf === null || statusGoodUntil === null)
    return say(
      '没有可采信的状态清单：只证明确由该地区签发，不知今天是否有效；下载 /status/地区 后用 --status 核验。\nNo status list to believe: this proves who issued it, not that it is in force today; fetch /status/REGION and give it with --status.',
    )
  const times = { madeAt: Date.parse(statusAsOf), goodUntil: Date.parse(statusGoodUntil) }
  const { zh, en } = sayListAge(times, Date.parse(checkedAt))
  say(`${zh}。清单不含各单项的到期日。\n${en}; it does not know the terms of single licences.`)
}
