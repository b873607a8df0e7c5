import type { Strings } from '#platform/web/index.ts'

export const words = {
  scans: { zh: '扫码情况', en: 'How often the code is opened' },
  scansLead: {
    zh: '最近 28 天二维码被打开 {total} 次。只计次数，不记录谁扫了码。',
    en: 'Opened {total} times in the last 28 days. Only counted: who scans is not recorded.',
  },
  noScans: {
    zh: '最近 28 天还没有人扫码。张贴或者亮证后，这里会显示次数。',
    en: 'Nobody has opened the code in the last 28 days. Counts appear once it is shown.',
  },
  day: { zh: '日期', en: 'Day' },
  times: { zh: '次数', en: 'Times' },
  spike: {
    zh: '{at} 起一小时内被扫 {count} 次，平时最多 {usual} 次左右。',
    en: 'Opened {count} times in the hour from {at}; about {usual} is the most that is usual.',
  },
  spikeFirst: {
    zh: '{at} 起一小时内被扫 {count} 次，此前没有人扫过。',
    en: 'Opened {count} times in the hour from {at}; nobody had opened it before.',
  },
  spikeTitle: { zh: '扫码次数异常', en: 'Far more scans than usual' },
  spikeNext: {
    zh: '可能只是客人多。如果您的证照图片被人拿去冒用（网店、别的门店），请拨打 12345 或者联系发证机关。',
    en: 'It may just be a busy hour. If a picture of your licence is used elsewhere, call 12345 or the issuing authority.',
  },
  desk: { zh: '扫码与举报', en: 'Scans and reports' },
  total: {
    zh: '最近 28 天全区证照二维码被打开 {total} 次。',
    en: 'Codes of the district were opened {total} times in the last 28 days.',
  },
  spikes: { zh: '扫码异常的证', en: 'Licences with far more scans than usual' },
  spikesRule: {
    zh: '一小时内不少于 {least} 次，并且不少于平时的 {times} 倍（平时：前 {days} 天中第三忙的一小时）。',
    en: 'At least {least} in an hour and {times} times what is usual (the third busiest hour of the {days} days before).',
  },
  noSpikes: { zh: '最近 28 天没有异常。', en: 'None in the last 28 days.' },
  number: { zh: '证件编号', en: 'Number' },
  hour: { zh: '时间', en: 'Hour' },
  usual: { zh: '平时', en: 'Usual' },
  signals: { zh: '举报不符', en: 'Reported mismatches' },
  filter: { zh: '显示', en: 'Show' },
  open: { zh: '待答复', en: 'To be answered' },
  answered: { zh: '已答复', en: 'Answered' },
  noneOpen: {
    zh: '没有待答复的举报。有人在核验页点“举报不符”后会出现在这里。',
    en: 'Nothing to answer. Reports from the verification page appear here.',
  },
  noneAnswered: { zh: '还没有答复过的举报。', en: 'No report has been answered yet.' },
  count: { zh: '{n} 次举报', en: '{n} reports' },
  lastAt: { zh: '最近 {at}', en: 'last {at}' },
  pageSaid: { zh: '核验页当时显示：{verdict}', en: 'the page said: {verdict}' },
  noWords: { zh: '没有补充说明。', en: 'Nobody added words.' },
  finding: { zh: '处理结果', en: 'Finding' },
  choose: { zh: '请选择', en: 'Choose' },
  answer: {
    zh: '答复（举报人凭编号可以看到，请勿写个人信息）',
    en: 'Answer, shown to whoever reported; no personal data',
  },
  send: { zh: '答复', en: 'Answer' },
  needed: { zh: '请填写。', en: 'Please fill this in.' },
  answeredBy: { zh: '{by}，{at}', en: '{by}, {at}' },
  more: { zh: '显示更多', en: 'Show more' },
} as const satisfies Strings
