import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { toUnicode } from 'punycode/punycode.js';
import { MODES } from '../model/report';
import type { Policy } from '../settings/policy';
import type { Site } from '../settings/sites';
import type { Wishes } from './controller';
import { Section } from './parts';
import { hostTyped } from './host-typed';

const nameOf = ({ scope }: Site): string => toUnicode(scope.name);

/** Sites with modes of their own: found by name, added, changed, removed. */
export function Sites({ sites, policy, controller }: { sites: Site[]; policy: Policy; controller: Wishes }) {
  const [words, setWords] = useState('');
  const own = sites.filter(({ mode }) => mode !== null);
  const found = own.filter((site) => nameOf(site).includes(words.trim().toLowerCase()));
  const typed = hostTyped(words);
  const unknown = own.some(({ scope }) => scope.name === typed) ? null : typed;
  return (
    <Section title={i18n.t('options.sites')}>
      {policy.sites.size > 0 && (
        <p class="quiet managed">
          {i18n.t('options.managedSites', [
            [...policy.sites].map(([name, mode]) => `${toUnicode(name)} (${i18n.t(`mode.${mode}`)})`).join(', '),
          ])}
        </p>
      )}
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (!unknown) return;
          setWords('');
          void controller.add(unknown);
        }}
      >
        <input
          type="search"
          aria-label={i18n.t('options.filter')}
          placeholder={i18n.t('options.filter')}
          value={words}
          onInput={({ currentTarget }) => {
            setWords(currentTarget.value);
          }}
        />
        {unknown && <button class="act">{i18n.t('options.add', [toUnicode(unknown)])}</button>}
      </form>
      {own.length === 0 ? (
        <p class="quiet">{i18n.t('options.noSites')}</p>
      ) : (
        <ul class="sites">
          {found.map((site) => (
            <SiteRow key={`${site.scope.kind}:${site.scope.name}`} site={site} controller={controller} />
          ))}
        </ul>
      )}
      {own.length > 0 && found.length === 0 && !unknown && <p class="quiet">{i18n.t('options.noMatch')}</p>}
    </Section>
  );
}

function SiteRow({ site, controller }: { site: Site; controller: Wishes }) {
  const name = nameOf(site);
  return (
    <li class="row">
      <span class="grow">
        {name} {site.scope.kind === 'host' && <span class="quiet">{i18n.t('options.hostOnly')}</span>}
      </span>
      <select
        aria-label={i18n.t('options.modeOf', [name])}
        onChange={({ currentTarget }) => void controller.setMode(site, MODES[currentTarget.selectedIndex] ?? null)}
      >
        {MODES.map((mode) => (
          <option key={mode} selected={mode === site.mode}>
            {i18n.t(`mode.${mode}`)}
          </option>
        ))}
        <option>{i18n.t('options.standard')}</option>
      </select>
      <button type="button" class="link" aria-label={i18n.t('options.removeOf', [name])} onClick={() => void controller.remove(site)}>
        {i18n.t('options.remove')}
      </button>
    </li>
  );
}

/** Words never to be hidden, site by site. */
export function KeptTexts({ sites, controller }: { sites: Site[]; controller: Wishes }) {
  const keeping = sites.filter(({ keep }) => keep.length > 0);
  return (
    <Section title={i18n.t('options.keep')}>
      {keeping.length === 0 && <p class="quiet">{i18n.t('options.noKeep')}</p>}
      {keeping.map((site) => (
        <section key={`${site.scope.kind}:${site.scope.name}`} class="kept">
          <h3>{nameOf(site)}</h3>
          <ul>
            {site.keep.map((text) => (
              <li key={text} class="row">
                <span class="grow quiet">{text}</span>
                <button
                  type="button"
                  class="link"
                  aria-label={i18n.t('options.removeOf', [text])}
                  onClick={() => void controller.unkeep(site.scope, text)}
                >
                  {i18n.t('options.remove')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Section>
  );
}
