import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { get, request, useCommand, withQuery } from '#platform/web/index.ts'
import type { PrinterView } from '../core/index.ts'

export type Printer = z.infer<typeof PrinterView>

const keyOf = (region: string) => ['printers', region]

export function usePrinters(region: string) {
  return useQuery({
    queryKey: keyOf(region),
    queryFn: ({ signal }) => get<{ items: Printer[] }>(withQuery('/printers', { region }), signal),
  })
}

/** Sets an offset; `version` is the one the person has seen, 0 for a new printer. */
export function useSetPrinter(region: string) {
  const client = useQueryClient()
  return useCommand(
    (printer: Omit<Printer, 'region'>, key) => {
      const { name, dx, dy, version } = printer
      const path = withQuery(`/printers/${encodeURIComponent(name)}`, { region })
      return request<Printer>('POST', path, { body: { dx, dy }, key, ifMatch: `"${version}"` })
    },
    () => client.invalidateQueries({ queryKey: keyOf(region) }),
  )
}

/** Where the calibration page of a printer is; without a name, of one without an offset. */
export const calibrationOf = (region: string, printer?: string): string =>
  `/api/v1${withQuery('/printers/calibration.pdf', { region, ...(printer !== undefined && { printer }) })}`
