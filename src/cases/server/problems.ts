import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import { CATALOGUE_PROBLEMS } from '../../catalogue/server/index.ts'
import { GUIDANCE_PROBLEMS } from '../../guidance/server/index.ts'
import { BRANCH_PROBLEMS } from './branch-problems.ts'
import { CASE_PROBLEMS } from './case-problems.ts'
import { COUNTER_PROBLEMS } from './counter/problems.ts'
import { NOTICES_PROBLEMS } from '../../notices/server/index.ts'
import { INTAKE_PROBLEMS } from './intake-problems.ts'
import { FILE_PROBLEMS } from './materials/problems.ts'
import { TRAY_PROBLEMS } from './materials/uploads/problems.ts'
import type { CasesRefusal } from './refusal.ts'
import { RELOAD } from './reload.ts'

/** How every refusal of this module reads outside. */
export const CASES_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  ...CATALOGUE_PROBLEMS,
  ...GUIDANCE_PROBLEMS,
  ...FILE_PROBLEMS,
  ...BRANCH_PROBLEMS,
  ...CASE_PROBLEMS,
  ...NOTICES_PROBLEMS,
  ...INTAKE_PROBLEMS,
  ...COUNTER_PROBLEMS,
  ...TRAY_PROBLEMS,
  CASES_SHOPS_NOT_OPENING: {
    status: 409,
    title: {
      zh: '只有新办的办件可以带出其他门店',
      en: 'Only a new opening can be opened for more shops',
    },
    next: {
      zh: '变更、延续请逐店办理。',
      en: 'Changes and renewals are made for each shop.',
    },
  },
  CASES_SHOPS_SAME_ADDRESS: {
    status: 422,
    title: {
      zh: '两家门店的地址相同：{address}',
      en: 'Two shops have the same address: {address}',
    },
    next: {
      zh: '一处场所一个办件，请改正或者删去一家。',
      en: 'One place is one application: correct or remove one of them.',
    },
  },
  CASES_NEW_NOT_ALLOWED: {
    status: 409,
    title: {
      zh: '“{industry}”不受理新办：{reason}',
      en: 'New applications for "{industry}" are not taken: {reason}',
    },
    next: {
      zh: '依据：{document}（{section}）。持有有效证件的，可以申请变更或者延续。',
      en: 'See {document} ({section}). Who holds valid licences may apply to change or renew them.',
    },
  },
  CASES_HOLDINGS_NEEDED: {
    status: 422,
    title: {
      zh: '变更或延续须选择已有的单项证件',
      en: 'A change or renewal starts from existing licences',
    },
    next: {
      zh: '请选择要变更或延续的证件；系统中没有的，请发证部门先登记存量证件。',
      en: 'Choose the licences; those not known here are first registered by their department.',
    },
  },
  CASES_HOLDING_UNFIT: {
    status: 422,
    title: { zh: '所选证件不能用于本次申请', en: 'Some of the chosen licences do not fit' },
    next: {
      zh: '请按 holdings 逐项更换：unknown 未登记，other-industry 非本行业，ended 已终止，other-holder 持证人不同，not-chosen 对应事项未选。',
      en: 'Replace what holdings names: unknown, other-industry, ended, other-holder or not-chosen.',
    },
  },
  CASES_HOLDING_MISSING: {
    status: 422,
    title: {
      zh: '这些事项没有可变更或延续的证件：{items}',
      en: 'No existing licence for: {items}',
    },
    next: {
      zh: '请去掉这些事项，或先由发证部门登记存量证件。',
      en: 'Leave these items out, or have their department register the existing licence first.',
    },
  },
  CASES_HOLDER_DIFFERS: {
    status: 422,
    title: {
      zh: '统一社会信用代码与原证件持有人“{holder}”不一致',
      en: 'The code is not that of the present holder "{holder}"',
    },
    next: {
      zh: '变更、延续由持证人申请，请填写 {uscc}；主体变化的应当重新申请。',
      en: 'The holder applies: enter {uscc}. Another business applies anew.',
    },
  },
  CASES_NOTICE_UNKNOWN: {
    status: 422,
    title: {
      zh: '没有这份告知单，或不是本地区本行业的',
      en: 'No such notice for this region and industry',
    },
    next: { zh: '请重新生成告知单。', en: 'Have the notice made again.' },
  },
  CASES_CALENDAR_MISSING: {
    status: 503,
    title: { zh: '工作日历不完整，无法计算期限', en: 'The calendar does not reach far enough' },
    next: {
      zh: '请管理员导入下一年度的放假通知。',
      en: "The operator imports next year's holiday notice.",
    },
  },
  CASES_CHANGED: {
    status: 412,
    title: {
      zh: '内容已被更新（现为第 {current} 版）',
      en: 'It has changed since (now version {current})',
    },
    next: {
      zh: '请看清他人的改动后再办一次；您刚填写的内容仍在页面上。',
      en: 'See in changes who changed what, then save once more; what you typed is still on your page.',
    },
  },
  CASES_ELEMENT_UNKNOWN: {
    status: 422,
    title: {
      zh: '本次申请没有这些要素：{elements}',
      en: 'This application has no such boxes: {elements}',
    },
    next: { zh: '请只提交申请表中的要素。', en: 'Send only boxes of this form.' },
    basis: '行政许可法第三十一条',
  },
  CASES_MATERIAL_UNKNOWN: {
    status: 422,
    title: {
      zh: '本次申请不需要材料 {material}',
      en: 'This application does not ask for {material}',
    },
    next: { zh: '请对照材料清单上传。', en: 'Upload what the list of materials names.' },
    basis: '行政许可法第三十一条',
  },
  CASES_POINT_UNKNOWN: {
    status: 422,
    title: {
      zh: '补正内容不在申请表或材料清单中：{points}',
      en: 'Not in this application: {points}',
    },
    next: {
      zh: '请选择申请表中的要素或清单中的材料。',
      en: 'Point at a box of the form or a material of the list.',
    },
    basis: '行政许可法第三十一条',
  },
  CASES_FILE_ABSENT: {
    status: 422,
    title: { zh: '没有收到文件', en: 'No file came along' },
    next: {
      zh: '请以 multipart/form-data 上传一个文件。',
      en: 'Send one file as multipart/form-data.',
    },
  },
  CASES_FILES_TOO_MANY: {
    status: 422,
    title: { zh: '一项材料最多 {most} 个文件', en: 'At most {most} files for one material' },
    next: {
      zh: '请合并为一个 PDF，或先删除多余的文件。',
      en: 'Merge them into one PDF, or remove some.',
    },
  },
  CASES_FILE_NOT_FOUND: {
    status: 404,
    title: { zh: '没有这个文件，或已被删除', en: 'There is no such file, or it was removed' },
    next: RELOAD,
  },
} as const satisfies Problems<CasesRefusal>
