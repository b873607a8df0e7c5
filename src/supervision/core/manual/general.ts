import type { Manual } from './manual.ts'

type Duties = Manual['duties']

/*
 * What the law asks of every holder of a licence and gives to everyone who is checked. The national articles
 * are quoted from 行政许可法 (2019) and 行政处罚法 (2021); those of 北京市优化营商环境条例 (2024-11-29) hold in Beijing.
 */

export const DUTIES: Duties = [
  {
    text: {
      zh: '在经营场所的显著位置公示综合许可凭证（行业综合许可证）或者各单项证件。',
      en: 'Display the comprehensive licence, or each single licence, where customers see it.',
    },
    basis: {
      zh: '各单项证件所依据的法律、法规；本地区实施方案关于亮证的规定',
      en: 'the laws on each single licence; the plan of the region on display',
    },
  },
  {
    text: {
      zh: '要求变更许可事项的，先向作出决定的部门提出申请；证面所列名称、负责人、地址变化的，申请变更。',
      en: 'Before what is licensed changes, apply for the change; so too when name, person in charge or address change.',
    },
    basis: { zh: '行政许可法第四十九条', en: 'Administrative Licensing Law, art. 49' },
  },
  {
    text: {
      zh: '需要延续的，按各事项规定的时间在有效期届满前提出（没有特别规定的，届满三十日前）。',
      en: 'Apply for renewal before the term ends, at the time named for each item (thirty days before where none is named).',
    },
    basis: { zh: '行政许可法第五十条', en: 'Administrative Licensing Law, art. 50' },
  },
  {
    text: {
      zh: '监督检查时如实提供有关情况和材料。',
      en: 'Give officers who check true facts and papers.',
    },
    basis: { zh: '行政许可法第六十二条', en: 'Administrative Licensing Law, art. 62' },
  },
  {
    text: {
      zh: '以告知承诺方式取得许可的，按承诺的内容和期限履行；容缺的材料按期补齐。',
      en: 'Keep what was promised for a licence on a promise, in time; hand in what was allowed to follow.',
    },
    basis: {
      zh: '您签署的告知承诺书、容缺承诺书',
      en: 'the promises you signed',
    },
  },
]

export const RIGHTS: Duties = [
  {
    text: {
      zh: '检查不收费，不得妨碍正常经营，检查人员不得索取、收受财物。',
      en: 'A check costs nothing, does not hinder business, and officers neither ask for nor take anything.',
    },
    basis: {
      zh: '行政许可法第五十八条、第六十三条',
      en: 'Administrative Licensing Law, arts. 58, 63',
    },
  },
  {
    text: {
      zh: '检查情况和处理结果应当记录归档，公众有权查阅。',
      en: 'What was checked and what came of it is recorded, and the public may look it up.',
    },
    basis: { zh: '行政许可法第六十一条', en: 'Administrative Licensing Law, art. 61' },
  },
  {
    text: {
      zh: '检查人员不少于两人，应当主动出示执法证件；您可以核对，不出示的可以拒绝。',
      en: 'Two officers at least come and show their enforcement certificates; without them you may refuse.',
    },
    basis: {
      zh: '行政处罚法第四十二条、第五十五条（执法人员不少于两人、出示执法证件）',
      en: 'Administrative Penalty Law, arts. 42, 55',
    },
  },
]

/** Only in Beijing. */
export const RIGHTS_IN_BEIJING: Duties = [
  {
    text: {
      zh: '联合检查由牵头部门组织，同一时间、同一对象，一次查完；检查以本行业的一张检查单为准，检查人员不得改动；扫码留痕。',
      en: 'A joint check is one visit, organised by the lead department, on the one checklist of the trade, which officers cannot alter; a scan of the code logs it.',
    },
    basis: {
      zh: '北京市优化营商环境条例（2024年）第六十九条、第七十条',
      en: 'Beijing Regulation on the Business Environment (2024), arts. 69, 70',
    },
  },
  {
    text: {
      zh: '不得要求您书面汇报或者由负责人陪同。',
      en: 'You need not write a report, nor need the person in charge go along.',
    },
    basis: {
      zh: '北京市优化营商环境条例（2024年）第六十九条',
      en: 'Beijing Regulation on the Business Environment (2024), art. 69',
    },
  },
]

export const CONSEQUENCES: Duties = [
  {
    text: {
      zh: '涂改、倒卖、出租、出借许可证件，超越许可范围活动，隐瞒情况、提供虚假材料或者拒绝提供真实材料的，依法给予行政处罚；构成犯罪的，依法追究刑事责任。',
      en: 'Altering, selling or lending a licence, going beyond it, or hiding facts from officers is punished by law; a crime is prosecuted.',
    },
    basis: { zh: '行政许可法第八十条', en: 'Administrative Licensing Law, art. 80' },
  },
  {
    text: {
      zh: '以欺骗、贿赂等不正当手段取得的许可，应当撤销。',
      en: 'A licence got by deceit or bribery is rescinded.',
    },
    basis: { zh: '行政许可法第六十九条', en: 'Administrative Licensing Law, art. 69' },
  },
  {
    text: {
      zh: '检查发现问题的，责令限期改正；法律、法规规定的处罚以各事项的法律依据为准，本册不另写金额。',
      en: 'What is found wrong is ordered to be put right in time; penalties are those of each item’s own law, and no amounts are written here.',
    },
    basis: { zh: '行政处罚法第二十八条', en: 'Administrative Penalty Law, art. 28' },
  },
]
