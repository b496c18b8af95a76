import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Mode, Verdict } from '../model/report';

/** Badge letters and colours by state. Letters are the same in all languages: an icon has no room for words. */
const BADGES: Record<Verdict | 'off', { text: string; colour: string }> = {
  reprint: { text: '转', colour: '#b45309' },
  original: { text: '原', colour: '#15803d' },
  unclear: { text: '?', colour: '#57534e' },
  'not-article': { text: '', colour: '#57534e' },
  off: { text: '—', colour: '#78716c' },
};

/** Shows on icon and title of one tab what its page turned out to be. Firefox for Android has no badge: the title stays. */
export async function showState(tabId: number, state: { verdict: Verdict; mode: Mode; source: string | null }): Promise<void> {
  const shown = state.mode === 'off' ? 'off' : state.verdict;
  const { text, colour } = BADGES[shown];
  const title = shown === 'reprint' && state.source ? i18n.t('title.reprintOf', [state.source]) : i18n.t(`title.${shown === 'not-article' ? 'notArticle' : shown}`);
  try {
    await browser.action.setTitle({ tabId, title });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // the tab has gone, or this browser has no badge
  }
}
