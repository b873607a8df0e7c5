import type { Language } from '#kernel/bilingual.ts'
import { heightOf, wrap, type TextLine } from './flow-text.ts'
import type { Notice, NoticeItem, NoticeStep } from './model.ts'
import { sayLimit } from './say.ts'

/** Points; the origin is the upper left corner. Drawn in black on white, for any printer. */
export interface ChartBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly TextLine[]
  /** `end` has round corners, `shared` is the joint visit of several branches, `label` has no frame. */
  readonly shape: 'step' | 'end' | 'branch' | 'shared' | 'label'
}
export interface ChartLine {
  readonly points: readonly (readonly [x: number, y: number])[]
  readonly arrow: boolean
}
export interface Chart {
  readonly width: number
  readonly height: number
  readonly boxes: readonly ChartBox[]
  readonly lines: readonly ChartLine[]
}

const WIDTH = 500
const MIDDLE = WIDTH / 2
const GAP = 16
const BRANCH = { x: 36, width: 318 }
const VISIT = { x: 384, width: 62 }
const JOIN_X = WIDTH - 16
const FORK_X = 16
const SIZE = { title: 9.5, small: 7.5 }

/** 办理流程图: submission and acceptance, the items side by side, the one joint visit, issue and display. */
export function flowChart(notice: Notice, language: Language): Chart {
  const boxes: ChartBox[] = []
  const lines: ChartLine[] = []
  let y = 0
  const stack = (step: NoticeStep, shape: ChartBox['shape']): void => {
    if (boxes.length > 0)
      lines.push({
        points: [
          [MIDDLE, y],
          [MIDDLE, y + GAP],
        ],
        arrow: true,
      })
    if (boxes.length > 0) y += GAP
    const box = stepBox(step, shape, y, language)
    boxes.push(box)
    y += box.height
  }
  const step = (id: NoticeStep['id']): NoticeStep | undefined =>
    notice.steps.find((s) => s.id === id)
  for (const id of ['submit', 'accept'] as const) {
    const found = step(id)
    if (found) stack(found, id === 'submit' ? 'end' : 'step')
  }
  const fork = forkOf(notice, y, language)
  boxes.push(...fork.boxes)
  lines.push(...fork.lines)
  y = fork.bottom
  const issue = step('issue')
  if (issue) {
    const box = stepBox(issue, 'step', y, language)
    boxes.push(box)
    y += box.height
  }
  const display = step('display')
  if (display) stack(display, 'end')
  return { width: WIDTH, height: y + 1, boxes, lines }
}

function stepBox(
  step: NoticeStep,
  shape: ChartBox['shape'],
  y: number,
  language: Language,
): ChartBox {
  const by = step.by === null ? '' : language === 'zh' ? ` · 最迟${step.by}` : ` · by ${step.by}`
  const width = 250
  const lines = [
    ...wrap(step.title[language], SIZE.title, width - 16),
    ...wrap(`${step.who[language]}${by}`, SIZE.small, width - 16),
  ]
  return { x: MIDDLE - width / 2, y, width, height: heightOf(lines), lines, shape }
}

/** The branches between a fork on the left and a join on the right; visited ones pass one shared box. */
function forkOf(
  notice: Notice,
  top: number,
  language: Language,
): { boxes: ChartBox[]; lines: ChartLine[]; bottom: number } {
  const ordered = notice.items.toSorted(
    (a, b) => Number(b.onSite.visited) - Number(a.onSite.visited),
  )
  const boxes: ChartBox[] = []
  let y = top + GAP + 8
  for (const item of ordered) {
    const box = branchBox(item, y, language)
    boxes.push(box)
    y += box.height + 7
  }
  const visited = boxes.slice(0, ordered.filter((item) => item.onSite.visited).length)
  const shared = visitBox(visited, language)
  const centres = boxes.map((box) => box.y + box.height / 2)
  const first = centres[0] ?? top
  const last = centres.at(-1) ?? top
  const bottom = y + GAP + 6
  const lines: ChartLine[] = [
    {
      points: [
        [MIDDLE, top],
        [MIDDLE, top + 10],
        [FORK_X, top + 10],
        [FORK_X, last],
      ],
      arrow: false,
    },
    ...centres.map((c): ChartLine => ({
      points: [
        [FORK_X, c],
        [BRANCH.x, c],
      ],
      arrow: true,
    })),
    ...centres.flatMap((c, n) => outOf(c, n < visited.length, shared)),
    {
      points: [
        [JOIN_X, first],
        [JOIN_X, y + 4],
        [MIDDLE, y + 4],
        [MIDDLE, bottom],
      ],
      arrow: true,
    },
  ]
  const label = labelBox(notice, top, language)
  return { boxes: [...boxes, ...(shared ? [shared] : []), label], lines, bottom }
}

/** What happens in the fork, beside the line that leads into it. */
function labelBox(notice: Notice, top: number, language: Language): ChartBox {
  const decide = notice.steps.find((step) => step.id === 'decide')
  const text = language === 'zh' ? '各部门同时审查、依法分别决定' : (decide?.title.en ?? '')
  const lines = [{ text, size: SIZE.small }]
  return { x: MIDDLE + 6, y: top + 1, width: 130, height: 16, lines, shape: 'label' }
}

function outOf(centre: number, visited: boolean, shared: ChartBox | undefined): ChartLine[] {
  const right = BRANCH.x + BRANCH.width
  if (!visited || !shared)
    return [
      {
        points: [
          [right, centre],
          [JOIN_X, centre],
        ],
        arrow: false,
      },
    ]
  return [
    {
      points: [
        [right, centre],
        [VISIT.x, centre],
      ],
      arrow: true,
    },
    {
      points: [
        [VISIT.x + VISIT.width, centre],
        [JOIN_X, centre],
      ],
      arrow: false,
    },
  ]
}

function branchBox(item: NoticeItem, y: number, language: Language): ChartBox {
  const { days, due } = item.limit
  const title = language === 'zh' ? item.certificate : item.name.en
  const limit =
    language === 'zh'
      ? `${sayLimit(days).zh}${due === null ? '' : ` · 至${due}`}`
      : `${sayLimit(days).en}${due === null ? '' : ` · until ${due}`}`
  const lines = [
    ...wrap(title, SIZE.title, BRANCH.width - 14),
    ...wrap(`${item.authority[language]} · ${limit}`, SIZE.small, BRANCH.width - 14),
  ]
  return { ...BRANCH, y, height: heightOf(lines), lines, shape: 'branch' }
}

function visitBox(visited: readonly ChartBox[], language: Language): ChartBox | undefined {
  const [first] = visited
  const last = visited.at(-1)
  if (!first || !last) return undefined
  const words = language === 'zh' ? ['联合核查', '一次上门'] : ['Joint visit,', 'once']
  return {
    ...VISIT,
    y: first.y,
    height: last.y + last.height - first.y,
    lines: words.map((text, n) => ({ text, size: n === 0 ? SIZE.title : SIZE.small })),
    shape: 'shared',
  }
}
