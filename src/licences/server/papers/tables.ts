export type PaperState =
  | 'printed'
  | 'spoiled'
  | 'delivered'
  | 'due'
  | 'returned'
  | 'lost'
  | 'announced'
  | 'destroyed'

export interface PapersTables {
  print_request: {
    region: string
    id: string
    number: string
    version: number
    copies: number
    reason: 'issued' | 'reissued' | 'asked'
    state: 'queued' | 'printed' | 'dropped'
    asked_by: string | null
    at: string
    run_id: string | null
  }
  print_run: { region: string; id: string; at: string; actor_id: string; actor_name: string }
  paper: {
    region: string
    number: string
    version: number
    copy: number
    serial: string
    run_id: string
    state: PaperState
    printed_at: string
  }
  paper_event: {
    region: string
    number: string
    copy: number
    seq: number
    at: string
    actor_id: string | null
    actor_name: string
    kind: PaperState
    note: string
  }
  delivery: {
    region: string
    id: string
    number: string
    version: number
    copy: number | null
    way: 'window' | 'post' | 'download'
    receiver: string
    tracking: string | null
    at: string
    actor_id: string
    actor_name: string
  }
}
