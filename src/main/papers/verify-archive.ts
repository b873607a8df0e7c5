import { existsSync, readFileSync } from 'node:fs'
import { verifyArchive, type ArchiveVerdict } from '../../archives/server/index.ts'
import { Exit, print, printJson, say } from '../terminal.ts'

/** `archive verify`: exit 0 when it is whole and signed, 1 when not, 2 when the call is wrong. */
export function verifyArchiveFile(
  file: string,
  { trust, json }: { readonly trust?: string; readonly json?: boolean },
): void {
  const answer = verifyArchive(read(file), trust === undefined ? undefined : read(trust).toString())
  if (json) printJson(answer)
  else print(sayVerdict(answer))
  if (answer.trust === 'package' && answer.key !== null)
    say(
      `按包内公钥核验，指纹 ${answer.key}：请与该地区公布的公钥（/.well-known/jwks.json）核对，或用 --trust。\n` +
        'Judged by the key inside the package; compare its fingerprint with the published one, or give --trust.',
    )
  if (!answer.authentic) throw new Exit(1)
}

function read(file: string): Buffer {
  if (!existsSync(file)) throw new Exit(2, `没有这个文件：${file}\nThere is no such file.`)
  return readFileSync(file)
}

const WHAT = {
  missing: '缺少 missing',
  altered: '已被改动 altered',
  'not-listed': '目录中没有 not in the manifest',
  unreadable: '无法读取 unreadable',
  signature: '签名不真实或公钥不可信 the signature does not hold',
} as const

function sayVerdict({ authentic, caseNo, region, version, files, faults }: ArchiveVerdict): string {
  return [
    `完整 authentic  ${authentic ? '是 yes' : '否 no'}`,
    `办件 case       ${caseNo ?? '–'}${version === null ? '' : `（第 ${version} 件事后 after event ${version}）`}`,
    `辖区 region     ${region ?? '–'}`,
    `文件 files      ${files}`,
    ...faults.map(({ path, what }) => `  ${path || '归档包 package'}：${WHAT[what]}`),
  ].join('\n')
}
