/** Scans that travel in pieces. */
export const TRAY_PROBLEMS = {
  CASES_UPLOAD_UNKNOWN: {
    status: 404,
    title: { zh: '没有这个待归类的文件', en: 'There is no such file waiting to be sorted' },
    next: {
      zh: '可能已归类，或者超过七天已清除；需要时请重新上传或扫描。',
      en: 'It may be sorted already, or was cleared after seven days; send or scan it again if needed.',
    },
  },
  CASES_UPLOAD_CHUNK_BROKEN: {
    status: 422,
    title: {
      zh: '从第 {at} 字节起的一段在途中损坏',
      en: 'The piece from byte {at} broke on the way',
    },
    next: { zh: '请重发这一段。', en: 'Send this piece again.' },
  },
  CASES_UPLOAD_GAP: {
    status: 409,
    title: { zh: '已收到 {received} 字节', en: '{received} bytes have come' },
    next: { zh: '请从这里继续发送。', en: 'Go on from there.' },
  },
  CASES_UPLOAD_BROKEN: {
    status: 422,
    title: {
      zh: '“{name}”收齐后与原件不一致',
      en: '"{name}" is not what was sent, now that it is whole',
    },
    next: {
      zh: '请重新上传；窗口扫描件请先删除这一份。',
      en: 'Upload it again; at the window, throw this one away first.',
    },
  },
  CASES_TRAY_FULL: {
    status: 409,
    title: { zh: '待归类的扫描件已有 {most} 个', en: '{most} scans lie unsorted already' },
    next: { zh: '请先归类或删除一些。', en: 'Sort or throw away some first.' },
  },
} as const
