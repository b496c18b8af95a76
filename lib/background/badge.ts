import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import type { Mode, Verdict } from '../model/report';

/**
 * Badge letters, their colours and the icon by state. Letters are the same in all languages: a badge has no room for words.
 * Icons differ by a mark as well as by colour; tests/harness/icons.ts draws them.
 */
const STATES: Record<Verdict | 'off', { text: string; colour: string; icon: string }> = {
  reprint: { text: '转', colour: '#b45309', icon: 'reprint-' },
  original: { text: '原', colour: '#15803d', icon: 'original-' },
  unclear: { text: '?', colour: '#57534e', icon: '' },
  'not-article': { text: '', colour: '#57534e', icon: '' },
  off: { text: '—', colour: '#78716c', icon: 'off-' },
};

/**
 * Shows on icon, badge and title of one tab what its page turned out to be. Browsers forget it by themselves when the tab
 * goes elsewhere. Firefox for Android has no badge: the title stays.
 */
export async function showState(tabId: number, state: { verdict: Verdict; mode: Mode; source: string | null }): Promise<void> {
  const shown = state.mode === 'off' ? 'off' : state.verdict;
  const { text, colour, icon } = STATES[shown];
  const title =
    shown === 'reprint' && state.source
      ? i18n.t('title.reprintOf', [state.source])
      : i18n.t(`title.${shown === 'not-article' ? 'notArticle' : shown}`);
  try {
    await browser.action.setTitle({ tabId, title });
    // named no icon, Firefox goes back to the one that suits its toolbar; Chromium wants one named
    const path: Record<string, string> = icon || import.meta.env.CHROME ? { 16: `/icon/${icon}16.png`, 32: `/icon/${icon}32.png` } : {};
    await browser.action.setIcon({ tabId, path });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  } catch {
    // the tab has gone, or this browser has no badge
  }
}
