import type {
  KeyRefusal,
  KeyView,
  TrustRefused,
  TrustView,
} from '../../verification/server/index.ts'

const STATES: Record<KeyView['state'], string> = {
  coming: '待用 coming',
  signing: '签发 signing',
  verifying: '仅核验 verifies only',
  withdrawn: '停用 not believed',
}

export function sayKey(key: KeyView): string {
  const from = key.state === 'coming' ? `，${key.signsFrom} 起签发 signs from then` : ''
  const why = key.withdrawnWhy === null ? '' : `：${key.withdrawnWhy}`
  return `${key.kid}  ${STATES[key.state]}${from}${why}\n  ${key.fingerprint}`
}

export function sayTrust(key: TrustView): string {
  const state = key.ended ? '不再信任 no longer believed' : '互认 believed'
  return `${key.kid}  ${state}  ${key.authority}  ${key.origin}\n  ${key.fingerprint}`
}

const WORDS: {
  readonly [C in (KeyRefusal | TrustRefused)['code']]: (
    refusal: Extract<KeyRefusal | TrustRefused, { code: C }>,
  ) => string
} = {
  VERIFICATION_KEY_UNKNOWN: ({ kid }) =>
    `没有密钥 ${kid}，可用 keys list 查看 · no such key, see keys list`,
  VERIFICATION_KEY_COMING: ({ kid, signsFrom }) =>
    `${kid} 已待用，${signsFrom} 起签发；急需更换时先 keys retire 现用的 · a key is coming already; to hurry, retire the present one`,
  VERIFICATION_KEY_ALREADY_ENDED: ({ kid }) => `${kid} 已经停用 · it was retired before`,
  VERIFICATION_FINGERPRINT_DIFFERS: ({ fingerprint }) =>
    `指纹不符，没有导入；文件里的是 ${fingerprint}\n请向对方重新核对，文件可能被调换 · the fingerprint differs, nothing was imported`,
  VERIFICATION_REGION_IS_OURS: ({ region }) =>
    `${region} 由本平台自己签发，不能导入别人的密钥 · this installation signs for it itself`,
  VERIFICATION_KEY_NAME_WRONG: ({ kid, right }) =>
    `密钥名称 ${kid} 与内容不符，应为 ${right} · the key's name does not fit the key`,
  VERIFICATION_KEY_ALREADY_TRUSTED: ({ kid }) => `${kid} 已经信任 · it is believed already`,
}

export function sayRefusal(refusal: KeyRefusal | TrustRefused): string {
  const words = WORDS[refusal.code] as (refusal: KeyRefusal | TrustRefused) => string
  return words(refusal)
}
