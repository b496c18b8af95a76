import { i18n } from '#i18n';
import { toUnicode } from 'punycode/punycode.js';
import { MODES, type Mode } from '../model/report';
import type { Scope } from '../model/settings';
import type { Controller } from './controller';
import type { Switches } from './view';

const scopeText = (scope: Scope): string => i18n.t(scope.kind === 'site' ? 'scope.site' : 'scope.host', [toUnicode(scope.name)]);

/** Mode and scope for the site, this page alone, and the one switch over all sites. */
export function SiteSwitches({ switches, overridden, unsaved, controller }: { switches: Switches; overridden: Mode | null; unsaved: boolean; controller: Controller }) {
  const { enabled, mode, scope, scopes, secret } = switches;
  return (
    <footer>
      <fieldset class="modes" disabled={!enabled}>
        <legend>{i18n.t('mode.label')}</legend>
        {MODES.map((each) => (
          <label key={each}>
            <input type="radio" name="mode" value={each} checked={each === mode} onChange={() => void controller.setMode(each)} />
            <span>{i18n.t(`mode.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        {secret ? (
          <span class="quiet">{i18n.t('scope.private')}</span>
        ) : (
          <label class="scope">
            <span class="quiet">{i18n.t('scope.label')}</span>
            <select disabled={!enabled} onChange={({ currentTarget }) => void choose(scopes[currentTarget.selectedIndex], controller)}>
              {scopes.map((each) => (
                <option key={each.kind} selected={each.kind === scope.kind}>
                  {scopeText(each)}
                </option>
              ))}
            </select>
          </label>
        )}
        {enabled && mode !== 'off' && (
          <button type="button" class="link" onClick={() => void controller.override(overridden === 'off' ? null : 'off')}>
            {i18n.t(overridden === 'off' ? 'page.resume' : 'page.pause')}
          </button>
        )}
      </div>
      <label class="global">
        <input type="checkbox" role="switch" checked={enabled} onChange={({ currentTarget }) => void controller.setEnabled(currentTarget.checked)} />
        <span>{i18n.t('global.label')}</span>
      </label>
      {unsaved && <p role="alert">{i18n.t('state.storage')}</p>}
    </footer>
  );
}

async function choose(scope: Scope | undefined, controller: Controller): Promise<void> {
  if (scope) await controller.setScope(scope);
}
