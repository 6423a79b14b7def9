import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createReceiptServer, openSqliteStore } from '@assent/server'

const store = openSqliteStore('receipts.db')
const receipts = createReceiptServer({ store })

const app = new Hono()
app.route('/consent', receipts) // endpoint: /consent/v1/receipts
serve({ fetch: app.fetch, port: 3000 })
