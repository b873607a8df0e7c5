import { z } from 'zod'
import type { Setting } from './setting.ts'

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''))
const secret = z.string().regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/)

/** Settings of systems that are asked and answer at once: registers, and the seal platform. */
export const NEIGHBOUR_ENVIRONMENT = {
  REGISTER_BUSINESS_URL: url.optional(),
  REGISTER_BUSINESS_SECRET: secret.optional(),
  REGISTER_LICENCES_URL: url.optional(),
  REGISTER_LICENCES_SECRET: secret.optional(),
  REGISTER_PERSONS_URL: url.optional(),
  REGISTER_PERSONS_SECRET: secret.optional(),
  REGISTER_LISTS_URL: url.optional(),
  REGISTER_LISTS_SECRET: secret.optional(),
  SEAL_URL: url.optional(),
  SEAL_SECRET: secret.optional(),
}
type Name = keyof typeof NEIGHBOUR_ENVIRONMENT

const WHAT: Readonly<Record<string, readonly [string, string]>> = {
  REGISTER_BUSINESS: ['营业执照登记库', 'business-licence register'],
  REGISTER_LICENCES: ['电子证照库（查询）', 'register of electronic licences, to be asked'],
  REGISTER_PERSONS: ['人口库身份核验', 'population register (name and number)'],
  REGISTER_LISTS: [
    '信用名录（经营异常、严重违法失信）',
    'credit lists (abnormal operation, serious breach)',
  ],
  SEAL: ['电子印章平台', 'seal platform'],
}

function settingOf(name: Name): Setting {
  const [zh = '', en = ''] = WHAT[name.replace(/_(URL|SECRET)$/, '')] ?? []
  if (name.endsWith('_SECRET'))
    return {
      expected: {
        zh: 'whsec_ 加 base64，与网址一起填',
        en: 'whsec_ and base64, together with its address',
      },
      meaning: {
        zh: `与${zh}共用的签名密钥`,
        en: `shared with the ${en}; questions and answers are signed with it`,
      },
    }
  const without =
    name === 'SEAL_URL'
      ? (['默认用软件测试章', 'a test seal by default'] as const)
      : (['默认没有（演示时用模拟库）', 'none by default (simulated in a demonstration)'] as const)
  return {
    expected: {
      zh: 'http(s):// 开头的网址，与密钥一起填',
      en: 'an address beginning http(s)://, together with its secret',
    },
    meaning: {
      zh: `${zh}的网址，契约见 docs/neighbours.md。${without[0]}`,
      en: `the ${en}, contract in docs/neighbours.md; ${without[1]}`,
    },
  }
}

export const NEIGHBOUR_SETTINGS = Object.fromEntries(
  Object.keys(NEIGHBOUR_ENVIRONMENT).map((name) => [name, settingOf(name as Name)]),
) as Record<Name, Setting>

type Given = { readonly [name in Name]?: string | undefined }

/** The settings of which the other half is missing: an address goes with its secret. */
export const halfGiven = (given: Given): readonly Name[] =>
  Object.keys(WHAT).flatMap((what) => {
    const pair = [`${what}_URL`, `${what}_SECRET`] as [Name, Name]
    const missing = pair.filter((name) => given[name] === undefined)
    return missing.length === 1 ? missing : []
  })

/** Where another system is asked, and the secret that questions and answers are signed with. */
export interface Endpoint {
  readonly url: string
  readonly secret: string
}

const REGISTER_KINDS = ['business', 'licences', 'persons', 'lists'] as const
type RegisterKind = (typeof REGISTER_KINDS)[number]

export interface Asked {
  readonly registers: Readonly<Partial<Record<RegisterKind, Endpoint>>>
  /** The platform that seals; the software test seal when absent. */
  readonly sealPlatform: Endpoint | undefined
}

/** What is to be asked; nobody outside hears of what is done in training. */
export function neighbourSettings(given: Given, training: boolean): Asked {
  if (training) return { registers: {}, sealPlatform: undefined }
  const at = (what: string): Endpoint | undefined => {
    const [url, secret] = [given[`${what}_URL` as Name], given[`${what}_SECRET` as Name]]
    return url === undefined || secret === undefined ? undefined : { url, secret }
  }
  const registers = REGISTER_KINDS.map((kind) => [kind, at(`REGISTER_${kind.toUpperCase()}`)])
  return {
    registers: Object.fromEntries(registers.filter(([, endpoint]) => endpoint !== undefined)),
    sealPlatform: at('SEAL'),
  }
}
