import { purposes, texts } from '../page/texts.ts'
import type { Tag } from '../page/tags.ts'
import { fromPackage, versionOf } from './from-package.ts'
import type { Subject } from './subject.ts'

const config = {
  privacyPolicyUrl: '/privacy',
  purposes: purposes.map(({ id, title, description }) => ({
    id,
    title,
    description,
    cookies: [],
  })),
  translations: {
    banner: {
      title: texts.title,
      description: texts.intro,
      accept: texts.acceptAll,
      decline: texts.rejectAll,
      configure: texts.choose,
    },
    modal: { title: texts.settings, description: texts.settingsIntro },
  },
}

function script({ src, code }: Tag): string {
  return src ? `<script src="${src}"></script>` : `<script>${code}</script>`
}

/** By its README: a script and a style sheet in the head, and templates. */
export const orejime: Subject = {
  name: 'orejime',
  version: versionOf('orejime'),
  isPeer: true,
  blocks: true,
  hasGates: true,
  controls: {
    banner: '.orejime-Banner',
    accept: '.orejime-Banner-saveButton',
    preferences: '.orejime-Banner-learnMoreButton',
    dialog: '.orejime-Modal',
  },
  files: async () =>
    ['orejime-standard-en.js', 'orejime-standard.css'].map((file) => ({
      path: `/${file}`,
      body: fromPackage('orejime', `dist/${file}`),
    })),
  page: (tags) => ({
    head: `<script src="/orejime-standard-en.js"></script>
<link href="/orejime-standard.css" rel="stylesheet">
<script>window.orejimeConfig = ${JSON.stringify(config)}</script>`,
    tags: tags
      .map(
        (tag) =>
          `<template data-purpose="${tag.purpose}">${script(tag)}</template>`,
      )
      .join('\n'),
  }),
}
