import type { Chart, ChartBox, ChartLine } from './flow-chart.ts'
import { baselines } from './flow-text.ts'

/** The chart as a black-and-white SVG without scripts, styles or references; safe inside any page. */
export function flowSvg(chart: Chart, title: string): string {
  const { width, height } = chart
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 ${width + 2} ${round(height + 2)}" role="img" font-family="Noto Sans SC Variable, Noto Sans SC, sans-serif" fill="none" stroke="#000" stroke-width="0.8">`,
    `<title>${escape(title)}</title>`,
    ...chart.lines.map(lineSvg),
    ...chart.boxes.map(boxSvg),
    '</svg>',
  ].join('\n')
}

function lineSvg({ points, arrow }: ChartLine): string {
  const path = `<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}"/>`
  return arrow ? path + head(points) : path
}

function head(points: ChartLine['points']): string {
  return `<polygon points="${arrowHead(points)
    .map(([x, y]) => `${round(x)},${round(y)}`)
    .join(' ')}" fill="#000" stroke="none"/>`
}

/** The three corners of the head at the end of a line. */
export function arrowHead(points: ChartLine['points']): (readonly [number, number])[] {
  const [x, y] = points.at(-1) ?? [0, 0]
  const [fromX, fromY] = points.at(-2) ?? [x, y]
  const dx = Math.sign(x - fromX)
  const dy = Math.sign(y - fromY)
  const [length, half] = [6, 3]
  return [
    [x, y],
    [x - dx * length - dy * half, y - dy * length - dx * half],
    [x - dx * length + dy * half, y - dy * length + dx * half],
  ]
}

function boxSvg(box: ChartBox): string {
  const { x, y, width, height, shape } = box
  const radius = shape === 'end' ? round(height / 2) : shape === 'step' ? 3 : 0
  const dash = shape === 'shared' ? ' stroke-dasharray="4 2"' : ''
  const rect = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${radius}" fill="#fff"${dash}/>`
  const places = baselines(box)
  const texts = box.lines.map(
    ({ text, size }, n) =>
      `<text x="${round(x + width / 2)}" y="${round(places[n] ?? y)}" font-size="${size}" text-anchor="middle" fill="#000" stroke="none">${escape(text)}</text>`,
  )
  return [...(shape === 'label' ? [] : [rect]), ...texts].join('')
}

const round = (n: number): number => Math.round(n * 100) / 100

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)
}
