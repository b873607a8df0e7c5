import type { Strings } from '#platform/web/index.ts'

/** Words about where values come from, and about what registers say. */
export const words = {
  filled: {
    zh: '已从{sources}带出 {n} 项，请核对。',
    en: '{n} {n|entry|entries} taken from {sources}; please check.',
  },
  nothingFilled: {
    zh: '没有可以带出的内容，请手工填写。',
    en: 'Nothing to take over; please type.',
  },
  down: {
    zh: '{name}暂时没有应答。请先手工填写，不影响申请；提交后会自动再核对。',
    en: '{name} does not answer at present. Type by hand, the application is not held up; it is compared automatically after you send it.',
  },
  unknown: {
    zh: '{name}里没有查到。请核对代码，或者手工填写。',
    en: '{name} has no entry. Check the code, or type by hand.',
  },
  keptTitle: {
    zh: '这 {n} 项与您填的不同，没有改动：{labels}',
    en: '{n} {n|box differs from what you typed and was|boxes differ from what you typed and were} left alone: {labels}',
  },
  replace: { zh: '改用带出的内容', en: 'Use the entries found' },
  source: { zh: '{name}，核对于 {day}', en: '{name}, confirmed on {day}' },
  sourceStale: {
    zh: '{name}，核对于 {day}，已超过 30 天，请留意',
    en: '{name}, confirmed on {day}, more than 30 days ago',
  },
  checks: { zh: '与登记信息核对', en: 'Compared with registers' },
  business: { zh: '营业执照登记信息', en: 'Business licence register' },
  persons: { zh: '法定代表人身份', en: 'Identity of the legal representative' },
  licences: { zh: '证照、批文的文号', en: 'Numbers of documents' },
  waiting: { zh: '登记库还没有应答，会自动再核对', en: 'No answer yet; asked again automatically' },
  agrees: { zh: '一致（核对于 {day}）', en: 'Agrees (confirmed on {day})' },
  notFound: { zh: '未查到，由综窗人工核对', en: 'Not found; the window checks by hand' },
  differs: { zh: '有 {n} 处不一致', en: '{n} {n|difference|differences}' },
  typed: { zh: '填写：{value}', en: 'typed: {value}' },
  registered: { zh: '登记：{value}', en: 'registered: {value}' },
  hiddenDiffers: {
    zh: '与登记的不同（个人信息，不在这里显示）',
    en: 'not as registered (personal data, not shown here)',
  },
  hiddenValue: { zh: '姓名与证件号码不相符', en: 'name and number do not belong together' },
  ownerNext: {
    zh: '以登记机关为准。填写有误的，请在补正时改正；登记已变更的，请带新的营业执照说明。',
    en: 'The register counts. Correct mistakes when asked to; if the register changed, show the new licence.',
  },
  printForms: { zh: '各部门收到的申请表', en: 'The form each department receives' },
} satisfies Strings
