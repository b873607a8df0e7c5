import { addFieldKey, FIELD_CIPHERS, type FieldCipher } from '#platform/server/fields/index.ts'
import { settings, type SettingFlags } from '../settings.ts'
import { Exit, printJson, say } from '../terminal.ts'
import { withDatabase } from '../with-database.ts'
import { resealAll } from './module.ts'

export type RotateFieldsFlags = SettingFlags & { cipher: string; json?: boolean }

/** `zhunying fields rotate`: a new key for ID numbers and telephones, and everything sealed by it. */
export async function rotateFields(flags: RotateFieldsFlags): Promise<void> {
  const cipher = FIELD_CIPHERS.find((one) => one === flags.cipher)
  if (cipher === undefined)
    throw new Exit(2, `密码算法须为 ${FIELD_CIPHERS.join('、')} · the cipher is one of these`)
  const changed = await withDatabase(flags, async (at) => {
    makeKey(flags, cipher)
    return resealAll(at)
  })
  if (flags.json) return printJson({ cipher, changed })
  say(
    `已启用新密钥（${cipher}），重新加密 ${changed} 件 · new key in use, ${changed} cases sealed anew`,
  )
  say('旧密钥请留到最旧的备份不再需要时 · keep the older keys as long as the oldest backup')
}

function makeKey(flags: SettingFlags, cipher: FieldCipher): void {
  addFieldKey(settings(flags).dataDir, cipher)
}
