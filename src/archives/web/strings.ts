import type { Strings } from '#platform/web/index.ts'

export const words = {
  archive: { zh: '下载电子档案（zip）', en: 'Download the archive (zip)' },
  lead: {
    zh: '办结后自动归档：申请、材料、文书、办理经过和证照，带签名，可独立核验。',
    en: 'Made by itself when the case ended: application, papers, letters, history and licence, signed; it verifies on its own.',
  },
  kept: {
    zh: '{when} 归档，{n} 个文件；保管期限 {years} 年，至 {until}。',
    en: 'Archived {when}, {n} files; kept for {years} years, until {until}.',
  },
  lists: { zh: '档案销毁清册', en: 'Archives whose time is over' },
  listsLead: {
    zh: '保管期限已满的电子档案每月列出一次。由您鉴定：销毁，或者继续保存十年；没有决定的，一份也不销毁。清册本身永久保存。',
    en: 'Archives whose time is over are listed once a month. You decide: destroyed, or kept for ten more years; without a decision nothing goes. The list itself stays for good.',
  },
  listed: { zh: '{day} 列出，{n} 份', en: '{n} listed on {day}' },
  waits: { zh: '等您鉴定', en: 'waits for a decision' },
  destroy: { zh: '销毁', en: 'Destroy' },
  keep: { zh: '继续保存', en: 'Keep on' },
  destroyed: { zh: '已批准销毁', en: 'destruction approved' },
  keptOn: { zh: '继续保存', en: 'kept on' },
  decidedBy: { zh: '{name} {when}：{words}', en: '{name}, {when}: {words}' },
  opinion: { zh: '鉴定意见', en: 'Your reasons' },
  opinionHelp: { zh: '写入清册，不能修改。', en: 'Goes into the list and cannot be changed.' },
  surely: {
    zh: '销毁后不能恢复。确定销毁这 {n} 份档案？',
    en: 'It cannot be undone. Destroy these {n} archives?',
  },
  destroyNow: { zh: '销毁这 {n} 份', en: 'Destroy these {n}' },
  notYet: { zh: '先不销毁', en: 'Not now' },
  allLines: { zh: '显示全部 {n} 份', en: 'Show all {n}' },
  caseNo: { zh: '办件编号', en: 'Case' },
  archivedOn: { zh: '归档', en: 'Archived' },
  until: { zh: '保管至', en: 'Kept until' },
  gone: { zh: '销毁时间', en: 'Destroyed' },
} satisfies Strings
