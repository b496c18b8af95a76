import { i18n } from '#i18n';
import type { Evidence, Quote } from '../model/report';
import type { PageView } from './view';

/** Why the verdict is what it is: every reason with the words it rests on, each of which can be shown on the page. */
export function Why({ evidence, show }: { evidence: Evidence[]; show: (quote: Quote) => void }) {
  if (evidence.length === 0) return null;
  return (
    <details class="why">
      <summary>
        {i18n.t('field.evidence')} <span class="count">{evidence.length}</span>
      </summary>
      <ul>
        {evidence.map(({ rule, says, quote, weight }) => (
          <li key={`${rule}${quote}`} class={says}>
            <button type="button" class="words" title={i18n.t('evidence.show')} onClick={() => { show({ rule, place: 'page', quote }); }}>
              {quote}
            </button>
            <span class="quiet">{`${i18n.t(`evidence.${says}`)} · ${rule} · ${String(weight)}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is hidden on the page, by kind, with its words. */
export function Hidden({ hidden }: { hidden: PageView['hidden'] }) {
  if (hidden.length === 0) return <p class="quiet">{i18n.t('nothing.hidden')}</p>;
  const count = hidden.reduce((sum, { texts }) => sum + texts.length, 0);
  return (
    <details class="hidden-list">
      <summary>
        {i18n.t('field.hidden')} <span class="count">{count}</span>
      </summary>
      <dl>
        {hidden.map(({ kind, texts }) => (
          <>
            <dt>
              {i18n.t(`kind.${kind}`)} <span class="count">{texts.length}</span>
            </dt>
            <dd>
              {distinct(texts).map(({ text, times }) => (
                <p key={text} class="quiet">
                  {text || '—'}
                  {times > 1 && <span class="count">{` ×${String(times)}`}</span>}
                </p>
              ))}
            </dd>
          </>
        ))}
      </dl>
    </details>
  );
}

function distinct(texts: string[]): { text: string; times: number }[] {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].map(([text, n]) => ({ text, times: n }));
}
