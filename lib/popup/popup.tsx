import { i18n } from '#i18n';
import type { Controller, Model } from './controller';
import { PageFacts } from './page-facts';
import { SiteSwitches } from './site-switches';

/** The whole popup: what the page is, then the switches. Draws its model, hands every wish to the controller. */
export function Popup({ model, controller }: { model: Model; controller: Controller }) {
  const { state, switches } = model;
  return (
    <main>
      <div aria-live="polite" class="state">
        {state.is === 'reading' && <Reading />}
        {state.is === 'forbidden' && <Notice title={i18n.t('state.forbidden')} hint={i18n.t('state.forbiddenHint')} />}
        {state.is === 'missing' && (
          <Notice title={i18n.t(state.failed ? 'state.failed' : 'state.missing')} hint={i18n.t('state.missingHint')}>
            <button class="primary" type="button" onClick={() => void controller.run()}>
              {i18n.t('state.run')}
            </button>
          </Notice>
        )}
        {state.is === 'page' && <PageFacts state={state} off={state.report.mode === 'off' ? (switches?.enabled === false ? 'global' : 'site') : null} show={(quote) => void controller.show(quote)} />}
      </div>
      {switches && state.is !== 'forbidden' && (
        <SiteSwitches switches={switches} overridden={state.is === 'page' && state.report.mode !== switches.mode ? state.report.mode : null} unsaved={model.unsaved} controller={controller} />
      )}
    </main>
  );
}

function Reading() {
  return (
    <section class="facts" aria-busy="true">
      <p class="verdict wait">{i18n.t('state.reading')}</p>
      <p class="bone wide" />
      <p class="bone" />
      <p class="bone" />
    </section>
  );
}

function Notice({ title, hint, children }: { title: string; hint: string; children?: preact.ComponentChildren }) {
  return (
    <section class="notice">
      <h1>{title}</h1>
      <p>{hint}</p>
      {children}
    </section>
  );
}
