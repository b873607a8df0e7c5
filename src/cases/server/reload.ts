/** The way forward when somebody else was faster. */
export const RELOAD = {
  zh: '请刷新后查看办件的当前状态，再选择可以进行的操作。',
  en: 'Read the case again and choose among what can be done now.',
}
