import { i18n } from '#i18n';
import { render } from 'preact';
import { Controller } from '../../lib/options/controller';
import { Options } from '../../lib/options/options';

const root = document.getElementById('options');
document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('options.title');
if (root) {
  const closing = new AbortController();
  addEventListener('pagehide', () => {
    closing.abort();
  });
  const controller: Controller = new Controller((model) => {
    render(<Options model={model} controller={controller} />, root);
  }, closing.signal);
  await controller.start();
}
