export type SheetState = 'blank' | 'printed' | 'spoiled' | 'destroyed'

export interface StockTables {
  blank_batch: {
    region: string
    id: string
    received_on: string
    printer: string
    note: string
    prefix: string
    first: number
    last: number
    width: number
    rfid: boolean
    received_by: string
    received_by_name: string
    at: string
  }
  blank_sheet: {
    region: string
    serial: string
    batch_id: string
    rfid: string | null
    state: SheetState
  }
  blank_event: {
    region: string
    serial: string
    seq: number
    at: string
    actor_id: string
    actor_name: string
    kind: 'received' | 'rfid' | 'printed' | 'spoiled' | 'destroyed'
    reason: string
    number: string | null
    version: number | null
    copy: number | null
  }
  stock_alarm: { region: string; below: number }
}
