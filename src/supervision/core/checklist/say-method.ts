import type { Text } from '../../../catalogue/core/index.ts'
import type { Method } from './line.ts'

const NAMES = {
  look: { zh: '现场查看', en: 'look' },
  ask: { zh: '询问', en: 'ask' },
  papers: { zh: '查阅资料', en: 'read papers' },
  measure: { zh: '现场测量', en: 'measure' },
  sample: { zh: '抽样送检', en: 'take samples' },
  demonstrate: { zh: '现场演示', en: 'see it work' },
} as const satisfies Record<Method, Text>

export function sayMethod(method: Method): Text {
  return NAMES[method]
}
