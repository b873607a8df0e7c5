import { plainDate } from '#kernel/plain-date.ts'
import type { DepartmentId, IndustryCode, ItemId, RegionCode } from '../../catalogue/core/index.ts'
import type { Face, Holder, SingleLicence, SingleLicenceId } from './licence.ts'
import type { LicenceNumber } from './number.ts'

export const SAMPLE_HOLDER: Holder = {
  name: '北京小满咖啡有限公司',
  uscc: '91110102MA0FAKE177',
  person: '王小满',
  address: '北京市西城区德胜门外大街11号1层101',
}

/** A live single licence of an item, for examples; only the item matters. */
export function sampleSingle(item: string, change: Partial<SingleLicence> = {}): SingleLicence {
  return {
    id: `single-${item}` as SingleLicenceId,
    region: '110102' as RegionCode,
    item: item as ItemId,
    certificate: item,
    authority: '区市场监管局',
    department: 'market-regulation' as DepartmentId,
    industry: '25' as IndustryCode,
    holder: SAMPLE_HOLDER,
    number: `T-${item}`,
    validFrom: plainDate('2026-11-19'),
    validUntil: null,
    state: 'active',
    ended: null,
    source: 'case',
    caseId: 'case-1',
    licence: '110102ZH2500001E' as LicenceNumber,
    confirmedAt: '2026-11-20T01:00:00.000Z',
    ...change,
  }
}

export function sampleFaceOf(singles: readonly SingleLicence[]): Face {
  return {
    region: '110102' as RegionCode,
    number: '110102ZH2500001E' as LicenceNumber,
    version: 1,
    title: '综合许可凭证',
    industry: { code: '25' as IndustryCode, name: '咖啡厅' },
    holder: SAMPLE_HOLDER,
    items: singles.map(({ id, item, certificate, authority }) => ({
      single: id,
      item,
      certificate,
      authority,
    })),
    outstanding: [],
    issuer: '北京市西城区政务服务局',
    madeOn: plainDate('2026-11-20'),
  }
}
