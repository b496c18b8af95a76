import { browser, type Browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { act, ACTS, type Act } from './acts';

/** The APIs that Firefox for Android does not have. */
const apis = browser as Partial<Pick<typeof browser, 'commands' | 'contextMenus'>>;
const isAct = (name: unknown): name is Act => ACTS.some((each) => each === name);
const PAGES = ['http://*/*', 'https://*/*'];

/** Listens to shortcuts and menus, where the browser has them. To be called at once when the background starts. */
export function listenToShortcutsAndMenus(): void {
  apis.commands?.onCommand.addListener((name: string, tab?: Browser.tabs.Tab) => {
    if (isAct(name)) void front(tab).then((found) => found && act(name, found));
  });
  apis.contextMenus?.onClicked.addListener((info, tab) => {
    if (isAct(info.menuItemId)) void front(tab).then((found) => found && act(info.menuItemId as Act, found));
  });
}

/** Makes the menu anew; once for every version, browsers keep it. */
export async function makeMenu(): Promise<void> {
  if (!apis.contextMenus) return;
  await apis.contextMenus.removeAll();
  const add = (id: Act, title: string, contexts: ['page'] | ['selection'] | ['page', 'selection']) =>
    apis.contextMenus?.create({ id, title, contexts, documentUrlPatterns: PAGES });
  add('copy-selection', i18n.t('command.copySelection'), ['selection']);
  add('copy-text', i18n.t('command.copyText'), ['page', 'selection']);
  add('copy-citation', i18n.t('command.copyCitation'), ['page', 'selection']);
}

/** The tab meant; older Firefox does not tell it with a shortcut. */
async function front(tab: Browser.tabs.Tab | undefined): Promise<Browser.tabs.Tab | undefined> {
  return tab ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}
