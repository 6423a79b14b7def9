import { Hono } from 'hono'

const RATE = 8_000
const SECONDS = 2

/** Two seconds of silence, which every browser can play. */
function tone(): Uint8Array<ArrayBuffer> {
  const size = RATE * SECONDS
  const wav = Buffer.alloc(44 + size, 0x80)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(36 + size, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(RATE, 24)
  wav.writeUInt32LE(RATE, 28)
  wav.writeUInt16LE(1, 32)
  wav.writeUInt16LE(8, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(size, 40)
  return new Uint8Array(wav)
}

const SHAPES =
  '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path id="a" d="M0 0h8v8H0z"/></svg>'

const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:02.000\nSilence\n'

/** With a name it reports for as long as it is there. */
const page = (beat: string): string => `<!doctype html><title>Page</title>
<script>
const beat = () => fetch('/hit?beat=${beat}').then(() => setTimeout(beat, 20))
if ('${beat}') beat()
</script>`

/**
 * Something small of every kind that a page can load, at
 * `/media/<file>?row=<name>`: its style sheet sets the property `--<name>`.
 */
export function mediaRoutes(): Hono {
  const wav = tone()
  const app = new Hono()
  const types = { css: 'text/css', svg: 'image/svg+xml', vtt: 'text/vtt' }
  app.get('/page.html', (c) => c.html(page(name(c.req.query('beat')))))
  app.get('/style.css', (c) =>
    c.body(`:root { --${name(c.req.query('row'))}: on }`, 200, {
      'Content-Type': types.css,
    }),
  )
  app.get('/shapes.svg', (c) =>
    c.body(SHAPES, 200, { 'Content-Type': types.svg }),
  )
  app.get('/captions.vtt', (c) =>
    c.body(CAPTIONS, 200, { 'Content-Type': types.vtt }),
  )
  app.get('/tone.wav', (c) => c.body(wav, 200, { 'Content-Type': 'audio/wav' }))
  return app
}

function name(row = ''): string {
  return row.replaceAll(/[^\w-]/g, '')
}
