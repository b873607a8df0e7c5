import { granted, refused, type Result } from '#kernel/result.ts'
import type { Problems } from '../http/problem.ts'
import { imageSize } from './image-size.ts'
import { activeContent, type ActiveContent } from './pdf-content.ts'
import type { VirusScanner } from './virus-scanner.ts'

export type UploadRefusal =
  | { readonly code: 'UPLOAD_ACTIVE_CONTENT'; readonly name: string; readonly found: string }
  | { readonly code: 'UPLOAD_PASSWORD'; readonly name: string }
  | { readonly code: 'UPLOAD_PICTURE_TOO_LARGE'; readonly name: string; readonly pixels: string }
  | { readonly code: 'UPLOAD_INFECTED'; readonly name: string; readonly found: string }
  | { readonly code: 'UPLOAD_SCANNER_SILENT'; readonly name: string }

/** Beyond what any telephone takes today; a picture that says more wants to fill a reader's memory. */
const LONGEST_SIDE = 32_768
const MOST_PIXELS = 250_000_000

const WORDS: Readonly<Record<Exclude<ActiveContent, 'password'>, string>> = {
  script: '脚本 · script',
  launch: '外部动作 · external action',
  attachment: '内嵌附件 · embedded file',
  media: '多媒体 · rich media',
  form: '动态表单 · XFA form',
  packed: '多重压缩 · layered packing',
  bomb: '异常压缩 · decompression bomb',
}

export interface Upload {
  readonly name: string
  readonly bytes: Buffer
  /** By content (`sniff`), not by name. */
  readonly contentType: string
}

/**
 * Whether a file that somebody sent may be kept and shown to staff: nothing in it acts by itself, no reader
 * chokes on it, and the scanner knows nothing against it.
 */
export async function inspectUpload(
  { name, bytes, contentType }: Upload,
  scanner: VirusScanner,
): Promise<Result<void, UploadRefusal>> {
  if (contentType === 'application/pdf') {
    const found = activeContent(bytes)
    if (found === 'password') return refused({ code: 'UPLOAD_PASSWORD', name })
    if (found) return refused({ code: 'UPLOAD_ACTIVE_CONTENT', name, found: WORDS[found] })
  }
  if (contentType.startsWith('image/')) {
    const size = imageSize(bytes)
    const tooLarge =
      size === undefined ||
      Math.max(size.width, size.height) > LONGEST_SIDE ||
      size.width * size.height > MOST_PIXELS
    const pixels = size === undefined ? '?' : `${size.width}×${size.height}`
    if (tooLarge) return refused({ code: 'UPLOAD_PICTURE_TOO_LARGE', name, pixels })
  }
  const finding = await scanner.scan(bytes)
  if (finding.kind === 'infected')
    return refused({ code: 'UPLOAD_INFECTED', name, found: finding.name })
  if (finding.kind === 'unreachable') return refused({ code: 'UPLOAD_SCANNER_SILENT', name })
  return granted(undefined)
}

export const UPLOAD_PROBLEMS = {
  UPLOAD_ACTIVE_CONTENT: {
    status: 422,
    title: {
      zh: '“{name}”带有会自动执行的内容（{found}），不能收取',
      en: '"{name}" carries content that acts by itself ({found}) and is not taken',
    },
    next: {
      zh: '请打开后“打印为 PDF”，或改传照片、扫描件。',
      en: 'Open it and print it to a new PDF, or send a photo or scan instead.',
    },
  },
  UPLOAD_PASSWORD: {
    status: 422,
    title: { zh: '“{name}”有密码或权限保护', en: '"{name}" is protected by a password or rights' },
    next: {
      zh: '审批人员无法打开它。请去掉密码后另存，或改传照片、扫描件。',
      en: 'Nobody could open it. Save it without protection, or send a photo or scan.',
    },
  },
  UPLOAD_PICTURE_TOO_LARGE: {
    status: 422,
    title: {
      zh: '图片“{name}”尺寸异常（{pixels}）',
      en: 'The picture "{name}" is too large ({pixels})',
    },
    next: {
      zh: '请用手机重新拍摄，或将长边缩小到 32768 像素以内。',
      en: 'Take it again with a telephone, or make its longer side 32,768 pixels at most.',
    },
  },
  UPLOAD_INFECTED: {
    status: 422,
    title: {
      zh: '“{name}”中发现病毒（{found}），没有保存',
      en: 'A virus ({found}) in "{name}": not kept',
    },
    next: {
      zh: '请检查您的设备，换一份干净的文件再传；已填内容不受影响。',
      en: 'Check your device and send a clean file; what you filled in is not affected.',
    },
  },
  UPLOAD_SCANNER_SILENT: {
    status: 503,
    title: {
      zh: '文件检查暂时不可用，“{name}”没有保存',
      en: 'Files cannot be checked now; "{name}" was not kept',
    },
    next: {
      zh: '请几分钟后再传；已填内容不受影响。',
      en: 'Send it again in some minutes; what you filled in is not affected.',
    },
  },
} satisfies Problems<UploadRefusal>
