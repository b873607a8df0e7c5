import { existsSync, readFileSync } from 'node:fs'
import { fingerprintOf, readTrust } from '../../verification/server/index.ts'
import { Exit } from '../terminal.ts'

/** The key of a JWKS (file or address) that has this fingerprint. */
export async function readKeys(source: string, fingerprint: string) {
  const text = /^https?:\/\//.test(source) ? await fetched(source) : read(source)
  const keys = readTrust(text)
  if (!keys.ok) throw new Exit(2, `公钥文件有误：${keys.refusal.why}\nThe file of keys is wrong.`)
  const wanted = fingerprint.replaceAll(/[\s:-]/g, '').toLowerCase()
  const key = keys.value.find(({ jwk }) => fingerprintOf(jwk) === wanted)
  if (key) return { kid: key.kid, jwk: key.jwk }
  const there = keys.value.map(({ kid, jwk }) => `  ${kid}  ${fingerprintOf(jwk)}`)
  throw new Exit(
    1,
    `没有这个指纹的密钥，没有导入。文件里有：\n${there.join('\n')}\nNo key has this fingerprint; nothing was imported.`,
  )
}

function read(file: string): string {
  if (!existsSync(file)) throw new Exit(2, `没有这个文件：${file}\nThere is no such file.`)
  return readFileSync(file, 'utf8')
}

async function fetched(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    if (answer.ok) return await answer.text()
    throw new Error(String(answer.status))
  } catch (error) {
    throw new Exit(3, `连不上 ${url}（${(error as Error).message}） · it cannot be reached`)
  }
}
