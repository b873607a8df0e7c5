import { interfaceProblems } from './derived/interface-problems.ts'

/** `npm run interface`: the description of the interface is well-formed and complete; `npm run check` looks as well. */
const problems = await interfaceProblems()
for (const problem of problems) console.log(problem)
process.exit(problems.length === 0 ? 0 : 1)
