import type { Problems } from '#platform/server/http.ts'
import type { CatalogueRefusal, PolicyRefusal } from '../core/index.ts'

export const CATALOGUE_PROBLEMS = {
  CATALOGUE_REGION_UNKNOWN: {
    status: 404,
    title: { zh: '没有地区“{region}”的实施方案', en: 'There is no plan for the region "{region}"' },
    next: {
      zh: '请从已有地区中选择：{nearest}',
      en: 'Choose one of the regions that have a plan: {nearest}',
    },
  },
  CATALOGUE_INDUSTRY_UNKNOWN: {
    status: 404,
    title: {
      zh: '本地区的行业目录里没有“{industry}”',
      en: 'The directory of this region has no industry "{industry}"',
    },
    next: {
      zh: '您可能要找：{nearest}；也可以查看完整行业目录',
      en: 'You may mean: {nearest}; or look at the whole directory',
    },
  },
  CATALOGUE_ITEM_UNKNOWN: {
    status: 404,
    title: { zh: '没有事项“{item}”', en: 'There is no item "{item}"' },
    next: { zh: '您可能要找：{nearest}', en: 'You may mean: {nearest}' },
  },
  CATALOGUE_POLICY_UNKNOWN: {
    status: 404,
    title: { zh: '没有政策文件“{policy}”', en: 'There is no policy document "{policy}"' },
    next: { zh: '请在“政策文件”页查找', en: 'Look for it on the page of policy documents' },
  },
} as const satisfies Problems<CatalogueRefusal | PolicyRefusal>
