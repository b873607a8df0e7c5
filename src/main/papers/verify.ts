import { existsSync, readFileSync } from 'node:fs'
import { readTrust } from '../../verification/server/index.ts'
import { Exit, print, printJson } from '../terminal.ts'
import { judgePaper, type PaperVerdict } from './judge-paper.ts'

export interface VerifyPaperFlags {
  readonly trust?: string
  readonly server?: string
  readonly json?: boolean
}

/** `notice verify`: exit 0 when it is what was served, 1 when not, 2 when the call is wrong, 3 without a service. */
export async function verifyPaper(file: string, flags: VerifyPaperFlags): Promise<void> {
  if (!existsSync(file)) throw new Exit(2, `没有这个文件：${file}\nThere is no such file.`)
  const keys = readTrust(await trustText(flags))
  if (!keys.ok) throw new Exit(2, `公钥文件有误：${keys.refusal.why}\nThe trust file is wrong.`)
  const answer = await judgePaper(readFileSync(file), keys.value)
  if (flags.json) printJson(answer)
  else print(say(answer))
  if (!answer.authentic) throw new Exit(1)
}

async function trustText({ trust, server }: VerifyPaperFlags): Promise<string> {
  if (trust !== undefined) {
    if (!existsSync(trust)) throw new Exit(2, `没有这个文件：${trust}\nThere is no such file.`)
    return readFileSync(trust, 'utf8')
  }
  const origin = server ?? process.env['PUBLIC_URL']
  if (!origin)
    throw new Exit(
      2,
      '请用 --trust 给出公钥文件，或者用 --server 指明平台网址。\nGive --trust FILE or --server URL.',
    )
  try {
    const answer = await fetch(new URL('/.well-known/jwks.json', origin), {
      signal: AbortSignal.timeout(10_000),
    })
    return await answer.text()
  } catch (error) {
    throw new Exit(3, `连不上 ${origin}（${(error as Error).message}）。\nIt cannot be reached.`)
  }
}

const WHY: Record<NonNullable<PaperVerdict['reason']>, string> = {
  'not-a-paper': '不是本平台的告知单或文书 not a notice or letter of this platform',
  unsigned: '送达时尚无签名 served before there were signatures',
  'words-altered': '内容与摘要不符，已被改动 the words were altered',
  'key-unknown': '签名的密钥不在公钥文件中 the key is not a trusted one of its region',
  'signature-wrong': '签名不真实 the signature is wrong',
  unreadable: '签名无法读取 the signature cannot be read',
  'paper-altered': '纸面文字与签名原文不一致（或由另一版本的程序制作） the printed words differ',
}

function say(answer: PaperVerdict): string {
  const yes = answer.reason === null ? '真 yes' : `不真 no：${WHY[answer.reason]}`
  return [
    `真伪 authentic  ${yes}`,
    `文书 paper      ${answer.title ?? '–'}`,
    `编号 number     ${answer.number ?? '–'}`,
    `摘要 SHA-256    ${answer.hash ?? '–'}`,
    `辖区 region     ${answer.signedFor ?? '–'}`,
  ].join('\n')
}
