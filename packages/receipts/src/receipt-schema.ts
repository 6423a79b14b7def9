/**
 * JSON Schema of a receipt. That it and the type `Receipt` say the same is
 * checked when the types are.
 * @see https://json-schema.org/draft/2020-12
 */
export const receiptSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:assent:receipt:1',
  title: 'Assent consent receipt, version 1',
  type: 'object',
  additionalProperties: false,
  required: [
    'v',
    'id',
    'seq',
    'prev',
    'subject',
    'site',
    'notice',
    'regime',
    'event',
    'choices',
    'sdk',
  ],
  properties: {
    v: { const: 1 },
    id: {
      type: 'string',
      pattern:
        '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
    },
    seq: { type: 'integer', minimum: 1, maximum: 1000000 },
    prev: {
      anyOf: [
        { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
        { type: 'null' },
      ],
    },
    twins: {
      type: 'array',
      minItems: 1,
      maxItems: 199,
      items: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
    },
    subject: { type: 'string', pattern: '^[A-Za-z0-9_-]{22}$' },
    site: { type: 'string', pattern: '^[A-Za-z0-9.:\\[\\]-]{1,253}$' },
    notice: {
      type: 'object',
      additionalProperties: false,
      required: ['ver', 'hash', 'lang', 'layer'],
      properties: {
        ver: { type: 'string', pattern: '^[\\w.-]{1,32}$' },
        hash: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
        lang: { type: 'string', pattern: '^[A-Za-z0-9-]{1,35}$' },
        layer: { enum: [0, 1, 2] },
      },
    },
    policy: {
      type: 'object',
      additionalProperties: false,
      required: ['url'],
      properties: {
        url: {
          type: 'string',
          maxLength: 500,
          pattern: '^(/|https?://)[^?#\\s]*$',
        },
        ver: { type: 'string', maxLength: 64 },
        updated: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
      },
    },
    regime: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,31}$' },
    jurisdiction: { type: 'string', pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$' },
    regionSource: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,31}$' },
    signals: {
      type: 'object',
      maxProperties: 20,
      propertyNames: { pattern: '^[a-z][a-z0-9-]{0,31}$' },
      additionalProperties: { type: 'boolean' },
    },
    event: {
      type: 'object',
      additionalProperties: false,
      required: ['at', 'kind', 'method', 'validFor'],
      properties: {
        at: {
          type: 'string',
          pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
        },
        kind: {
          enum: [
            'given',
            'partial',
            'refused',
            'withdrawn',
            'expired',
            'signal',
          ],
        },
        method: {
          enum: [
            'accept-all',
            'reject-all',
            'save',
            'withdraw',
            'reset',
            'form',
            'expiry',
            'change',
            'gpc',
            'dnt',
            'age',
          ],
        },
        validFor: {
          type: 'string',
          pattern: '^P(\\d{1,4}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,4}D)?$',
        },
      },
    },
    form: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'text'],
      properties: {
        id: { type: 'string', pattern: '^[\\w-]{1,64}$' },
        text: { type: 'string', pattern: '^[A-Za-z0-9_-]{43}$' },
      },
    },
    choices: {
      type: 'array',
      maxItems: 2000,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['p', 's'],
        properties: {
          p: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,31}$' },
          s: { enum: ['granted', 'denied'] },
          separate: { const: true },
        },
      },
    },
    services: {
      type: 'object',
      maxProperties: 2000,
      propertyNames: { pattern: '^[a-z][a-z0-9-]{0,31}$' },
      additionalProperties: { enum: ['granted', 'denied'] },
    },
    shown: {
      type: 'object',
      additionalProperties: false,
      required: ['view', 'place', 'buttons'],
      properties: {
        view: { enum: ['small', 'medium', 'large'] },
        place: {
          type: 'object',
          additionalProperties: false,
          required: ['x', 'y'],
          properties: {
            x: { enum: ['left', 'middle', 'right'] },
            y: { enum: ['top', 'middle', 'bottom'] },
          },
        },
        buttons: {
          type: 'array',
          maxItems: 2,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['is', 'width', 'height'],
            properties: {
              is: { enum: ['accept', 'reject'] },
              width: { type: 'integer', minimum: 0, maximum: 99999 },
              height: { type: 'integer', minimum: 0, maximum: 99999 },
              contrast: { type: 'number', minimum: 1, maximum: 21 },
            },
          },
        },
      },
    },
    sdk: {
      type: 'string',
      pattern:
        '^[\\w.-]{1,32}(\\+sha(256|384|512)-[A-Za-z0-9+/]{43,86}={0,2})?$',
    },
  },
} as const
