import type { Problems } from '#platform/server/http.ts'
import type { CertificateRefusal } from '../core/index.ts'

export type CertificatesRefusal =
  | CertificateRefusal
  | {
      readonly code: 'CERTIFICATES_VERSION_NOT_FOUND'
      readonly number: string
      readonly version: number
    }
  | { readonly code: 'CERTIFICATES_SEAL_WAITING'; readonly seal: string }
  | { readonly code: 'CERTIFICATES_PRINTER_NOT_FOUND'; readonly printer: string }
  | {
      readonly code: 'CERTIFICATES_PRINTER_CHANGED'
      readonly printer: string
      /** The version it has now; 0: there is none. */
      readonly version: number
    }

/** How the refusals of this module read outside. */
export const CERTIFICATES_PROBLEMS = {
  CERTIFICATES_CHARACTER_NOT_COVERED: {
    status: 422,
    title: {
      zh: '“{line}”里的这些字，证面字库都没有：{characters}',
      en: 'No font here can draw these characters of “{line}”: {characters}',
    },
    next: {
      zh: '不会用空框、别字或者拼音代替。请牵头部门把收有该字的 TrueType 字体（.ttf）放进数据目录的 fonts 文件夹，重启服务后再制证；字本身有疑问的，先与登记机关核对登记用字和编码。',
      en: 'No empty box, other character or spelling is printed instead. The lead authority puts a TrueType font (.ttf) that has them into the folder fonts of the data directory, restarts the service and issues again; where the character itself is in doubt, it is first compared with the register.',
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
  CERTIFICATES_SEAL_WAITING: {
    status: 503,
    title: { zh: '电子印章平台还没有盖好章', en: 'The seal platform has not sealed it yet' },
    next: {
      zh: '证照已经生效，不受影响；请过几分钟再下载，已提出的用印申请不会重复。',
      en: 'The licence is in force all the same; download it again in a few minutes, nothing is sealed twice.',
    },
  },
  CERTIFICATES_PRINTER_NOT_FOUND: {
    status: 404,
    title: { zh: '没有登记打印机“{printer}”', en: 'There is no printer “{printer}”' },
    next: {
      zh: '请先打印校准页、登记这台打印机的偏移。',
      en: 'Print a calibration page and enter the offset of this printer first.',
    },
  },
  CERTIFICATES_PRINTER_CHANGED: {
    status: 412,
    title: {
      zh: '打印机“{printer}”的偏移已经有人改过（现为第 {version} 次设定）',
      en: 'Somebody has set the offset of “{printer}” meanwhile (now setting {version})',
    },
    next: {
      zh: '请按现在的偏移重新打印校准页，量过再改。',
      en: 'Print a calibration page with the offset it has now, measure, and set it again.',
    },
  },
} as const satisfies Problems<CertificatesRefusal>
