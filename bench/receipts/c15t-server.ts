import { c15tInstance } from '@c15t/backend'
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely'
import { migrator } from '@c15t/backend/db/migrator'
import { DB } from '@c15t/backend/db/schema'
import { serve } from '@hono/node-server'
import { Kysely, SqliteDialect } from 'kysely'
import { nodeSqlite } from '../../packages/server/src/store/node-sqlite.ts'

// The file as our own server opens it: a commit is on the disk when it returns.
const database = nodeSqlite(process.argv[2] ?? '')
const db = new Kysely<never>({ dialect: new SqliteDialect({ database }) })
const adapter = kyselyAdapter({ db, provider: 'sqlite' })

const migration = await migrator({ db: DB.client(adapter), schema: 'latest' })
if ('execute' in migration) await migration.execute()

const { handler } = c15tInstance({
  appName: 'bench',
  trustedOrigins: ['localhost'],
  adapter,
  logger: { level: 'error' },
})

serve({ fetch: handler, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(
    `${JSON.stringify({ url: `http://127.0.0.1:${port}` })}\n`,
  )
})
