import { readFile } from 'node:fs/promises'
import { libraryFile } from '../../../../../examples/tracker/library-routes.ts'

/** A real library, installed as its own documentation says. */
export interface Library {
  readonly name: string
  readonly markup: string
  /** Where it sends what it has seen. */
  readonly path: string
}

const GATE = 'type="text/plain" data-consent="analytics"'
const MODULE = `${GATE} data-type="module"`

const HELP_CENTRE = new URL(
  '../../../../../examples/help-centre/index.html',
  import.meta.url,
)

/** PostHog's snippet, which only its documentation has, and an example. */
async function posthogSnippet(): Promise<string> {
  const page = await readFile(HELP_CENTRE, 'utf8')
  return /^\s*!function\(t,e\).*$/m.exec(page)![0]
}

/** The libraries; each is told that the tracker is its server. */
export async function libraries(): Promise<readonly Library[]> {
  const amplitude = await libraryFile('amplitude-snippet.js')
  const mixpanel = await libraryFile('mixpanel-snippet.js')
  return [
    {
      name: 'posthog-js',
      path: '/e/',
      markup: `<script ${GATE}>
        ${await posthogSnippet()}
        posthog.init('phc_demo', {
          api_host: '{{tracker}}',
          opt_out_useragent_filter: true,
          request_batching: false,
        })
      </script>`,
    },
    {
      name: 'mixpanel-browser',
      path: '/track/',
      markup: `<script ${GATE}>
        MIXPANEL_CUSTOM_LIB_URL = '{{tracker}}/libraries/mixpanel.js';
        ${mixpanel}
        mixpanel.init('token', { api_host: '{{tracker}}', batch_requests: false, ignore_dnt: true })
        mixpanel.track('Seen')
      </script>`,
    },
    {
      name: '@amplitude/analytics-browser',
      path: '/2/httpapi',
      // Its hash of the file stays.
      markup: `<script ${GATE}>
        ${amplitude.replace(/https:\/\/cdn\.amplitude\.com\/[^"]*/, '{{tracker}}/libraries/amplitude.js')}
        amplitude.init('key', { serverUrl: '{{tracker}}/2/httpapi', fetchRemoteConfig: false, flushIntervalMillis: 10 })
      </script>`,
    },
    {
      name: '@segment/analytics-next',
      path: '/v1/p',
      markup: `<script ${GATE} src="{{tracker}}/libraries/segment.js"></script>
        <script ${GATE}>
          const host = '{{tracker}}/v1'.replace('http://', '')
          const { AnalyticsBrowser } = AnalyticsNext
          const analytics = AnalyticsBrowser.load(
            { writeKey: 'key', cdnURL: '{{tracker}}' },
            { integrations: { 'Segment.io': { apiHost: host, protocol: 'http' } } },
          )
          analytics.page()
        </script>`,
    },
    {
      name: '@plausible-analytics/tracker',
      path: '/api/event',
      markup: `<script ${MODULE}>
        import { init } from '{{tracker}}/plausible.js'
        init({ domain: 'site.test', endpoint: '{{tracker}}/api/event', captureOnLocalhost: true })
      </script>`,
    },
    {
      name: 'web-vitals',
      path: '/vitals',
      markup: `<script ${MODULE}>
        import { onTTFB } from '{{tracker}}/libraries/web-vitals.js'
        onTTFB((metric) => navigator.sendBeacon('{{tracker}}/vitals', JSON.stringify(metric)))
      </script>`,
    },
  ]
}
