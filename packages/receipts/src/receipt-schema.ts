/**
 * JSON Schema of a receipt. That it and the type `Receipt` say the same is
 * checked when the types are.
 * @see https://json-schema.org/draft/2020-12
 */
export const receiptSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
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
    event: {
      type: 'object',
      additionalProperties: false,
      required: ['at', 'kind', 'method', 'validFor'],
      properties: {
        at: {
          type: 'string',
          pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$',
        },
        kind: { enum: ['given', 'partial', 'refused', 'withdrawn'] },
        method: {
          enum: ['accept-all', 'reject-all', 'save', 'withdraw', 'reset'],
        },
        validFor: { type: 'string', pattern: '^P\\d{1,4}D$' },
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
    sdk: { type: 'string', pattern: '^[\\w.+-]{1,64}$' },
  },
} as const
