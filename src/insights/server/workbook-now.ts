import type { z } from 'zod'
import type { RestingView, WavesView } from '../core/index.ts'
import type { RatingsView } from './read-ratings.ts'
import type { Sheet } from './workbook.ts'

type Place = RestingView['places'][number]['place']

/** The pages of an application, as its applicant knows them. */
const PLACES: Readonly<Record<Place, string>> = {
  start: '还没开始填',
  subject: '经营主体',
  premises: '经营场所',
  people: '人员',
  facilities: '设施设备',
  operation: '经营活动',
  specific: '各事项专有内容',
  application: '申请与承诺',
  materials: '材料',
  correction: '收到补正、尚未再提交',
}

/** 网上办理深度, from 0. */
const DEPTHS = [
  '不受理新办',
  '网上引导',
  '一次提交、各填各表',
  '一表申请，联合核查一次',
  '一表申请，全程网办',
]

const WAVES_HEAD =
  '行业 网上办理深度 事项 本地有部门 可告知承诺 需核查 材料 免提交 近12个月申请'.split(' ')

/** What stands so today, beside the numbers of the period: where applicants stopped, how far each trade is online. */
export function sheetsOfToday(resting: RestingView, waves: WavesView): Sheet[] {
  return [
    {
      name: '停在哪一页',
      rows: [
        ['页面', '7 天内动过', '7—29 天未动', '30 天以上未动'],
        ...resting.places.map(({ place, week, month, longer }) => {
          return [PLACES[place], week, month, longer]
        }),
      ],
    },
    {
      name: '上线行业',
      rows: [
        WAVES_HEAD,
        ...waves.lines.map((one) => [
          `${one.code} ${one.name.zh}`,
          DEPTHS[one.depth] ?? null,
          one.items,
          one.decidedHere,
          one.commitment,
          one.visited,
          one.papers,
          one.papersSpared,
          one.filed,
        ]),
      ],
    },
  ]
}

/** 好差评 of the period, and the call-backs that bad ratings oblige to. */
export function sheetOfRatings(ratings: z.infer<typeof RatingsView>): Sheet {
  const { goodPercent, count, bad, open, overdue } = ratings
  return {
    name: '好差评',
    rows: [
      ['好评率 %', '评价数', '差评数', '待回访', '回访逾期'],
      [goodPercent, count, bad, open, overdue],
    ],
  }
}
