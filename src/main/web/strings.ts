import type { Strings } from '../../platform/web/index.ts'

export const words = {
  name: { zh: '准营', en: 'Zhunying' },
  nameLong: { zh: ' · 一业一证', en: ' · one trade, one licence' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  mainMenu: { zh: '主菜单', en: 'Main menu' },
  openShop: { zh: '我要开店', en: 'Open a shop' },
  myCases: { zh: '我的办理', en: 'My applications' },
  wallet: { zh: '我的证照', en: 'My licences' },
  signIn: { zh: '登录', en: 'Sign in' },
  signOut: { zh: '退出', en: 'Sign out' },
  elder: { zh: '长辈版', en: 'Large text' },
  elderOff: { zh: '标准版', en: 'Standard text' },
  otherLanguage: { zh: 'English', en: '中文' },
  demo: {
    zh: '演示环境：这里发出的证照没有法律效力。',
    en: 'Demonstration: licences issued here have no legal force.',
  },
  staff: { zh: '准营工作台', en: 'Zhunying desk' },
  cases: { zh: '综窗办件', en: 'Window inbox' },
  branches: { zh: '事项审批', en: 'Items to decide' },
  visits: { zh: '联合核查', en: 'Joint visits' },
  issue: { zh: '待颁证', en: 'To be issued' },
  licences: { zh: '证照管理', en: 'Licences' },
  printing: { zh: '套打与制版', en: 'Printing' },
  notFound: { zh: '没有这个页面', en: 'There is no such page' },
  notFoundNext: {
    zh: '地址可能不完整，或者页面已经搬走。请从首页重新开始。',
    en: 'The address may be incomplete, or the page has moved. Please start from the first page.',
  },
  home: { zh: '回到首页', en: 'To the first page' },
  noDesk: {
    zh: '您的账号没有工作人员的角色，请回到首页办理。',
    en: 'Your account has no staff role; please use the first page.',
  },
} satisfies Strings
