import type { Strings } from '#platform/web/index.ts'

export const words = {
  archive: { zh: '下载电子档案（zip）', en: 'Download the archive (zip)' },
  lead: {
    zh: '办结后自动归档：申请、材料、文书、办理经过和证照，带签名，可独立核验。',
    en: 'Made by itself when the case ended: application, papers, letters, history and licence, signed; it verifies on its own.',
  },
} satisfies Strings
