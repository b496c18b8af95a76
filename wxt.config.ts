import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { compiledLists, listNotice } from './tests/harness/filter-lists.ts';
import { gatherNotices } from './tests/harness/notices.ts';

const PAGES = ['http://*/*', 'https://*/*'];

const { plugin, notices } = gatherNotices(listNotice);

// Build and manifest facts only. Why each permission is needed: README, "Permissions".
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'lib/public',
  outDir: '.output',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'lib/locales' },
  vite: () => ({ plugins: [plugin] }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ absoluteSrc: resolve('LICENSE'), relativeDest: 'LICENSE.txt' });
      files.push({ absoluteSrc: compiledLists(), relativeDest: 'filter-lists.bin' });
    },
    'build:done': (wxt) => writeFile(join(wxt.config.outDir, 'THIRD-PARTY.txt'), notices()),
  },
  zip: {
    name: 'qingyuan',
    // `npm run release` asks for the sources with the Chrome build: WXT leaves out what a browser's build has no use for
    zipSources: false,
    // all that `npm run build` needs, and no more: reviewers read it
    includeSources: [
      '.npmrc', 'LICENSE', 'README.md', 'package.json', 'package-lock.json', 'tsconfig.json', 'wxt.config.ts',
      'entrypoints/**', 'lib/**', 'tests/harness/{setup.mjs,build.ts,notices.ts,filter-lists.ts}',
    ], // prettier-ignore
    dotSources: true,
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'activeTab',
      'scripting',
      'contextMenus',
      'clipboardWrite',
      // Chromium's background has no clipboard of its own
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    commands: {
      // of Alt+Shift and a letter, Chromium keeps A, B, C, N, P, R, T, W, X and Z to itself and sets none (tried in 156)
      toggle: { suggested_key: { default: 'Alt+Shift+Q' }, description: '__MSG_command_toggle__' },
      'next-mode': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_command_nextMode__' },
      'copy-text': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_command_copyText__' },
      'copy-citation': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_command_copyCitation__' },
    },
    host_permissions: PAGES,
    minimum_chrome_version: '123',
    // Firefox takes policies without a schema
    ...(browser === 'chrome' && { storage: { managed_schema: 'managed-schema.json' } }),
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 96: 'icon/96.png', 128: 'icon/128.png' },
    action: {
      default_title: '__MSG_name__',
      // "light" is for toolbars with light text
      ...(browser === 'firefox' && {
        theme_icons: [16, 32].map((size) => ({ light: `icon/dark-toolbar-${size}.png`, dark: `icon/light-toolbar-${size}.png`, size })),
      }),
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: { id: 'qingyuan@qingyuan.app', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});
