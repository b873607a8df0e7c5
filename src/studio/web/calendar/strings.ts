import type { Strings } from '#platform/web/index.ts'

/** Words of the calendar page. */
export const words = {
  calendar: { zh: '工作日历', en: 'Working calendar' },
  lead: {
    zh: '期限按工作日计算（行政许可法第82条）。国务院办公厅发布下一年放假通知后，在这里导入、预览，由另一人核准。',
    en: 'Limits are reckoned in working days (Administrative Licensing Law art. 82). Once the State Council announces the next year, import it here; a second person approves.',
  },
  onDisk: {
    zh: '现行日历只从目录文件读入，所以核准不会立即生效：核准后请下载文件，放到目录的 calendar 文件夹并随版本提交；读入后成为新的目录版本，适用于此后提交的办件。已有的期限依原来的版本，不会自己变动。',
    en: 'The calendar in force is read from the catalogue’s files alone, so an approval does not take effect by itself: download the file, put it into the catalogue’s calendar folder and commit it. Once read it is a new version for cases filed from then on; deadlines there are keep their version.',
  },
  years: { zh: '现行日历', en: 'In force' },
  year: { zh: '年份', en: 'Year' },
  version: { zh: '版本', en: 'Version' },
  source: { zh: '依据的通知（标题、文号、日期）', en: 'The notice (title, number, date)' },
  sourceShort: { zh: '依据', en: 'Source' },
  provisional: { zh: '暂定（尚无通知）', en: 'provisional (no notice yet)' },
  official: { zh: '正式', en: 'official' },
  daysOff: { zh: '工作日放假', en: 'Weekdays off' },
  daysOn: { zh: '周末上班', en: 'Weekends worked' },
  import: { zh: '导入一年的日历', en: 'Import a year' },
  text: {
    zh: '每行一天：日期,放假或上班,原因（也可粘贴目录的 yaml 文件）',
    en: 'One day a line: date,off or work,reason (or paste the catalogue’s yaml)',
  },
  sample: { zh: '2027-01-01,放假,元旦', en: '2027-01-01,off,元旦' },
  file: { zh: '从文件读入（csv、yaml）', en: 'Read a file (csv, yaml)' },
  preview: { zh: '预览', en: 'Preview' },
  findings: { zh: '检查结果', en: 'Findings' },
  line: { zh: '第 {n} 行：', en: 'Line {n}: ' },
  error: { zh: '错误', en: 'error' },
  warning: { zh: '提醒', en: 'doubt' },
  noFindings: { zh: '没有发现错误。', en: 'Nothing wrong was found.' },
  changes: { zh: '与现行日历相比改变 {n} 天', en: '{n} days change' },
  off: { zh: '由工作日改为放假', en: 'worked before, now off' },
  work: { zh: '由休息改为上班', en: 'off before, now worked' },
  moves: {
    zh: '看了 {looked} 个未结期限，如果重新计算，有 {n} 个会移动（不会自动重算）',
    en: 'Of {looked} open deadlines {n} would move if reckoned anew (they are not)',
  },
  moreMoves: { zh: '只看了最先到期的 2000 个。', en: 'Only the 2,000 due first were looked at.' },
  effectiveFrom: { zh: '自何日起适用', en: 'In force from' },
  propose: { zh: '提出，请另一人核准', en: 'Propose, for a second person' },
  proposals: { zh: '提案', en: 'Proposals' },
  noProposals: {
    zh: '还没有提案。在下面导入一年的日历，预览后提出，由另一人核准。',
    en: 'No proposal yet. Import a year below, look at it and propose it; somebody else approves.',
  },
  proposedBy: {
    zh: '{who}于{at}提出，自{day}起适用',
    en: 'proposed by {who}, {at}, in force from {day}',
  },
  inForce: { zh: '目录已经读入', en: 'the catalogue has it' },
  waiting: { zh: '目录文件还没有读入', en: 'the catalogue’s files do not have it yet' },
  download: { zh: '下载 {year}.yaml', en: 'Download {year}.yaml' },
  back: { zh: '返回目录', en: 'Back to the catalogue' },
} satisfies Strings
