import type { Strings } from '#platform/web/index.ts'

/** Words of the page of lessons. */
export const words = {
  training: { zh: '培训', en: 'Training' },
  lead: {
    zh: '每课几分钟：看要点，到真实的页面上做一遍。做完了，这里自己打勾。',
    en: 'A few minutes each: read the points, then do it on the real screen. What you have done is ticked here by itself.',
  },
  notHere: {
    zh: '这是正式系统，不能练习。请到培训系统（设 TRAINING=1 的那一个）里做练习，那里的办件和证照都不是真的。',
    en: 'This is the real system: do not practise here. Exercises are done on the training system (the one started with TRAINING=1), where nothing is real.',
  },
  done: { zh: '{n} 项练习，完成 {done} 项', en: '{done} of {n} exercises done' },
  basis: { zh: '依据：{basis}', en: 'Basis: {basis}' },
  exercises: { zh: '练习', en: 'Exercises' },
  go: { zh: '去做', en: 'Go and do it' },
  isDone: { zh: '已完成', en: 'done' },
  open: { zh: '未做', en: 'to do' },
  steps: { zh: '做了 {steps}/{of} 步', en: '{steps} of {of} steps' },
  doneAt: { zh: '{at}完成', en: 'done {at}' },
  none: { zh: '您的角色没有课程。', en: 'There are no lessons for your role.' },
} satisfies Strings
