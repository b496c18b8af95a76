import { i18n } from '#i18n';
import type { Evidence, NoiseKind } from '../model/report';
import type { Wishes } from './controller';
import type { Show } from './hero';
import type { HiddenText, PageView } from './view';

/** Why the verdict is what it is: every reason with the words it rests on, each of which can be shown on the page. */
export function Why({ evidence, lang, show }: { evidence: Evidence[]; lang: string | undefined; show: Show }) {
  if (evidence.length === 0) return null;
  return (
    <details>
      <summary>
        {i18n.t('field.evidence')}
        <span class="count">{evidence.length}</span>
      </summary>
      <ul class="reasons">
        {evidence.map(({ rule, says, quote, weight }) => (
          <li key={`${rule}${quote}`} class={says}>
            <button
              type="button"
              class="words"
              lang={lang}
              title={i18n.t('evidence.show')}
              onClick={() => {
                show({ rule, place: 'page', quote });
              }}
            >
              {quote}
            </button>
            <span class="quiet">{`${i18n.t(`evidence.${says}`)} · ${String(weight)} · ${rule}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is hidden on the page, by kind: the counts at a glance, the words on demand, each to be shown again. */
export function HiddenList({ hidden, lang, keeps, controller }: HiddenProps) {
  if (hidden.length === 0) return <p class="quiet nothing">{i18n.t('nothing.hidden')}</p>;
  return (
    <details>
      <summary>
        {i18n.t('field.hidden')}
        <span class="count">{hidden.reduce((sum, { count }) => sum + count, 0)}</span>
        <span class="kinds">{hidden.map(({ kind, count }) => `${i18n.t(`kind.${kind}`)} ${String(count)}`).join(' · ')}</span>
      </summary>
      {hidden.map(({ kind, texts }) => (
        <section key={kind} class="kind">
          <h2>{i18n.t(`kind.${kind}`)}</h2>
          <ul>
            {texts.map((item) => (
              <HiddenItem key={item.text} item={item} kind={kind} lang={lang} keeps={keeps} controller={controller} />
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

interface HiddenProps {
  hidden: PageView['hidden'];
  lang: string | undefined;
  /** Whether words can be kept for good: not in a private window, where nothing is stored. */
  keeps: boolean;
  controller: Wishes;
}

function HiddenItem({ item, kind, lang, keeps, controller }: Omit<HiddenProps, 'hidden'> & { item: HiddenText; kind: NoiseKind }) {
  const { text, times, revealed } = item;
  const label = i18n.t(revealed ? 'hidden.hide' : 'hidden.show');
  return (
    <li class="item">
      <span class="quiet">
        <span lang={lang}>{text || '—'}</span>
        {times > 1 && <span class="count">{`× ${String(times)}`}</span>}
      </span>
      <button type="button" class="link" aria-label={`${label}: ${text}`} onClick={() => void controller.reveal({ kind, text }, !revealed)}>
        {label}
      </button>
      {revealed && keeps && text && (
        <button type="button" class="link keep" onClick={() => void controller.keep(text)}>
          {i18n.t('hidden.keep')}
        </button>
      )}
    </li>
  );
}
