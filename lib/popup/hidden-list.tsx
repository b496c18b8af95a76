import { i18n } from '#i18n';
import type { NoiseKind } from '../model/report';
import type { Wishes } from './controller';
import { Rest } from './rest';
import type { HiddenText, PageView } from './view';

/** Texts of a kind shown at once. */
const TEXTS = 12;

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
          <HiddenItems texts={texts.slice(0, TEXTS)} kind={kind} lang={lang} keeps={keeps} controller={controller} />
          {texts.length > TEXTS && (
            <Rest n={texts.length - TEXTS}>
              <HiddenItems texts={texts.slice(TEXTS)} kind={kind} lang={lang} keeps={keeps} controller={controller} />
            </Rest>
          )}
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

function HiddenItems({ texts, ...props }: Omit<HiddenProps, 'hidden'> & { texts: HiddenText[]; kind: NoiseKind }) {
  return (
    <ul>
      {texts.map((item) => (
        <HiddenItem key={item.text} item={item} {...props} />
      ))}
    </ul>
  );
}

function HiddenItem({ item, kind, lang, keeps, controller }: Omit<HiddenProps, 'hidden'> & { item: HiddenText; kind: NoiseKind }) {
  const { text, times, revealed } = item;
  const label = i18n.t(revealed ? 'hidden.hide' : 'hidden.show');
  return (
    <li class="item">
      <span class="quiet">
        <bdi lang={lang}>{text || i18n.t('hidden.wordless')}</bdi>
        {times > 1 && <span class="count">{`× ${String(times)}`}</span>}
      </span>
      <button
        type="button"
        class="link"
        aria-label={`${label}: ${text || i18n.t('hidden.wordless')}`}
        onClick={() => void controller.reveal({ kind, text }, !revealed)}
      >
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
