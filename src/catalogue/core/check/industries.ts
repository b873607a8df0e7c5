import type { Catalogue, Region } from '../catalogue.ts'
import { findingIn, type Finding } from '../finding.ts'
import type { Industry } from '../plan.ts'
import { checkRow } from './rows.ts'

/** Every industry can be applied for, and no item of it is asked for twice. */
export function checkIndustries(catalogue: Catalogue): Finding[] {
  return [...catalogue.regions.values()].flatMap((region) =>
    [...region.industries.values()].flatMap((industry) => [
      ...checkIndustry(region, industry),
      ...industry.rows.flatMap((row, r) => checkRow(catalogue, region.plan, industry, row, r)),
    ]),
  )
}

function checkIndustry({ plan }: Region, industry: Industry): Finding[] {
  const say = findingIn('industry', `${plan.region}/${industry.code}`)
  const found: Finding[] = []
  if (!industry.newApplications && industry.restriction === null) {
    found.push(
      say(
        'error',
        'RESTRICTION_UNSAID',
        ['newApplications'],
        '不受理新办的行业要写明限制的原文（restriction）',
        'an industry closed to new applications needs the words of the restriction',
      ),
    )
  }
  if (!industry.rows.some(({ applied }) => applied)) {
    found.push(
      say(
        'error',
        'INDUSTRY_WITHOUT_ROWS',
        ['rows'],
        `行业“${industry.name}”没有一行适用`,
        `no row of ${industry.nameEn} is applied`,
      ),
    )
  }
  return [...found, ...checkItemsOnce(industry, say)]
}

function checkItemsOnce(industry: Industry, say: ReturnType<typeof findingIn>): Finding[] {
  const seen = new Set<string>()
  return industry.rows.flatMap((row, r) =>
    row.items.flatMap((item, i) => {
      if (!seen.has(item)) {
        seen.add(item)
        return []
      }
      return [
        say(
          'error',
          'ITEM_IN_TWO_ROWS',
          ['rows', r, 'items', i],
          `事项 ${item} 在本行业中适用了两次，应并入一行（mergedInto）`,
          `item ${item} is applied twice in this industry; merge one row into the other`,
        ),
      ]
    }),
  )
}
