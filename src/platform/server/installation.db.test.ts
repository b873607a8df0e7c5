import pg from 'pg'
import { expect, test } from 'vitest'
import { cloneDatabase } from '../../../test/db/template-database.ts'
import { openDatabase } from './database.ts'
import { claimInstallation, InstallationError } from './installation.ts'

test.each([
  [false, true],
  [true, false],
])('a database is for one thing for ever (training %s)', async (first, second) => {
  const clone = await cloneDatabase()
  const db = openDatabase(clone.url)
  await claimInstallation(db, first)
  await claimInstallation(db, first)
  await expect(claimInstallation(db, second)).rejects.toThrow(InstallationError)
  await db.close()
  await clone.drop()
})

test('the program cannot take its word back', async () => {
  const clone = await cloneDatabase()
  const db = openDatabase(clone.url)
  await claimInstallation(db, false)
  const client = new pg.Client({ connectionString: clone.url })
  await client.connect()
  await client.query('set role zhunying_app')
  await expect(client.query('update installation set training = true')).rejects.toThrow(
    /permission/,
  )
  await client.end()
  await db.close()
  await clone.drop()
})
