import type { Problems } from '#platform/server/http.ts'
import type { VisitRefusal } from '../../core/index.ts'

type FieldRefusal = Extract<
  VisitRefusal,
  { code: `INSPECTIONS_ENTRY_${string}` | `INSPECTIONS_FILE${string}` }
>

/** What comes from a device, and why it is not taken. */
export const FIELD_PROBLEMS = {
  INSPECTIONS_ENTRY_HASH_DIFFERS: {
    status: 422,
    title: {
      zh: '有记录在传送中变了样（哈希不符）',
      en: 'Some notes changed on the way (their hash differs)',
    },
    next: {
      zh: '一条也没有保存；原记录仍在设备上，请更新页面后重新上传。',
      en: 'Nothing was kept; the notes are still on the device. Update the page and send again.',
    },
  },
  INSPECTIONS_ENTRY_OF_ANOTHER_VISIT: {
    status: 422,
    title: { zh: '有记录不属于这次核查', en: 'Some notes are not about this visit' },
    next: {
      zh: '一条也没有保存；请从对应的核查任务上传。',
      en: 'Nothing was kept; send them from the visit they belong to.',
    },
  },
  INSPECTIONS_FILE_HASH_DIFFERS: {
    status: 422,
    title: {
      zh: '照片在传送中变了样（哈希不符）',
      en: 'The photo changed on the way (its hash differs)',
    },
    next: { zh: '没有保存；请再传一次。', en: 'It was not kept; please send it again.' },
  },
  INSPECTIONS_FILE_ABSENT: {
    status: 422,
    title: { zh: '没有收到文件', en: 'No file came' },
    next: {
      zh: '请以 multipart/form-data 上传一个文件。',
      en: 'Send one file as multipart/form-data.',
    },
  },
  INSPECTIONS_FILE_NOT_FOUND: {
    status: 404,
    title: { zh: '这次核查没有这个文件', en: 'This visit has no such file' },
    next: { zh: '请刷新后从页面上打开。', en: 'Refresh and open it from the page.' },
  },
  INSPECTIONS_FILES_NOT_SENT: {
    status: 422,
    title: { zh: '有照片还没有传到', en: 'Some photos have not arrived yet' },
    next: { zh: '请先上传照片，再提交。', en: 'Send the photos first.' },
  },
  INSPECTIONS_FILES_TOO_MANY: {
    status: 422,
    title: { zh: '一次核查最多 {most} 个文件', en: 'A visit takes {most} files at most' },
    next: {
      zh: '请只保留说明问题的照片。',
      en: 'Keep the photos that show what matters.',
    },
  },
} as const satisfies Problems<FieldRefusal>
