import { i18n } from '#i18n';
import { openShortcutSettings, type Shortcut } from '../settings/shortcuts';
import { Section } from './parts';

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
      <button type="button" class="act" onClick={() => void openShortcutSettings()}>
        {i18n.t('options.changeKeys')}
      </button>
    </Section>
  );
}
