import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Section } from './parts';

/** A thing done by keys: what it is, in the browser's language, and its keys, empty when it has none. */
export interface Shortcut {
  does: string;
  keys: string;
}

/** What Firefox for Android does not have, and what Chromium does not: it has a page of its own for them. */
const apis = browser as { commands?: Partial<typeof browser.commands> & { openShortcutSettings?: () => Promise<void> } };

/** The shortcuts as they stand in this browser; none where it has no keyboard to speak of. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const all = (await apis.commands?.getAll?.()) ?? [];
  return all.flatMap(({ description, shortcut }) => (description ? [{ does: description, keys: shortcut ?? '' }] : []));
}

/** Goes where the browser lets its user change shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (apis.commands?.openShortcutSettings) await apis.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The shortcuts, to be known; changing them is the browser's own affair. */
export function Shortcuts({ shortcuts }: { shortcuts: Shortcut[] }) {
  return (
    <Section title={i18n.t('options.shortcuts')}>
      <ul>
        {shortcuts.map(({ does, keys }) => (
          <li key={does} class="row">
            <span class="grow">{does}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="quiet">{i18n.t('options.noKeys')}</span>}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void openShortcutSettings()}>
        {i18n.t('options.changeKeys')}
      </button>
    </Section>
  );
}
