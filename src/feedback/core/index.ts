export { CALL_BACK_DAYS, isLow, type Outcome, type Reason, type Subject } from './grades.ts'
export {
  AnswerCallBack,
  GiveRating,
  ListRatings,
  RatingPage,
  RatingView,
  StandingView,
  SubjectParams,
} from './rating.ts'
