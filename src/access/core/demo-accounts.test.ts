import { expect, test } from 'vitest'
import { demoAccounts } from './demo-accounts.ts'
import { checkGrants } from './grants.ts'

const REGION = {
  code: '110102',
  name: '西城区',
  departments: [{ id: 'market-regulation', name: '区市场监管局' }],
}

test('a region has its two clerks, its lead, two inspectors, and a reviewer and a head per department', () => {
  expect(demoAccounts([REGION]).map((a) => a.username)).toEqual([
    'owner',
    'owner2',
    'system-admin',
    'security-admin',
    'audit-admin',
    'clerk-110102',
    'clerk2-110102',
    'lead-110102',
    'inspector-110102',
    'inspector2-110102',
    'market-regulation-110102',
    'market-regulation-head-110102',
  ])
})

test('every demonstration person holds roles that may be held together', () => {
  for (const account of demoAccounts([REGION])) expect(checkGrants(account.roles).ok).toBe(true)
})
