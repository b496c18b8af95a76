import { i18n } from '#i18n';
import { toUnicode } from 'punycode/punycode.js';
import { MODES } from '../model/report';
import type { Scope } from '../model/settings';
import type { Wishes } from './controller';
import type { Switches } from './view';

const scopeText = (scope: Scope): string => i18n.t(scope.kind === 'site' ? 'scope.site' : 'scope.host', [toUnicode(scope.name)]);

/** The one switch over all sites. */
export function GlobalSwitch({ switches: { enabled, managed }, controller }: { switches: Switches; controller: Wishes }) {
  return (
    <label class="global">
      <span class="quiet">{i18n.t('global.label')}</span>
      <input
        type="checkbox"
        role="switch"
        aria-label={i18n.t('global.name')}
        checked={enabled}
        disabled={managed.enabled}
        onChange={({ currentTarget }) => void controller.setEnabled(currentTarget.checked)}
      />
    </label>
  );
}

/** Mode for the site, how far it reaches, and, where a page script answers (`onPage`), this page alone. */
export function SiteSwitches({ switches, onPage, controller }: { switches: Switches; onPage: boolean; controller: Wishes }) {
  const { enabled, mode, secret, paused, managed } = switches;
  return (
    <fieldset disabled={!enabled || managed.mode}>
      <legend class="unseen">{i18n.t('mode.label')}</legend>
      <div class="modes">
        {MODES.map((each) => (
          <label key={each}>
            <input type="radio" name="mode" value={each} checked={each === mode} onChange={() => void controller.setMode(each)} />
            <span>{i18n.t(`mode.${each}`)}</span>
          </label>
        ))}
      </div>
      <div class="row">
        {managed.mode || secret ? (
          <span class="quiet">{i18n.t(managed.mode ? 'options.managed' : 'scope.private')}</span>
        ) : (
          <Scopes switches={switches} controller={controller} />
        )}
        {onPage && !secret && !managed.mode && mode !== 'off' && (
          <button type="button" class="link" aria-pressed={paused} onClick={() => void controller.pause(!paused)}>
            {i18n.t(paused ? 'page.resume' : 'page.pause')}
          </button>
        )}
      </div>
    </fieldset>
  );
}

function Scopes({ switches, controller }: { switches: Switches; controller: Wishes }) {
  const { scope, scopes } = switches;
  return (
    <select
      aria-label={i18n.t('scope.label')}
      onChange={({ currentTarget }) => {
        const chosen = scopes[currentTarget.selectedIndex];
        if (chosen) void controller.setScope(chosen);
      }}
    >
      {scopes.map((each) => (
        <option key={each.kind} selected={each.kind === scope.kind}>
          {scopeText(each)}
        </option>
      ))}
    </select>
  );
}
