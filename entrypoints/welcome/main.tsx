import { i18n } from '#i18n';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Welcome } from '../../lib/welcome/welcome';

const root = document.getElementById('welcome');
document.documentElement.lang = i18n.t('locale');
document.title = i18n.t('welcome.title');
if (root) render(<Welcome openSettings={() => void browser.runtime.openOptionsPage()} />, root);
