import type { Problem } from '#platform/server/http.ts'

/** Refusals of a whole file; what is wrong with a line stands in the report. */
export const IMPORT_PROBLEMS = {
  LICENCES_IMPORT_NOT_READABLE: {
    status: 422,
    title: { zh: '无法读取文件 {file}', en: 'The file {file} cannot be read' },
    next: {
      zh: '请上传 xlsx，或者 UTF-8 / GB18030 编码的 csv。',
      en: 'Upload an xlsx, or a csv in UTF-8 or GB18030.',
    },
  },
  LICENCES_IMPORT_COLUMNS_MISSING: {
    status: 422,
    title: { zh: '缺少列：{columns}', en: 'Columns are missing: {columns}' },
    next: {
      zh: '第一行须是列名；请下载模板对照。',
      en: 'The first row names the columns; compare it with the template.',
    },
  },
  LICENCES_IMPORT_EMPTY: {
    status: 422,
    title: { zh: '文件里没有数据行', en: 'The file has no lines of data' },
    next: { zh: '请在列名之下填写。', en: 'Fill in lines below the names of the columns.' },
  },
  LICENCES_IMPORT_TOO_LONG: {
    status: 422,
    title: {
      zh: '文件有 {lines} 行，一次最多 {most} 行',
      en: 'The file has {lines} lines; at most {most} at once',
    },
    next: { zh: '请分成几个文件。', en: 'Split it into several files.' },
  },
  LICENCES_IMPORT_NOT_FOUND: {
    status: 404,
    title: { zh: '没有找到这次导入', en: 'There is no such import' },
    next: { zh: '请从导入列表打开。', en: 'Open it from the list of imports.' },
  },
  LICENCES_IMPORT_CONFIRMED: {
    status: 409,
    title: { zh: '这次导入已经确认', en: 'That import was confirmed already' },
    next: { zh: '请查看进度和逐行报告。', en: 'See its progress and report.' },
  },
  LICENCES_IMPORT_NOTHING_READY: {
    status: 409,
    title: { zh: '没有可以导入的行', en: 'No line is ready to be entered' },
    next: {
      zh: '请按报告更正文件后重新上传。',
      en: 'Mend the file by its report and upload it again.',
    },
  },
} as const satisfies Record<string, Problem>
