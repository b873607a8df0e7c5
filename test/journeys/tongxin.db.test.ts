import { journeysOf } from './journeys-of.ts'

journeysOf('640324')
