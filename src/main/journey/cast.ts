import { Person } from './person.ts'

/** One step of a journey, as the contract prints it. */
export interface Step {
  readonly at: string
  readonly actor: string
  readonly event: string
}

/** The people of a journey: each signs in once, and what each does is noted in order. */
export class Cast {
  readonly #base: string
  readonly #password: string
  readonly #now: () => Date
  readonly #patience: number
  readonly #people = new Map<string, Promise<Person>>()
  #steps: Step[] = []

  /** @param patience milliseconds for which each person asks again when nobody answers */
  constructor(base: string, password: string, now: () => Date, patience = 0) {
    this.#patience = patience
    this.#base = base
    this.#password = password
    this.#now = now
  }

  /** Somebody without an account: the owner before the first save, the passer-by. */
  anybody(): Person {
    return new Person(this.#base, 'anybody', this.#patience)
  }

  as(username: string): Promise<Person> {
    const known = this.#people.get(username)
    if (known) return known
    const person = new Person(this.#base, username, this.#patience).signIn(username, this.#password)
    this.#people.set(username, person)
    return person
  }

  note(actor: string, event: string): void {
    this.#steps.push({ at: this.#now().toISOString(), actor, event })
  }

  /** What was done since the last call; the next journey starts with an empty page. */
  takeSteps(): Step[] {
    const steps = this.#steps
    this.#steps = []
    return steps
  }
}
