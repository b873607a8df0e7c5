import type { Bilingual } from '#kernel/bilingual.ts'

/** 补正理由目录: the usual reasons of a correction point; free words stand beside or instead. */
export const CORRECTION_REASONS = {
  missing: { zh: '未提交', en: 'not given' },
  unreadable: { zh: '图像不清晰，无法辨认', en: 'cannot be read' },
  incomplete: { zh: '内容不完整或缺页', en: 'incomplete or with pages missing' },
  expired: { zh: '已超过有效期', en: 'no longer valid' },
  mismatch: {
    zh: '与申请表或其他材料不一致',
    en: 'does not agree with the form or another document',
  },
  unsigned: { zh: '未签名或未盖章', en: 'not signed or sealed' },
  wrongForm: { zh: '不符合法定形式', en: 'not in the form that the law asks for' },
  unclear: { zh: '填写不明确', en: 'not clear' },
} as const satisfies Readonly<Record<string, Bilingual>>

export type CorrectionReason = keyof typeof CORRECTION_REASONS
