import { i18n } from '#i18n';
import { render } from 'preact';
import { Controller, FIRST } from '../../lib/popup/controller';
import { Popup } from '../../lib/popup/popup';
import { currentTab } from './current-tab';

const root = document.getElementById('popup');
document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('name');
if (root) {
  const closing = new AbortController();
  addEventListener('pagehide', () => {
    closing.abort();
  });
  const controller: Controller = new Controller(
    await currentTab(location.search),
    (model) => {
      render(<Popup model={model} controller={controller} />, root);
    },
    closing.signal,
  );
  render(<Popup model={FIRST} controller={controller} />, root);
  await controller.start();
}
