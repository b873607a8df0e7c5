import type { Bilingual } from '#kernel/bilingual.ts'

export interface CodeInput {
  readonly publicUrl: string
  readonly token: string
}

/**
 * 城市码 (DB11/T 1917.2-2021): 引导域 with a URL, 标准子域 naming the code system, and an
 * 扩展信息域 of about 200 characters that the issuing application fills. The gateway, the
 * code points and the registration are the city's, so the payload is this interface.
 */
export interface CityCodeEncoder {
  readonly name: string
  /** Whether the city's registry knows this issuer; `mark` says so wherever the code is shown. */
  readonly registered: boolean
  readonly mark: Bilingual
  encode(input: CodeInput): string
}

/** Our own link, which any camera opens; not a 城市码, and it says so. */
export const localCode: CityCodeEncoder = {
  name: 'local',
  registered: false,
  mark: {
    zh: '本码为本系统签发的网址码，未在城市码平台登记。',
    en: 'This code is a link signed by this system; it is not registered as a City Code.',
  },
  encode: ({ publicUrl, token }) => `${publicUrl}/v/${token}`,
}
