import { describe, expect, test } from 'vitest'
import { zhunying } from '../../../test/tools/command-line.ts'

async function answered(...words: string[]) {
  const { status, out, err } = await zhunying(...words)
  return { status, stderr: err, json: out === '' ? undefined : (JSON.parse(out) as unknown) }
}

describe('zhunying guide', () => {
  test('prints the next question and every item’s state with its reason, texts in Chinese', async () => {
    const answers = JSON.stringify({ 'catering-area': 80, 'is-chain': false })
    const { status, json } = await answered(
      'guide',
      '110102',
      '咖啡厅',
      '--answers',
      answers,
      '--json',
    )
    expect(status).toBe(0)
    expect(json).toMatchObject({
      next: { id: 'sells-publications', type: 'boolean', unit: null, options: null },
      items: [
        { id: 'food-business-licence', state: 'notNeeded' },
        {
          id: 'beijing-small-food-licence',
          certificate: '北京市小规模食品生产经营许可证',
          authority: '西城区市场监管局',
          state: 'required',
          because: [
            { rule: '方案附件写明“必须办理”', answer: null },
            { answer: { question: 'catering-area', value: 80 } },
            { answer: { question: 'is-chain', value: false } },
          ],
        },
        { state: 'undecided' },
        { state: 'undecided' },
        { state: 'undecided' },
      ],
    })
  })

  test('ends with 2 and the nearest names for an industry it does not know', async () => {
    const { status, stderr, json } = await answered('guide', '110102', '咖啡亭', '--json')
    expect([status, json]).toEqual([2, undefined])
    expect(stderr).toContain('25  咖啡厅')
  })

  test('ends with 2 and the name of the question for an answer of the wrong type', async () => {
    const { status, stderr } = await answered(
      'guide',
      '110102',
      '25',
      '--answers',
      '{"is-chain":"no"}',
    )
    expect(status).toBe(2)
    expect(stderr).toContain('is-chain')
  })
})

test('zhunying find prints code, name, what matched and how well', async () => {
  const { status, json } = await answered('find', '410772', '奶茶', '--json')
  expect(status).toBe(0)
  expect(json).toMatchObject([{ code: '04', name: '奶茶店', matched: '奶茶', score: 0.98 }])
})

describe('what the guidance is worth, as figures', () => {
  test('zhunying questions prints how many an industry asks: in total, at most, on average', async () => {
    const { status, json } = await answered('questions', '110102', '--json')
    expect(status).toBe(0)
    expect(json).toHaveLength(38)
    expect(json).toContainEqual({
      region: '110102',
      industry: { code: '25', name: '咖啡厅' },
      total: 5,
      atMost: 5,
      average: expect.closeTo(4, 1),
    })
  })

  test('zhunying phrases prints the hit rates, and which phrases miss', async () => {
    const { status, json } = await answered('phrases', '--json')
    expect(status).toBe(0)
    expect(json).toMatchObject([{ list: 'tuned' }, { list: 'unseen' }])
    const [tuned] = json as { phrases: number; three: number }[]
    expect(tuned?.phrases).toBeGreaterThanOrEqual(300)
    expect(tuned?.three).toBeGreaterThanOrEqual(0.95)
  })
})
