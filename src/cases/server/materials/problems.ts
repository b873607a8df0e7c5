import type { Problems } from '#platform/server/http.ts'
import { UPLOAD_PROBLEMS, type UploadRefusal } from '#platform/server/uploads/index.ts'
import type { FileRefusal } from '../../core/index.ts'

/** Which file, and why not. */
export const FILE_PROBLEMS = {
  ...UPLOAD_PROBLEMS,
  CASES_FILE_EMPTY: {
    status: 422,
    title: { zh: '“{name}”是空文件', en: '"{name}" is empty' },
    next: { zh: '请重新导出或拍照后再上传。', en: 'Export or photograph it again and upload.' },
  },
  CASES_FILE_TOO_LARGE: {
    status: 413,
    title: { zh: '“{name}”超过 {megabytes} MB', en: '"{name}" is above {megabytes} MB' },
    next: {
      zh: '请压缩，或分成几个文件上传。',
      en: 'Compress it, or upload it in several files.',
    },
  },
  CASES_FILE_TYPE_UNKNOWN: {
    status: 422,
    title: {
      zh: '“{name}”不是 PDF、JPEG 或 PNG（看上去是：{found}）',
      en: '"{name}" is neither PDF, JPEG nor PNG (it looks like: {found})',
    },
    next: {
      zh: '请另存为 PDF，或拍照为 JPG、PNG 后上传；只改文件名不行。',
      en: 'Save it as PDF, or photograph it as JPG or PNG; renaming it does not help.',
    },
  },
  CASES_FILE_CORRUPT: {
    status: 422,
    title: {
      zh: '“{name}”不完整，不能作为 {type} 打开',
      en: '"{name}" is a {type} that breaks off',
    },
    next: {
      zh: '请在自己的设备上打开确认后重新上传。',
      en: 'Open it on your own device to make sure, then upload it again.',
    },
  },
} as const satisfies Problems<FileRefusal | UploadRefusal>
