import type { BrokenRecord } from '../records/core/index.ts'
import { digestKey, verifyChains } from '../records/server/index.ts'
import { settings, type SettingFlags } from './settings.ts'
import { Exit, printJson, say } from './terminal.ts'
import { besideService } from './with-database.ts'

const FAULTS = {
  missing: { zh: '缺少这一条', en: 'this row is missing' },
  previous: { zh: '与上一条对不上', en: 'does not follow the row before it' },
  content: { zh: '内容被改动', en: 'its content was changed' },
  unlinked: { zh: '有记录不在链上', en: 'a record is in no link of the chain' },
  cut: {
    zh: '自这一条起被截去（与每日摘要不符）',
    en: 'cut off from here on: a daily digest knows more',
  },
  digest: {
    zh: '与每日摘要不符，整条链被改写',
    en: 'not what the daily digest signed: the chain was rewritten',
  },
  signature: {
    zh: '每日摘要被改动、缺失或签名不符',
    en: 'a daily digest was changed, left out or forged',
  },
} as const satisfies Record<BrokenRecord['fault'], { zh: string; en: string }>

/** `zhunying audit verify`: every region's chain; exit 1 and the first broken row when one does not hold. */
export async function verifyAudit(flags: SettingFlags, json: boolean): Promise<void> {
  const results = await besideService(flags, ({ db }) => {
    const key = digestKey(settings(flags).dataDir)
    return db.transaction((tx) => verifyChains(tx, key))
  })
  const chains = results.map((result) =>
    result.ok ? { intact: true, ...result.value } : { intact: false, ...result.refusal },
  )
  const broken = results.flatMap((result) => (result.ok ? [] : [result.refusal]))
  if (json) printJson({ intact: broken.length === 0, chains })
  for (const result of results)
    if (result.ok)
      say(`${result.value.region}  ${result.value.rows} 条完好 · rows intact  ${result.value.hash}`)
  for (const { region, seq, recordId, fault } of broken)
    say(
      `${region}  第 ${seq} 条${recordId ? `（${recordId}）` : ''}：${FAULTS[fault].zh} · row ${seq}: ${FAULTS[fault].en}`,
    )
  if (results.length === 0) say('还没有任何记录 · there is no record yet')
  if (broken.length > 0) throw new Exit(1)
}
