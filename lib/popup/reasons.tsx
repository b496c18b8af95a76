import { i18n } from '#i18n';
import type { Quote, Told } from '../model/report';
import { Rest } from './rest';
import type { PageView, ToldValue } from './view';
import type { Show } from './words';

/** Why the verdict is what it is, and where each value was read: every one with its words, each of which can be shown on the page. */
export function Why({ view: { evidence, score, told, lang }, show }: { view: PageView; show: Show }) {
  if (evidence.length + told.length === 0) return null;
  // people lead to their words by themselves: here they are for who wants to know how they were found
  const people = told.filter((value) => !isField(value));
  return (
    <details>
      <summary>
        {i18n.t('field.evidence')}
        <span class="count">{evidence.length}</span>
      </summary>
      <ul class="reasons">
        {evidence.map(({ rule, says, quote, weight }) => (
          <li key={`${rule}${quote}`} class={says}>
            <Quoted quote={{ rule, place: 'page', quote }} lang={lang} show={show} />
            <span class="quiet">{`${i18n.t(`evidence.${says}`)} ${signed(says === 'reprint' ? weight : -weight)} · ${rule}`}</span>
          </li>
        ))}
      </ul>
      {evidence.length > 1 && <p class="quiet sum">{i18n.t('evidence.sum', [signed(score)])}</p>}
      {told.length > 0 && (
        <>
          <h2>{i18n.t('evidence.values')}</h2>
          <Values told={told.filter(isField)} lang={lang} show={show} />
          {people.length > 0 && (
            <Rest n={people.length}>
              <Values told={people} lang={lang} show={show} />
            </Rest>
          )}
        </>
      )}
    </details>
  );
}

const isField = ({ label }: ToldValue): boolean => typeof label === 'string';

function Values({ told, lang, show }: { told: ToldValue[]; lang: string | undefined; show: Show }) {
  return (
    <dl class="facts told">
      {told.map((value) => (
        <Value key={value.id} value={value} lang={lang} show={show} />
      ))}
    </dl>
  );
}

const signed = (n: number): string => (n > 0 ? `+${String(n)}` : String(n).replace('-', '−'));

/** The words a value was read from, where they stand, and those that lost against them. */
function Value({ value: { id, label, told }, lang, show }: { value: ToldValue; lang: string | undefined; show: Show }) {
  return (
    <div id={id} tabIndex={-1}>
      <dt lang={typeof label === 'string' ? undefined : lang} dir="auto">
        {typeof label === 'string' ? i18n.t(`field.${label}`) : label.role}
      </dt>
      <dd>
        <Quoted quote={told} lang={lang} show={show} />
        <Place quote={told} />
      </dd>
      {(told.lost ?? []).map((lost) => (
        <dd class="lost" key={`${lost.rule}${lost.place}${lost.quote}`}>
          <span class="quiet">{i18n.t('evidence.lost')}</span>
          <Quoted quote={lost} lang={lang} show={show} />
          <Place quote={lost} />
        </dd>
      ))}
    </div>
  );
}

const Place = ({ quote: { place, rule } }: { quote: Told }) => <span class="quiet">{`${i18n.t(`place.${PLACES[place]}`)} · ${rule}`}</span>;
const PLACES = {
  page: 'page',
  meta: 'meta',
  'json-ld': 'jsonLd',
  microdata: 'microdata',
  title: 'title',
  address: 'address',
  script: 'script',
} as const satisfies Record<Quote['place'], string>;

/** Words to be shown on the page, or, where they do not stand in it, no more than themselves. */
function Quoted({ quote, lang, show }: { quote: Quote; lang: string | undefined; show: Show }) {
  if (quote.place !== 'page')
    return (
      <bdi class="raw" lang={lang}>
        {quote.quote}
      </bdi>
    );
  return (
    <button
      type="button"
      class="words"
      lang={lang}
      dir="auto"
      title={i18n.t('evidence.show')}
      onClick={() => {
        show(quote);
      }}
    >
      {quote.quote}
    </button>
  );
}
