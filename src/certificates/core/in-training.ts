import { emOf, type Drawing, type Mark } from './drawing.ts'
import { widthOf, type Meter } from './fit.ts'

/** The words across a face that was made in training, above everything else on it. */
const ACROSS = '培训 培训 培训'
const BELOW = '培训证照　不是许可证件　TRAINING — NOT A LICENCE'

/** 培训: the same face, marked across it and at its head and foot so that no cut or copy hides it. */
export function inTraining(drawing: Drawing, meter: Meter): Drawing {
  const { width, height } = drawing
  const marks = [
    centred(ACROSS, 96, height * 0.725, width, meter),
    centred(BELOW, 18, height * 0.07, width, meter),
    centred(BELOW, 18, height * 0.95, width, meter),
  ]
  return { ...drawing, layers: [...drawing.layers, { id: 'values', marks }] }
}

function centred(text: string, size: number, baseline: number, width: number, meter: Meter): Mark {
  const x = (width - widthOf(text, size, meter)) / 2
  return { kind: 'text', text, size, x, baseline: baseline + emOf(size) * 0.35, ink: 'seal' }
}
