import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { Mode } from '../model/report';

const SHOWN: readonly Mode[] = ['off', 'clean'];
const NEVER = ['neverSend', 'neverChange', 'neverStore', 'neverAsk'] as const;

/** The one page that opens by itself, once: what Qingyuan does on a sample, how to pin it, what it never does. */
export function Welcome({ openSettings }: { openSettings: () => void }) {
  return (
    <main>
      <header>
        <img src="/icon/qingyuan.svg" alt="" width="48" height="48" />
        <div>
          <h1>{i18n.t('welcome.title')}</h1>
          <p>{i18n.t('welcome.lead')}</p>
        </div>
      </header>
      <Sample />
      <section class="card">
        <h2>{i18n.t('welcome.pin')}</h2>
        <p>{i18n.t('welcome.pinHow')}</p>
      </section>
      <section class="card">
        <h2>{i18n.t('welcome.never')}</h2>
        <ul>
          {NEVER.map((each) => (
            <li key={each}>{i18n.t(`welcome.${each}`)}</li>
          ))}
        </ul>
      </section>
      <button type="button" class="primary" onClick={openSettings}>
        {i18n.t('options.open')}
      </button>
    </main>
  );
}

/** A page as portals print it, to be cleaned and given back. */
function Sample() {
  const [mode, setMode] = useState<Mode>('clean');
  const noisy = mode === 'off';
  return (
    <section class="card">
      <h2>{i18n.t('welcome.try')}</h2>
      <fieldset>
        <legend class="unseen">{i18n.t('welcome.try')}</legend>
        <div class="modes two">
          {SHOWN.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="sample"
                value={each}
                checked={each === mode}
                onChange={() => {
                  setMode(each);
                }}
              />
              <span>{i18n.t(`mode.${each}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <article class="sample" aria-live="polite">
        <p class="quiet">{i18n.t('welcome.site')}</p>
        <h3>{i18n.t('welcome.headline')}</h3>
        <p class="quiet">
          {!noisy && <span class="verdict">{i18n.t('verdict.reprint')}</span>} {i18n.t('welcome.meta')}
        </p>
        <p>
          {i18n.t('welcome.words')} {noisy && <span class="noise">{i18n.t('welcome.mark')}</span>}
        </p>
        {noisy && <p class="noise">{i18n.t('welcome.ad')}</p>}
        <p>
          {i18n.t('welcome.more')} {noisy && <span class="noise">{i18n.t('welcome.mark')}</span>}
        </p>
      </article>
    </section>
  );
}
