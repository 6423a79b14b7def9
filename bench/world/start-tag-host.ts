import { tagCode } from '../page/tags.ts'
import { listen, type Listening } from './listen.ts'

/** The host of another company, from which tags are fetched. */
export interface TagHost extends Listening {
  readonly origin: string
}

/** Starts it on a name of its own. */
export async function startTagHost(): Promise<TagHost> {
  const server = await listen(({ url }, response) => {
    const { searchParams } = new URL(url ?? '/', 'http://tags.localhost')
    response.writeHead(200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'max-age=31536000',
    })
    response.end(`${tagCode(Number(searchParams.get('number')))}\n`)
  })
  return { ...server, origin: `http://tags.localhost:${server.port}` }
}
