import { defineBackground } from '#imports';
import { browser } from 'wxt/browser';
import { showState } from '../lib/background/badge';
import { checked, isEntry, isListSheet, isMarksSheet, isPageNames, isReported } from '../lib/background/checked';
import { enter } from '../lib/background/enter';
import { isPageFacts } from '../lib/background/facts-shape';
import { exchangeListSheet, rulesOfLists } from '../lib/background/filter-lists';
import { listenToShortcutsAndMenus, makeMenu } from '../lib/background/menus-and-shortcuts';
import { loadScript } from '../lib/background/scripts';
import { addMarksSheet, removeMarksSheet } from '../lib/background/style-sheets';
import { interpret } from '../lib/interpret/interpret';
import { answerInBackground } from '../lib/messages/transport';
import { fail, ok } from '../lib/model/result';
import { lookUp } from '../lib/outlets/look-up';
import { scopesOf } from '../lib/settings/scopes';
import { keepInSync } from '../lib/settings/sync';

export default defineBackground(() => {
  keepInSync();
  listenToShortcutsAndMenus();
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void makeMenu();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  answerInBackground(
    {
      enter: checked(isEntry, async ({ host }, { tabId, frameId }) =>
        tabId === null ? fail('refused') : ok(await enter({ tabId, frameIds: [frameId] }, host)),
      ),
      addMarksSheet: checked(isMarksSheet, async ({ frames }, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await addMarksSheet(tabId, frameId, frames);
        return ok(undefined);
      }),
      removeMarksSheet: async (_, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await removeMarksSheet(tabId, frameId);
        return ok(undefined);
      },
      loadReader: async (_, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await loadScript('reader', tabId, frameId);
        return ok(undefined);
      },
      exchangeListSheet: checked(isListSheet, async ({ host, was, now }, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await exchangeListSheet({ tabId, frameIds: [frameId] }, host, was, now);
        return ok(undefined);
      }),
      listRules: checked(isPageNames, async ({ host, names }) => ok(await rulesOfLists(host, names))),
      loadProcedural: async (_, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await loadScript('procedural', tabId, frameId);
        return ok(undefined);
      },
      interpret: checked(isPageFacts, (facts) => ok(interpret(facts, lookUp))),
      reported: checked(isReported, async (state, { tabId }) => {
        if (tabId !== null) await showState(tabId, state);
        return ok(undefined);
      }),
    },
    {
      run: async ({ tabId }) => {
        await browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/content.js'] });
        return ok(true);
      },
      scopes: ({ url }) => ok(scopesOf(new URL(url))),
    },
    // the background is never told to stop: it is killed and started anew
    new AbortController().signal,
  );
});
