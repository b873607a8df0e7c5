import { expect, test } from 'vitest'
import { ItemId } from '../../catalogue/core/index.ts'
import { maySecondStep, standingOpinion, type Opinion } from './two-steps.ts'

const item = ItemId.parse('food-business-licence')
const opinion = (seq: number, kind: Opinion['kind'], byId = 'a'): Opinion => ({
  seq,
  kind,
  reasons: '符合条件',
  byId,
  by: '审查人',
  at: '2026-11-20T01:00:00.000Z',
})
const decide = (kind: 'grant' | 'refuse', byId: string, reasons: string | null = null) => ({
  kind,
  byId,
  reasons,
})

test('nobody decides what nobody has reviewed, or what was sent back', () => {
  const code = 'REVIEWS_OPINION_NEEDED'
  expect(maySecondStep(item, [], decide('grant', 'b'))).toMatchObject({ refusal: { code } })
  const returned = [opinion(1, 'grant'), opinion(2, 'return', 'b')]
  expect(maySecondStep(item, returned, decide('grant', 'b'))).toMatchObject({ refusal: { code } })
  expect(standingOpinion([...returned, opinion(3, 'grant')])?.seq).toBe(3)
})

test('nobody decides what they have reviewed themselves', () => {
  expect(maySecondStep(item, [opinion(1, 'grant')], decide('grant', 'a'))).toMatchObject({
    refusal: { code: 'REVIEWS_SAME_PERSON', by: '审查人' },
  })
  expect(maySecondStep(item, [opinion(1, 'grant')], decide('grant', 'b')).ok).toBe(true)
})

test('whoever decides otherwise than proposed says why', () => {
  const opinions = [opinion(1, 'refuse')]
  expect(maySecondStep(item, opinions, decide('grant', 'b'))).toMatchObject({
    refusal: { code: 'REVIEWS_AGAINST_OPINION', opinion: 'refuse' },
  })
  expect(maySecondStep(item, opinions, decide('grant', 'b', '补充材料已核实')).ok).toBe(true)
})
