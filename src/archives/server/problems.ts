import type { Problems } from '#platform/server/http.ts'
import { ACCESS_PROBLEMS } from '../../access/server/index.ts'
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
} as const satisfies Problems<ArchivesRefusal>
