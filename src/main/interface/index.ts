import type { ServerModule } from '#platform/server/context.ts'
import { APPLICANT } from './applicant.ts'
import { DEPARTMENTS } from './departments.ts'
import { LEAD } from './lead.ts'
import { LICENCES } from './licences.ts'
import { PEOPLE } from './people.ts'
import { SUPERVISION } from './supervision.ts'
import { WINDOW } from './window.ts'

/**
 * What each operation is for, in a line, by method and address (below `/api/v1`): a reader of the description
 * goes through them in order. An operation without its line does not pass `npm run interface`.
 */
export const interfaceModule: ServerModule = {
  name: 'interface',
  chapters: [
    {
      name: 'applicant',
      description: '申请人与公众：引导、告知单、填报、办件 · applicants and the public',
      summaries: APPLICANT,
    },
    {
      name: 'window',
      description: '综合窗口：受理、补正、文书、期限 · the window that receives',
      summaries: WINDOW,
    },
    {
      name: 'departments',
      description: '各部门：审查、核查、标准 · the departments that decide',
      summaries: DEPARTMENTS,
    },
    {
      name: 'licences',
      description: '证照：制发、沿革、打印、核验 · licences, paper and the code',
      summaries: LICENCES,
    },
    {
      name: 'supervision',
      description: '监管：手册、清单、检查、抽查、信用 · what comes after the licence',
      summaries: SUPERVISION,
    },
    {
      name: 'people',
      description: '人员、登录、留痕 · people, sign-in and records',
      summaries: PEOPLE,
    },
    {
      name: 'lead',
      description: '牵头部门与对接：看板、目录、接收方 · the lead authority and other systems',
      summaries: LEAD,
    },
  ],
}
