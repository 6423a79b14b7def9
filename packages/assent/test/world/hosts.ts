/** Host names of the tests, all of them this machine. */
export const sites = [
  'plexnovalex',
  'ims-engineering',
  'zynorlink',
  'shop',
  'help-centre',
] as const

export type Site = (typeof sites)[number]

export const hosts: readonly string[] = [
  ...sites.map((site) => `${site}.test`),
  'tracker.test',
  ...Array.from({ length: 999 }, (_, i) => `tracker-${i}.test`),
  'receipts.test',
  'gallery.test',
  'site.test',
  'www.site.test',
  'shop.site.test',
  'other.test',
]
