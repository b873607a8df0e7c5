export { messagesModule } from './module.ts'
export { forgetMessages } from './retention/store.ts'
