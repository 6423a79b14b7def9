import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintConfig } from '../../src/config/lint-config.ts'
import type { Config, Purpose } from '../../src/config.ts'
import { az } from '../../src/regimes/az.ts'
import { fr } from '../../src/regimes/fr.ts'
import { strictRegime as strict } from '../../src/regimes/strict.ts'
import { usCa } from '../../src/regimes/us-ca.ts'

const examples = new URL('../../../../examples/', import.meta.url)
const configOf = (site: string): Config =>
  JSON.parse(readFileSync(new URL(`${site}/consent.json`, examples), 'utf8'))

const told: Omit<Purpose, 'id'> = {
  data: ['Pages that you open'],
  legalBasis: 'Consent',
  recipients: ['Nobody else'],
  retention: 'P25M',
  cookies: [{ name: '_a', duration: 'P13M' }],
  services: [
    {
      id: 'counter',
      name: 'Counter',
      country: 'AZ',
      cookies: [{ name: '_b', duration: 'P6M' }],
    },
  ],
}

const purpose: Purpose = { id: 'analytics', ...told }

const full: Config = {
  controller: {
    name: 'Example',
    contact: 'privacy@site.example',
    address: '1 Street, Baku',
  },
  policy: { url: '/privacy' },
  validFor: 'P12M',
  purposes: [{ id: 'functional', ...told }, purpose],
}

const withPurpose = (changes: object): Config => ({
  ...full,
  purposes: [full.purposes[0]!, { ...purpose, ...changes }],
})

test.each([fr, az, strict, usCa])(
  'finds nothing where all is told, and nothing is too long: $id',
  (regime) => {
    expect(lintConfig(full, regime)).toEqual([])
  },
)

describe('durations', () => {
  test.each([
    [
      withPurpose({ retention: 'P26M' }),
      'config.purposes[1].retention: P26M is longer than P25M (fr: retention)',
    ],
    [
      withPurpose({ cookies: [{ name: '_a', duration: 'P400D' }] }),
      'config.purposes[1].cookies[0].duration: P400D is longer than P13M (fr: cookieDurations)',
    ],
    [
      withPurpose({
        services: [
          {
            ...purpose.services![0],
            cookies: [{ name: '_b', duration: 'P2Y' }],
          },
        ],
      }),
      'config.purposes[1].services[0].cookies[0].duration: P2Y is longer than P13M (fr: cookieDurations)',
    ],
    [
      { ...full, validFor: 'P366D' },
      'config.validFor: P366D is longer than P12M (fr: validFor)',
    ],
    [
      withPurpose({ validFor: 'P1M' }),
      'config.purposes[1].validFor: P1M is shorter than P6M (fr: validFor)',
    ],
  ])('%# warns of one that is out of bounds', (config, message) => {
    expect(lintConfig(config, fr)).toEqual([{ level: 'warn', message }])
  })

  test('are not warned of where the law sets no number', () => {
    const config = withPurpose({
      retention: 'P10Y',
      cookies: [{ name: '_a', duration: 'P2Y' }],
    })
    expect(lintConfig(config, usCa)).toEqual([])
  })
})

describe('what is not told', () => {
  const bare: Config = {
    controller: { name: 'Example', contact: 'privacy@site.example' },
    purposes: [
      {
        id: 'analytics',
        data: [],
        cookies: [{ name: '_a' }],
        services: [{ id: 'counter', name: 'Counter' }],
      },
    ],
  }

  test('AZ-01 is refused, each by its path, as a consent has six items', () => {
    expect(lintConfig(bare, az)).toEqual([
      ...[
        'config.controller.address: is not told (az: controllerAddress)',
        'config.policy: is not told (az: policy)',
        'config.purposes[0].data: is not told (az: data)',
        'config.purposes[0].legalBasis: is not told (az: legalBasis)',
        'config.purposes[0].retention: is not told (az: retention)',
      ].map((message) => ({ level: 'refuse', message })),
      {
        level: 'warn',
        message:
          'config.purposes[0].cookies[0].duration: is not told (az: cookieDurations)',
      },
      {
        level: 'refuse',
        message:
          'config.purposes[0].services[0].country: is not told (az: countries)',
      },
      {
        level: 'warn',
        message:
          'config.purposes[0].services[0]: is never granted, as no purpose is for the transfer to "" (az: home)',
      },
    ])
  })

  test('EU-10 is warned of where consent has to be informed', () => {
    const findings = lintConfig(bare, fr)
    expect(new Set(findings.map(({ level }) => level))).toEqual(
      new Set(['warn']),
    )
    expect(findings.map(({ message }) => message.split(': ')[0])).toEqual([
      'config.policy',
      'config.purposes[0].data',
      'config.purposes[0].retention',
      'config.purposes[0].cookies[0].duration',
      'config.purposes[0].services[0].country',
    ])
  })

  test('is recipients only where no service receives anything', () => {
    const { services: _, recipients: __, ...alone } = purpose
    const config = { ...full, purposes: [alone] }
    expect(lintConfig(config, fr).map(({ message }) => message)).toEqual([
      'config.purposes[0].recipients: is not told (fr: recipients)',
    ])
  })
})

describe('the sites', () => {
  test('36 months of statistics are warned of', () => {
    expect(lintConfig(configOf('zynorlink'), strict)).toContainEqual({
      level: 'warn',
      message:
        'config.purposes[2].retention: P36M is longer than P25M (strict: retention)',
    })
  })
})
