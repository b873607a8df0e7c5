import type { Problems } from '#platform/server/http.ts'
import type { CertificateRefusal } from '../core/index.ts'

export type CertificatesRefusal =
  | CertificateRefusal
  | {
      readonly code: 'CERTIFICATES_VERSION_NOT_FOUND'
      readonly number: string
      readonly version: number
    }

/** How the refusals of this module read outside. */
export const CERTIFICATES_PROBLEMS = {
  CERTIFICATES_CHARACTER_NOT_COVERED: {
    status: 422,
    title: {
      zh: '证面字库没有这些字：{characters}',
      en: 'No font here can draw these characters: {characters}',
    },
    next: {
      zh: '请由牵头部门补充字库后再制证；不会用空框或者别字代替。',
      en: 'The lead authority adds a font that has them; no empty box or other character is printed instead.',
    },
  },
  CERTIFICATES_VERSION_NOT_FOUND: {
    status: 404,
    title: {
      zh: '证件 {number} 没有第 {version} 版',
      en: 'Licence {number} has no version {version}',
    },
    next: { zh: '请不带版次打开现行版本。', en: 'Leave the version out for the one in force.' },
  },
} as const satisfies Problems<CertificatesRefusal>
