import { REMEDY, type PublicLicenceView } from '../../licences/core/index.ts'

/** A licence as the page shows it, for examples; all of it is invented. */
export function sampleView(change: Partial<PublicLicenceView> = {}): PublicLicenceView {
  return {
    number: '110102ZH2500001E',
    region: '110102',
    title: '综合许可凭证',
    state: 'valid',
    industry: { code: '25', name: '咖啡厅', nameEn: 'Café' },
    holder: {
      name: '北京小满咖啡有限公司',
      uscc: '91110102MA0FAKE177',
      address: '德胜门外大街11号',
    },
    issuer: '北京市西城区政务服务局',
    issuedOn: '2026-11-20',
    madeOn: '2026-11-20',
    version: 1,
    items: [
      {
        item: 'food-business-licence',
        certificate: '食品经营许可证',
        authority: '西城区市场监管局',
        number: 'JY11101020012345',
        validFrom: '2026-11-19',
        validUntil: '2031-11-18',
        state: 'active',
        ended: null,
        nameEn: 'Food business licence',
        authorityEn: 'Market Regulation Bureau of Xicheng District',
        confirmedAt: '2026-11-21T00:30:00.000Z',
      },
    ],
    outstanding: [],
    effect: { zh: '不替代相关单项审批证件。', en: 'It does not replace the single licences.' },
    remedy: REMEDY,
    ended: null,
    versions: [{ version: 1, madeOn: '2026-11-20', inForce: true }],
    updatedAt: '2026-11-20T01:00:00.000Z',
    ...change,
  }
}
