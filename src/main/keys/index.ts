import { systemClock } from '#platform/server/clock.ts'
import type { Tx } from '#platform/server/database.ts'
import { isTraining } from '#platform/server/installation.ts'
import {
  endTrust,
  keyViews,
  retireKey,
  rotateKey,
  trustFile,
  trustKey,
  trustViews,
  type KeyView,
  type KeyWorld,
  type TrustView,
} from '../../verification/server/index.ts'
import { readCatalogue } from '../catalogue/common.ts'
import { settings, type SettingFlags } from '../settings.ts'
import { Exit, print, printJson, say } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'
import { readKeys } from './read-keys.ts'
import { sayKey, sayRefusal, sayTrust } from './words.ts'

export type KeyFlags = SettingFlags & { json?: boolean }
export type RotateFlags = KeyFlags & { overlap: string }
export type RetireFlags = KeyFlags & { compromised?: string }
export type TrustFlags = KeyFlags & { fingerprint: string; authority: string; origin: string }

/** `keys list`. */
export async function listKeys(flags: KeyFlags): Promise<void> {
  const { own, trusted } = await inDatabase(flags, async (tx, world) => ({
    own: await keyViews(tx, world),
    trusted: await trustViews(tx),
  }))
  if (flags.json) return printJson({ own, trusted })
  if (own.length === 0) say('还没有密钥；首次启动或 keys rotate 时生成 · there is no key yet')
  print([...own.map(sayKey), ...trusted.map(sayTrust)].join('\n'))
}

/** `keys rotate REGION`. */
export async function rotate(region: string, flags: RotateFlags): Promise<void> {
  if (!/^\d{1,3}$/.test(flags.overlap))
    throw new Exit(2, '--overlap 应为 0 到 999 的天数 · --overlap takes 0 to 999 days')
  if (!ourRegions().includes(region))
    throw new Exit(
      2,
      `本平台没有地区 ${region}；有 ${ourRegions().join('、')} · this service does not run it`,
    )
  const result = await inDatabase(flags, (tx, world) =>
    rotateKey(tx, world, region, Number(flags.overlap)),
  )
  answer(flags, result, sayKey)
  say('请通知持有离线公钥文件的人员更新：keys export · tell officers to renew their trust file')
}

/** `keys retire KID`. */
export async function retire(kid: string, flags: RetireFlags): Promise<void> {
  const why = flags.compromised ?? null
  if (why?.trim() === '') throw new Exit(2, '请写明原因 · say why')
  const result = await inDatabase(flags, (tx, world) => retireKey(tx, world, kid, why))
  answer(flags, result, sayKey)
}

/** `keys trust FILE --fingerprint …`. */
export async function trust(source: string, flags: TrustFlags): Promise<void> {
  const { fingerprint, authority } = flags
  if (!URL.canParse(flags.origin) || !/^https?:$/.test(new URL(flags.origin).protocol))
    throw new Exit(2, '--origin 应为 http(s):// 开头的网址 · --origin takes an http(s) address')
  const { origin } = new URL(flags.origin)
  const key = await readKeys(source, fingerprint)
  const wish = { ...key, fingerprint, authority, origin }
  const result = await inDatabase(flags, (tx, world) => trustKey(tx, world, ourRegions(), wish))
  answer(flags, result, sayTrust)
}

/** `keys distrust KID`. */
export async function distrust(kid: string, flags: KeyFlags): Promise<void> {
  answer(flags, await inDatabase(flags, (tx, world) => endTrust(tx, world, kid)), sayTrust)
}

/** `keys export`: a JWKS on standard output. Refuses the keys of training: whoever had them would believe its papers. */
export async function exportTrust(flags: KeyFlags): Promise<void> {
  const found = await inDatabase(flags, async (tx) => ({
    training: await isTraining(tx),
    trust: await trustFile(tx),
  }))
  if (found.training)
    throw new Exit(
      1,
      '这是培训系统：它的密钥不导出，培训证照在哪里都核验不通过。\nThis is a training system: its keys are not exported, so that its papers verify nowhere.',
    )
  printJson(found.trust)
}

function inDatabase<T>(flags: KeyFlags, work: (tx: Tx, world: KeyWorld) => Promise<T>): Promise<T> {
  const { dataDir } = settings(flags)
  const world = { config: { dataDir }, clock: systemClock }
  return withDatabase(flags, ({ db }) => db.transaction((tx) => work(tx, world)))
}

const ourRegions = (): string[] => [...readCatalogue().regions.keys()]

type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Parameters<typeof sayRefusal>[0] }

function answer<T extends KeyView | TrustView>(
  flags: KeyFlags,
  result: Answer<T>,
  words: (value: T) => string,
): void {
  if (!result.ok) throw new Exit(1, sayRefusal(result.refusal))
  if (flags.json) printJson(result.value)
  else print(words(result.value))
}
