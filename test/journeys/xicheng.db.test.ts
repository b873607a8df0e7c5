import { journeysOf } from './journeys-of.ts'

journeysOf('110102')
