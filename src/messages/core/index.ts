export { headlineOf, PROMISE_DUE, type Headline } from './headlines.ts'
export {
  ListMessages,
  MessagePage,
  MessageView,
  MOST_COUNTED,
  ReadMessages,
  UnreadView,
} from './message.ts'
