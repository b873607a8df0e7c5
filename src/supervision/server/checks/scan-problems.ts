import type { Problems } from '#platform/server/http.ts'

/** What may be the matter with being there: the code, the officers, the photos. */
export type ScanRefusal =
  | { readonly code: 'SUPERVISION_CODE_UNREADABLE' }
  | { readonly code: 'SUPERVISION_CODE_FALSE' }
  | { readonly code: 'SUPERVISION_CODE_OTHER'; readonly found: string; readonly number: string }
  | { readonly code: 'SUPERVISION_WHY_TYPED' }
  | { readonly code: 'SUPERVISION_OFFICER_UNKNOWN'; readonly id: string }
  | { readonly code: 'SUPERVISION_PHOTO_ABSENT'; readonly sha256: string }
  | { readonly code: 'SUPERVISION_NOT_A_PHOTO' }
  | { readonly code: 'SUPERVISION_PHOTOS_TOO_MANY'; readonly most: number }

const BUSINESS_ENVIRONMENT = '北京：北京市优化营商环境条例（2024年）第六十九条'

export const SCAN_PROBLEMS = {
  SUPERVISION_CODE_UNREADABLE: {
    status: 422,
    title: { zh: '这不是准营的二维码', en: 'This is not a code of ours' },
    next: {
      zh: '请扫证上的二维码；扫不出来的，输入编号并写明原因。',
      en: 'Scan the code on the licence; if it cannot be read, type the number and say why.',
    },
  },
  SUPERVISION_CODE_FALSE: {
    status: 422,
    title: { zh: '二维码验签不符，可能是伪造的', en: 'The code is not genuine' },
    next: {
      zh: '不要开始检查。请拍照留证，报牵头部门核实这张证。',
      en: 'Do not begin. Take a photo and tell the lead authority.',
    },
  },
  SUPERVISION_CODE_OTHER: {
    status: 409,
    title: {
      zh: '扫到的是另一张证（{found}），应为 {number}',
      en: 'This is another licence ({found}), not {number}',
    },
    next: {
      zh: '请核对地址和证件；走错了的，请到应检查的地方再扫。',
      en: 'Check the address and the licence; scan again at the right place.',
    },
  },
  SUPERVISION_WHY_TYPED: {
    status: 422,
    title: { zh: '输入编号的，要写明为什么没有扫码', en: 'Say why the code could not be scanned' },
    next: { zh: '例如：证面污损、店内未公示。', en: 'For example: damaged, or not on display.' },
    basis: BUSINESS_ENVIRONMENT,
  },
  SUPERVISION_OFFICER_UNKNOWN: {
    status: 422,
    title: { zh: '名册里没有这名检查人员', en: 'This officer is not on the roster' },
    next: { zh: '请从核查人员名册中选择。', en: 'Choose officers of the roster.' },
  },
  SUPERVISION_PHOTO_ABSENT: {
    status: 404,
    title: { zh: '没有这张照片', en: 'There is no such photo' },
    next: { zh: '请重新上传后再提交。', en: 'Send it again, then the results.' },
  },
  SUPERVISION_NOT_A_PHOTO: {
    status: 422,
    title: { zh: '请上传照片', en: 'Please send a photo' },
    next: { zh: '支持 JPG、PNG。', en: 'JPG or PNG.' },
  },
  SUPERVISION_PHOTOS_TOO_MANY: {
    status: 422,
    title: { zh: '照片已满 {most} 张', en: 'There are {most} photos already' },
    next: { zh: '请挑选必要的照片。', en: 'Keep to the ones that matter.' },
  },
} as const satisfies Problems<ScanRefusal>
