export {
  headlineOf,
  PROMISE_DUE,
  QUESTION_ASKED,
  VISIT_AGREED,
  VISIT_PROPOSED,
  type Headline,
} from './headlines.ts'
export {
  ListMessages,
  MessagePage,
  MessageView,
  MOST_COUNTED,
  ReadMessages,
  UnreadView,
} from './message.ts'
