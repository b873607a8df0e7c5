import type { Strings } from '#platform/web/index.ts'

/** What the owner of a case reads of a department's questions; apart, so that their pages stay light. */
export const ownerWords = {
  ownQuestions: { zh: '审批部门的询问', en: 'Questions of the departments' },
  ownQuestionsLead: {
    zh: '审批人员想请您说明下面的情况，写几句话即可，不用补交材料。',
    en: 'A reviewer asks you to explain. A few words are enough; no further materials are needed.',
  },
  yourAnswer: { zh: '您的说明', en: 'Your answer' },
  sendAnswer: { zh: '提交说明', en: 'Send' },
} satisfies Strings
