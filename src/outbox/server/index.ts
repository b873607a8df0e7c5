export { outboxModule } from './module.ts'
export { completeWith, type Complete } from './complete.ts'
export { INBOUND_PROBLEMS } from './inbound/problems.ts'
export {
  adapter,
  inboundRoute,
  senderOf,
  type InboundAdapter,
  type InboundAdapters,
  type Sender,
} from './inbound/receive.ts'
export type { InboundRefusal } from './inbound/refusal.ts'
export { OUTBOX_PROBLEMS } from './problems.ts'
export { receiverFor } from './receivers/manage.ts'
export { post } from './egress/post.ts'
export { egressOf, setEgress } from './egress/settings.ts'
export { findReceiver, giveAccount, type Receiver } from './receivers/store.ts'
export { viewsOf } from './receivers/view.ts'
export { waitingIn } from './queue/store.ts'
export { forgetSent } from './retention/store.ts'
export type { OutboxRefusal } from './refusal.ts'
export { signatureFault, signedHeaders } from './sign.ts'
export { tellOne } from './tell.ts'
