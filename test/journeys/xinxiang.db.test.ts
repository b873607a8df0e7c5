import { journeysOf } from './journeys-of.ts'

journeysOf('410772')
