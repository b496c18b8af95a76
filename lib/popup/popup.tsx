import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Model, Wishes } from './controller';
import { PageFacts } from './page-facts';
import { GlobalSwitch, SiteSwitches } from './site-switches';
import type { State } from './view';

/** The whole popup: what the page is, then the switches. Draws its model, hands every wish to the controller. */
export function Popup({ model, controller }: { model: Model; controller: Wishes }) {
  const { state, switches, trouble, done } = model;
  return (
    <>
      <header>
        <img src="/icon/qingyuan.svg" alt="" width="20" height="20" />
        <span class="brand">{i18n.t('name')}</span>
        {switches && <GlobalSwitch switches={switches} controller={controller} />}
        <button
          type="button"
          class="gear"
          aria-label={i18n.t('options.open')}
          title={i18n.t('options.open')}
          onClick={controller.openSettings}
        >
          ⚙
        </button>
      </header>
      <main aria-live="polite" aria-busy={state.is === 'reading'}>
        {state.is === 'reading' && <Reading />}
        {state.is === 'forbidden' && <Notice title={i18n.t('state.forbidden')} hint={i18n.t('state.forbiddenHint')} />}
        {state.is === 'unreadable' && <Notice title={i18n.t('state.unreadable')} hint={i18n.t('state.unreadableHint')} />}
        {state.is === 'missing' && <Missing state={state} controller={controller} />}
        {state.is === 'page' && <PageFacts state={state} off={offBy(model)} model={model} controller={controller} />}
      </main>
      {state.is !== 'forbidden' && (
        <footer class={switches || state.is !== 'missing' ? '' : 'bare'}>
          <p role="status" class={trouble ? 'trouble' : 'done'}>
            {trouble ? i18n.t(`trouble.${trouble}`) : done && i18n.t(`done.${done}`)}
          </p>
          {switches && <SiteSwitches switches={switches} onPage={state.is === 'page'} controller={controller} />}
        </footer>
      )}
    </>
  );
}

/** Why nothing is hidden on the page, if so. */
function offBy({ state, switches }: Model): 'site' | 'global' | 'page' | null {
  if (state.is !== 'page' || state.report.mode !== 'off') return null;
  if (switches?.enabled === false) return 'global';
  return switches?.paused ? 'page' : 'site';
}

/** Has the shape of what comes after it, so that nothing jumps; shown only when the page keeps us waiting. */
function Reading() {
  return (
    <div class="hero wait">
      <h1 class="quiet">{i18n.t('state.reading')}</h1>
      <div class="bone wide" />
      <div class="bone" />
    </div>
  );
}

/** No page script answers: the page is older than we, or the browser does not let us in by itself. */
function Missing({ state, controller }: { state: Extract<State, { is: 'missing' }>; controller: Wishes }) {
  const { failed, allowed } = state;
  const [title, hint] = allowed ? (['state.missing', 'state.missingHint'] as const) : (['state.revoked', 'state.revokedHint'] as const);
  return (
    <Notice title={i18n.t(failed ? 'state.failed' : title)} hint={i18n.t(hint)}>
      {!allowed && (
        <button class="primary" type="button" onClick={() => void controller.allow()}>
          {i18n.t('state.allow')}
        </button>
      )}
      <button class={allowed ? 'primary' : 'act'} type="button" onClick={() => void controller.run()}>
        {i18n.t(allowed ? 'state.run' : 'state.runOnce')}
      </button>
    </Notice>
  );
}

function Notice({ title, hint, children }: { title: string; hint: string; children?: ComponentChildren }) {
  return (
    <section class="notice">
      <h1>{title}</h1>
      <p>{hint}</p>
      {children}
    </section>
  );
}
