import type { Strings } from '#platform/web/index.ts'

export const words = {
  sections: { zh: '监管', en: 'Supervision' },
  checks: { zh: '联合检查', en: 'Checks' },
  checklists: { zh: '检查单', en: 'Checklists' },
  plan: { zh: '年度计划', en: 'Plan of the year' },
  draws: { zh: '双随机抽查', en: 'Random draws' },
  ratings: { zh: '信用评价', en: 'Ratings' },
  signals: { zh: '举报线索', en: 'Reports' },
  forHolder: { zh: '经营中', en: 'While you trade' },
  readManual: { zh: '合规手册：要做到什么，检查时看什么', en: 'The compliance manual' },
  myChecks: { zh: '监督检查：安排、结果和整改', en: 'Checks: what is planned, what came of it' },
} satisfies Strings
