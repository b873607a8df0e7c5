import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import {
  get,
  Load,
  Page,
  sayInstant,
  Tag,
  useLanguage,
  useSay,
  useText,
} from '#platform/web/index.ts'
import type { TrainingView } from '../core/index.ts'
import { words } from './strings.ts'
import './training.css'

type Lesson = TrainingView['lessons'][number]
type Exercise = Lesson['exercises'][number]

/** 培训: the lessons of the reader's roles, and what of them was really done. */
export function TrainingPage() {
  const t = useText(words)
  const view = useQuery({
    queryKey: ['training'],
    refetchOnMount: 'always',
    queryFn: ({ signal }) => get<TrainingView>('/training', signal),
  })
  return (
    <Page title={t('training')} lead={t('lead')}>
      <Load query={view}>
        {({ training, lessons }) => (
          <>
            {!training && <p className="note amber">{t('notHere')}</p>}
            {lessons.length === 0 && <p>{t('none')}</p>}
            {training && lessons.length > 0 && <Sum lessons={lessons} />}
            <div className="training">
              {lessons.map((lesson) => (
                <One key={lesson.id} lesson={lesson} />
              ))}
            </div>
          </>
        )}
      </Load>
    </Page>
  )
}

function Sum(props: { lessons: readonly Lesson[] }) {
  const t = useText(words)
  const all = props.lessons.flatMap(({ exercises }) => exercises)
  const done = all.filter(({ progress }) => progress?.done === true).length
  return <p className="strong">{t('done', { n: all.length, done })}</p>
}

function One(props: { lesson: Lesson }) {
  const t = useText(words)
  const say = useSay()
  const { title, points, basis, screen, exercises } = props.lesson
  return (
    <article className="card stack" aria-label={say(title)}>
      <h2>{say(title)}</h2>
      <ul className="training-points">
        {points.map((point) => (
          <li key={point.zh}>{say(point)}</li>
        ))}
      </ul>
      <p className="soft small">{t('basis', { basis: say(basis) })}</p>
      <h3>{t('exercises')}</h3>
      <ul className="plain-list stack">
        {exercises.map((exercise) => (
          <Todo key={exercise.id} exercise={exercise} />
        ))}
      </ul>
      <p>
        <Link className="link-button" to={screen}>
          {t('go')}
          <span className="visually-hidden"> {say(title)}</span>
        </Link>
      </p>
    </article>
  )
}

function Todo(props: { exercise: Exercise }) {
  const t = useText(words)
  const say = useSay()
  const now = useLanguage()
  const { words: said, progress } = props.exercise
  return (
    <li className="row">
      {progress !== null && (
        <Tag tone={progress.done ? 'green' : 'plain'}>{t(progress.done ? 'isDone' : 'open')}</Tag>
      )}
      <span>{say(said)}</span>
      {progress !== null && !progress.done && progress.steps > 0 && (
        <span className="soft">{t('steps', { steps: progress.steps, of: progress.of })}</span>
      )}
      {progress?.at != null && (
        <span className="soft small">{t('doneAt', { at: sayInstant(progress.at, now) })}</span>
      )}
    </li>
  )
}
