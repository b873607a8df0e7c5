export { Accepted, ANSWERED, Decided, DISPATCHED, Queried, RECALLED } from './messages.ts'
export { planDispatches, type Dispatch, type Plan, type RecallReason } from './dispatch.ts'
export { DispatchReply, DispatchView, RegionParams, SetSystem, SystemList } from './schema.ts'
