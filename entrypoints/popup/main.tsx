import { i18n } from '#i18n';
import { render } from 'preact';
import { Controller } from '../../lib/popup/controller';
import { Popup } from '../../lib/popup/popup';
import { currentTab } from '../../lib/popup/tab';

const root = document.getElementById('popup');
document.documentElement.lang = i18n.t('@@ui_locale').replace('_', '-');
document.title = i18n.t('name');
if (root) {
  const closing = new AbortController();
  addEventListener('pagehide', () => {
    closing.abort();
  });
  const tab = await currentTab(location.search);
  const controller: Controller = new Controller(
    tab,
    (model) => {
      render(<Popup model={model} controller={controller} />, root);
    },
    closing.signal,
  );
  render(<Popup model={{ state: { is: 'reading' }, switches: null, unsaved: false }} controller={controller} />, root);
  await controller.start();
}
