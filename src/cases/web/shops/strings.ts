import type { Strings } from '#platform/web/index.ts'

/** Words of the page for chains. */
export const words = {
  shopsLink: { zh: '还有其他门店？一次带出', en: 'More shops? Open them from this one' },
  shops: { zh: '连锁门店', en: 'Shops of a chain' },
  lead: {
    zh: '以这件申请为样子，每家店只填不同的地方；经营者、人员等相同内容和主体材料自动带入。每家店单独办件、单独核查、单独发证，场所材料请各自补齐后提交。',
    en: 'Modelled on this application: for each shop only what differs is typed, the rest and the papers of the business are taken along. Each shop is an application of its own; add its papers about the place and submit it.',
  },
  like: { zh: '样子', en: 'Modelled on' },
  shop: { zh: '第 {n} 家店', en: 'Shop {n}' },
  name: { zh: '店名', en: 'Name of the shop' },
  address: { zh: '经营场所地址', en: 'Address' },
  area: { zh: '经营面积（㎡）', en: 'Area in use (m²)' },
  paste: {
    zh: '或从表格粘贴（每行：店名、地址、面积）',
    en: 'Or paste from a table (a line each: name, address, area)',
  },
  take: { zh: '填入', en: 'Take over' },
  add: { zh: '再加一家', en: 'Add a shop' },
  remove: { zh: '去掉第 {n} 家', en: 'Remove shop {n}' },
  open: { zh: '建立 {n} 家店的申请', en: 'Open {n} {n|application|applications}' },
  openNone: { zh: '先填一家店的店名和地址', en: 'First give one shop its name and address' },
  opened: {
    zh: '已建立 {n} 家店的申请，请逐家补齐场所材料后提交。',
    en: '{n} {n|application is|applications are} ready: add the papers about each place and submit them.',
  },
  same: {
    zh: '面积或者经营内容不同可能影响要办的事项，建立后请在各店的申请里核对。',
    en: 'Another size or another range of goods may need other items: check each application.',
  },
  toAll: { zh: '去“我的办理”', en: 'To my applications' },
  back: { zh: '返回这件申请', en: 'Back to this application' },
} satisfies Strings
