import { RELOAD } from './reload.ts'

/** Promises, bars, powers of attorney, handovers: what an intake is held against. */
export const INTAKE_PROBLEMS = {
  CASES_SIGNER_MISSING: {
    status: 422,
    title: { zh: '没有签署人', en: 'Nobody has signed' },
    next: {
      zh: '选择告知承诺或者容缺受理的，请填写签署人姓名（signer）。',
      en: 'Give the name of who signs (signer) where something is promised.',
    },
  },
  CASES_PROMISE_EXCLUDED: {
    status: 409,
    title: {
      zh: '自 {since} 起有未修复的失信承诺记录，不适用告知承诺和容缺受理：{reason}',
      en: 'A promise broken on {since} is not repaired, so none is taken: {reason}',
    },
    next: {
      zh: '请按一般程序申请；向作出记录的部门申请信用修复后可以再选。',
      en: 'Apply by the ordinary way; the department that made the mark can repair it.',
    },
    basis: '国办发〔2020〕42号',
  },
  CASES_COMMITMENT_NOT_OFFERED: {
    status: 422,
    title: {
      zh: '事项 {item} 不能整体选择告知承诺',
      en: 'The item {item} cannot be decided on a promise as a whole',
    },
    next: {
      zh: '请按一般程序申请；部分情形适用的，请向综合窗口确认。',
      en: 'Apply by the ordinary way; where only some cases are open to it, ask at the window.',
    },
    basis: '国办发〔2020〕42号',
  },
  CASES_SIGNED_WORDS_CHANGED: {
    status: 409,
    title: {
      zh: '承诺书内容与签署时显示的不一致',
      en: 'The words are not those that were signed',
    },
    next: {
      zh: '请重新阅读当前承诺书并签署。',
      en: 'Read the words as they are now and sign again.',
    },
  },
  CASES_MATERIAL_MAY_NOT_FOLLOW: {
    status: 422,
    title: {
      zh: '这些材料不能容缺：{materials}',
      en: 'These materials may not follow: {materials}',
    },
    next: {
      zh: '只有本地区清单列明的次要材料可以后补，请先上传。',
      en: "Only the secondary materials on the region's list may follow; upload these first.",
    },
    basis: '国发〔2022〕5号',
  },
  CASES_MATERIAL_IS_CORE: {
    status: 422,
    title: {
      zh: '{material} 是主要材料，不能列入容缺清单',
      en: '{material} is a main document and cannot be on the list',
    },
    next: {
      zh: '主体资格、场所使用权、授权和承诺材料必须受理时齐全。',
      en: 'Who applies, by what right, for whom and on what promise must be there at acceptance.',
    },
    basis: '国发〔2022〕5号',
  },
  CASES_APPLICANT_BARRED: {
    status: 409,
    title: {
      zh: '{until} 前不得再次申请：{items}',
      en: 'Barred from applying again until {until}: {items}',
    },
    next: {
      zh: '依据 {documentNo}。对该决定不服的，可以申请复议或者诉讼；也可以去掉这些事项后提交。',
      en: 'By {documentNo}. The decision can be contested; or leave these items out.',
    },
    basis: '行政许可法第七十八条、第七十九条',
  },
  CASES_BAR_ITEM_FOREIGN: {
    status: 422,
    title: {
      zh: '这些事项不由该部门审批：{items}',
      en: 'Not decided by this department: {items}',
    },
    next: { zh: '请由相应审批部门列入。', en: 'Have the department that decides them enter it.' },
  },
  CASES_BAR_SUBJECT_WRONG: {
    status: 422,
    title: {
      zh: '“{uscc}”不是有效的统一社会信用代码',
      en: '"{uscc}" is no valid unified social credit code',
    },
    next: { zh: '请核对 18 位代码。', en: 'Check the 18 characters.' },
  },
  CASES_BAR_LIFTED: {
    status: 409,
    title: { zh: '已于 {on} 移出', en: 'It was lifted on {on}' },
    next: RELOAD,
  },
  CASES_DAY_WRONG: {
    status: 422,
    title: { zh: '“{day}”不是可用的日期', en: '"{day}" is not a day that can be used' },
    next: {
      zh: '请按 2026-11-20 的格式填写；期间的止日不早于起日，决定日期不晚于今天。',
      en: 'Write it as 2026-11-20; a span does not end before it begins, a decision is not of the future.',
    },
  },
  CASES_POWER_OF_ATTORNEY_MISSING: {
    status: 422,
    title: {
      zh: '窗口代申请人提交，须有授权委托书',
      en: 'To file for somebody at the window takes their power of attorney',
    },
    next: {
      zh: '请扫描上传申请人签名的授权委托书（{material}）后提交。',
      en: 'Scan and upload the signed power of attorney ({material}), then submit.',
    },
    basis: '行政许可法第二十九条',
  },
  CASES_CLERK_UNKNOWN: {
    status: 422,
    title: { zh: '本辖区没有这位综窗人员', en: 'No such clerk in this region' },
    next: { zh: '请从人员名单中选择。', en: 'Choose from the list of clerks.' },
  },
  CASES_NOT_THE_HANDLER: {
    status: 403,
    title: {
      zh: '本件由 {handler} 负责，只能由本人或者牵头部门移交',
      en: '{handler} answers for it; only they or the lead authority hand it over',
    },
    next: {
      zh: '请联系负责人移交，或者由牵头部门指定。',
      en: 'Ask them to hand it over, or the lead authority to name you.',
    },
  },
  CASES_CATALOGUE_NOT_IN_FORCE: {
    status: 409,
    title: { zh: '目录已又有新版', en: 'The catalogue has changed again' },
    next: {
      zh: '请查看最新版的差异后再确认。',
      en: 'Look at the differences to the version in force, then confirm.',
    },
  },
  CASES_CATALOGUE_SAME: {
    status: 409,
    title: { zh: '本件已是现行目录', en: 'The case is under the catalogue in force already' },
    next: RELOAD,
  },
} as const
