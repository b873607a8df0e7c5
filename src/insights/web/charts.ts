import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ComposeOption, type EChartsType } from 'echarts/core'
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts'
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import { SVGRenderer } from 'echarts/renderers'

// only what the dashboards draw; this file is loaded when the first chart is shown
use([BarChart, LineChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent])
use([SVGRenderer])

export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | GridComponentOption
  | TooltipComponentOption
  | LegendComponentOption
  | AriaComponentOption
>

/** Draws into the element; the chart follows its width until it is disposed. */
export function draw(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' })
}
