/** How long personal data of a case is kept, as data with its legal basis. */
export interface RetentionRule {
  readonly id: string
  /** States of the case that the rule is for. */
  readonly states: readonly string[]
  /** Days since the case was last changed. */
  readonly days: number
  /**
   * `all`: every value that was typed goes (an application that never became one); `guarded`: ID numbers and
   * telephones go, the rest stays with the file.
   */
  readonly what: 'all' | 'guarded'
  readonly basis: string
  /** Whether the text named as the basis was read; the length itself is our reading of it. */
  readonly verified: boolean
  readonly reading: string
}

const DAYS_A_YEAR = 365

/**
 * Nobody fixes these lengths by number of days. The principle is that of 个人信息保护法 arts 19 and 47 (the
 * shortest time that the purpose needs; deleted when it is reached); files of administrative licensing are
 * archives and are kept by the archives' own periods. A region that must keep longer changes this table.
 */
export const RETENTION: readonly RetentionRule[] = [
  {
    id: 'abandoned-draft',
    states: ['draft'],
    days: 180,
    what: 'all',
    basis: '个人信息保护法第十九条、第四十七条',
    verified: false,
    reading: '半年没有动过的草稿，视为不再申请；清空所填内容，保留办件本身',
  },
  {
    id: 'never-handled',
    states: ['withdrawn', 'declined'],
    days: 2 * DAYS_A_YEAR,
    what: 'guarded',
    basis: '个人信息保护法第十九条、第四十七条；行政复议法第二十条、行政诉讼法第四十六条',
    verified: false,
    reading: '复议、诉讼期限（最长一年）届满后再留一年，以备查询',
  },
  {
    id: 'finished',
    states: ['issued', 'decided', 'closed'],
    days: 10 * DAYS_A_YEAR,
    what: 'guarded',
    basis: '个人信息保护法第十九条、第四十七条；机关档案管理规定（国家档案局令第13号）',
    verified: false,
    reading: '审批档案按定期 10 年计，期满清除身份证号和电话，其余随档案',
  },
]
