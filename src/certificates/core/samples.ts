import { plainDate } from '#kernel/plain-date.ts'
import type { IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import type { Face, LicenceNumber, SingleLicenceId } from '../../licences/core/index.ts'

/** Faces to draw in tests and benches; people and codes are invented (facts README §7). */
export function sampleFace(change: Partial<Omit<Face, 'items'>> & { names?: string[] } = {}): Face {
  const { names = ['食品经营许可证', '出版物经营许可证'], ...rest } = change
  return {
    region: '110102' as RegionCode,
    number: '110102ZH2500001E' as LicenceNumber,
    version: 1,
    title: '综合许可凭证',
    industry: { code: '25' as IndustryCode, name: '咖啡厅' },
    holder: {
      name: '北京小满咖啡有限公司',
      uscc: '91110102MA0FAKE177',
      person: '王小满',
      address: '北京市西城区德胜门外大街 11 号 1 层 101',
    },
    items: names.map((certificate, i) => ({
      single: `single-${i}` as SingleLicenceId,
      item: `item-${i}` as ItemId,
      certificate,
      authority: '北京市西城区市场监督管理局',
    })),
    outstanding: [],
    issuer: '北京市西城区政务服务管理局',
    madeOn: plainDate('2026-11-20'),
    ...rest,
  }
}

/** The seven single licences of 超市/便利店 (西城 annex 1, row 5). */
export const SUPERMARKET = [
  '食品经营许可证',
  '药品经营许可证',
  '烟草专卖零售许可证',
  '出版物经营许可证',
  '第二类医疗器械经营备案凭证',
  '卫生许可证',
  '城镇污水排入排水管网许可证',
]
