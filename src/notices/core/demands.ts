import type { Notice } from './model.ts'

/** What an officer asks of an applicant: a document, a box of the form, or a condition to meet. */
export interface Demand {
  readonly kind: 'material' | 'element' | 'condition'
  /** Of a material or element its catalogue id; of a condition `item#n`, n from 1 as printed. */
  readonly id: string
}

/** A demand that the served notice does not carry, and why it does not. */
export interface DemandBeyond extends Demand {
  /** `fetched`: the notice promised that the platform gets it itself. */
  readonly why: 'notListed' | 'fetched'
}

export interface ComparedDemands {
  readonly onNotice: readonly Demand[]
  readonly beyondNotice: readonly DemandBeyond[]
}

/**
 * Which of these demands stand on the notice that was served (行政许可法 art 32(1)(4): everything at
 * once). A notice of the first format lists no boxes: there a box is taken to be on it.
 */
export function compareDemands(notice: Notice, demands: readonly Demand[]): ComparedDemands {
  const onNotice: Demand[] = []
  const beyondNotice: DemandBeyond[] = []
  for (const { kind, id } of demands) {
    const why = whyBeyond(notice, { kind, id })
    if (why === undefined) onNotice.push({ kind, id })
    else beyondNotice.push({ kind, id, why })
  }
  return { onNotice, beyondNotice }
}

function whyBeyond(notice: Notice, { kind, id }: Demand): DemandBeyond['why'] | undefined {
  const is = (one: { readonly id: string }): boolean => one.id === id
  if (kind === 'material') {
    const { give, onSite, generated, fetched } = notice.materials
    if ([...give, ...onSite, ...generated].some(is)) return undefined
    return fetched.some(is) ? 'fetched' : 'notListed'
  }
  if (kind === 'element') {
    if (notice.boxes === undefined) return undefined
    return notice.boxes.some((group) => group.boxes.some(is)) ? undefined : 'notListed'
  }
  const [item, n] = id.split('#')
  const conditions = notice.items.find((one) => one.id === item)?.conditions ?? []
  return conditions[Number(n) - 1] === undefined ? 'notListed' : undefined
}
