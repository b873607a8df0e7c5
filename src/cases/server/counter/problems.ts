/** 帮办 and 认领. */
export const COUNTER_PROBLEMS = {
  CASES_APPLICANT_NOT_OF_BUSINESS: {
    status: 422,
    title: {
      zh: '这个账号没有为 {uscc} 办理过，不能直接归到它名下',
      en: 'This account has not applied for {uscc} before, so the case cannot be filed as its own',
    },
    next: {
      zh: '请不选账号提交，把认领码交给申请人，由其登录后认领。',
      en: 'File it without an account and hand out the claim code; the applicant takes it over.',
    },
  },
  CASES_CLAIM_TOO_EARLY: {
    status: 409,
    title: { zh: '提交以后才有受理编号和认领码', en: 'There is a code once it has been submitted' },
    next: { zh: '请先提交。', en: 'Submit it first.' },
  },
  CASES_CLAIM_NOT_NEEDED: {
    status: 409,
    title: {
      zh: '这个办件已经在申请人账号名下',
      en: "The case is in its applicant's account already",
    },
    next: { zh: '不需要认领码。', en: 'No code is needed.' },
  },
  CASES_CLAIM_WRONG: {
    status: 422,
    title: {
      zh: '编号、信用代码和认领码对不上',
      en: 'Number, credit code and claim code do not belong together',
    },
    next: {
      zh: '请对照窗口给的纸条逐项核对；错五次后需要到窗口另取一张。',
      en: 'Compare each with the slip from the counter; after five mistakes ask for another slip.',
    },
  },
  CASES_CLAIM_WORN_OUT: {
    status: 429,
    title: {
      zh: '这个认领码已试错五次，不能再用',
      en: 'This code was tried five times and is closed',
    },
    next: {
      zh: '请带身份证件到窗口另取一张。',
      en: 'Ask at the counter for another slip, with your identity card.',
    },
  },
} as const
