import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
import type { ListRefusal } from './lists/lists.ts'
import type { ArchivesRefusal } from './read-archive.ts'

export const ARCHIVES_PROBLEMS = {
  ...ACCESS_PROBLEMS,
  ARCHIVES_NOT_YET: {
    status: 404,
    title: { zh: '这个办件还没有归档', en: 'This case is not archived yet' },
    next: {
      zh: '办结、不予受理或撤回后自动归档，通常在一分钟内；请稍后再试。',
      en: 'It is archived by itself once it has ended, within a minute or so; try again later.',
    },
    basis: '京政办发〔2023〕5号（四）：电子档案应用',
  },
  ARCHIVES_DESTROYED: {
    status: 410,
    title: {
      zh: '保管期限已满（至 {keptUntil}），档案已经鉴定销毁',
      en: 'Its time is over (kept until {keptUntil}); the archive was destroyed by decision',
    },
    next: {
      zh: '销毁清册还在，可以向归档的窗口查询。',
      en: 'The list of what was destroyed stays: ask the window that kept the file.',
    },
    basis: '档案法第二十一条（2020年修订）：鉴定、销毁按规定的程序，不得擅自销毁',
  },
  ARCHIVES_LIST_UNKNOWN: {
    status: 404,
    title: { zh: '本地区没有这份清册', en: 'This region has no such list' },
    next: { zh: '请从“对接与发送”页打开清册。', en: 'Open the list from the page of receivers.' },
  },
  ARCHIVES_LIST_DECIDED: {
    status: 409,
    title: { zh: '这份清册已由{name}决定', en: 'This list was decided by {name}' },
    next: { zh: '请刷新页面查看决定。', en: 'Reload the page to read the decision.' },
  },
} as const satisfies Problems<ArchivesRefusal | ListRefusal>
