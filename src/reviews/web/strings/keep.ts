import type { Strings } from '#platform/web/index.ts'

/** Keeping standards and settings, and the list of after-checks. */
export const keepWords = {
  standards: { zh: '审核标准', en: 'Review standards' },
  standardsLead: {
    zh: '本部门各事项每份材料、每个要素的审核标准。改后即时生效，只用于新开始的审查；已经开始的和已作决定的保留原版。',
    en: 'What each material and box of your items is measured by. A change is live at once for reviews that begin from now on; those begun or decided keep theirs.',
  },
  noStandards: { zh: '您没有可以查看的审核标准。', en: 'No standards for you to see.' },
  items: { zh: '事项', en: 'Items' },
  versionShort: { zh: '第 {n} 版 · {day}', en: 'v{n} · {day}' },
  versionCatalogueShort: { zh: '目录标准', en: 'catalogue' },
  liveHint: {
    zh: '保存即发布为新的一版，写明原因；旧版随旧决定保留。',
    en: 'Saving publishes a new version with its reason; old versions stay with old decisions.',
  },
  showFields: { zh: '显示没有标准的 {n} 个要素', en: 'Show {n} boxes without a standard' },
  hideFields: { zh: '隐藏没有标准的要素', en: 'Hide boxes without a standard' },
  kindMaterial: { zh: '材料', en: 'Material' },
  kindField: { zh: '要素', en: 'Box' },
  kindPoint: { zh: '目录要点', en: 'Catalogue' },
  ownWords: { zh: '部门标准，第 {n} 版', en: 'Own words, version {n}' },
  edit: { zh: '修改', en: 'Edit' },
  wordsZh: { zh: '审核标准', en: 'Standard (Chinese)' },
  wordsEn: { zh: '英文', en: 'Standard (English)' },
  why: { zh: '为什么改', en: 'Why' },
  publish: { zh: '发布新版', en: 'Publish' },
  takeBack: { zh: '恢复目录标准', en: 'Back to the catalogue' },
  tookBack: { zh: '恢复目录标准', en: 'Back to the catalogue’s words' },
  seeNew: { zh: '看新版本', en: 'See the new version' },
  history: { zh: '修改记录（{n}）', en: 'History ({n})' },
  rules: { zh: '{name}的办理方式', en: 'How {name} works' },
  rulesReading: {
    zh: '行政许可法第三十四条要求对申请材料进行审查，需要核实实质内容的由两名以上工作人员核查；审查与决定是否分由两人，法律未作规定，由部门自定。第三十四条第二款的备案、登记只看齐全和形式，可以批量；其他事项由部门决定。',
    en: 'Article 34 of the Administrative Licensing Law asks for examination, and for two officers where the substance is verified on site; whether two persons review and decide is left to the department. Filings and registrations, where only completeness and form are looked at, may be granted together; others if the department says so.',
  },
  rulesChanged: { zh: '第 {n} 版，{by}：{reason}', en: 'Version {n}, {by}: {reason}' },
  batchAllowed: { zh: '可以批量准予', en: 'May be batched' },
  batchAlways: { zh: '可以', en: 'yes' },
  saveRules: { zh: '保存办理方式', en: 'Save' },
  afterChecks: { zh: '事后核查', en: 'After-checks' },
  afterChecksLead: {
    zh: '凭告知承诺准予的许可，在期限内核查是否履行承诺。',
    en: 'Licences granted on a promise, to be checked in time.',
  },
  checksOpen: { zh: '待核查', en: 'Open' },
  checksOverdue: { zh: '已逾期', en: 'Overdue' },
  checksClosed: { zh: '已结束', en: 'Closed' },
  noChecks: {
    zh: '没有事后核查任务。凭承诺准予后会自动出现在这里。',
    en: 'None. They come here by themselves when something is granted on a promise.',
  },
} satisfies Strings
