import { it } from 'vitest'
import { chromium } from 'playwright-core'
import { countConnections } from '../../world/count-connections.ts'
import { world } from '../../world/world.ts'
import { page, servePages } from '../../world/serve-pages.ts'
it('in chromium', async () => {
  const t=performance.now()
  const ctx = await chromium.launchPersistentContext('', { executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--host-resolver-rules=MAP * 127.0.0.1'] })
  const tab = await ctx.newPage()
  const other = await countConnections()
  const show = async (what: string) => { await new Promise((r) => setTimeout(r, 800)); console.log(what, other.count()) }
  servePages('site.test', { '/live': page(`<link rel="preconnect" href="http://other.test:${other.port}">`, ''),
   '/none': page(`<link rel="preconnect" >`, '') })
  await tab.goto(world.url('site.test', '/live'))
  console.log(performance.now()-t)
  await show('live')
  await tab.goto(world.url('site.test', '/none'))
  await tab.evaluate(`document.querySelector('link').href = 'http://other.test:${other.port}'`)
  await show('set')
  await ctx.close()
})
