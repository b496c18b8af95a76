import { defineBackground } from '#imports';
import { browser } from 'wxt/browser';
import { showState } from '../lib/background/badge';
import { checked, isDress, isListed, isReported, isVeil } from '../lib/background/checked';
import { dress, undress } from '../lib/background/dress';
import { equip } from '../lib/background/equip';
import { loadProcedural, rulesOfLists, veil } from '../lib/background/filter-lists';
import { isPageFacts } from '../lib/background/facts-shape';
import { listenToShortcutsAndMenus, makeMenu } from '../lib/background/reach';
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
      dress: checked(isDress, async ({ frames }, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await dress(tabId, frameId, frames);
        return ok(undefined);
      }),
      undress: async (_, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await undress(tabId, frameId);
        return ok(undefined);
      },
      equip: async (_, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await equip(tabId, frameId);
        return ok(undefined);
      },
      veil: checked(isVeil, async ({ host, was, now }, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await veil({ tabId, frameIds: [frameId] }, host, was, now);
        return ok(undefined);
      }),
      listed: checked(isListed, async ({ host, names }) => ok(await rulesOfLists(host, names))),
      procedural: async (_, { tabId, frameId }) => {
        if (tabId === null) return fail('refused');
        await loadProcedural({ tabId, frameIds: [frameId] });
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
