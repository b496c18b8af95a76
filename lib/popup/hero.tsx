import { i18n } from '#i18n';
import type { Instant, Outlet, Quote } from '../model/report';
import { CAC_LIST_DATE } from './cac';
import { localeOf, momentText, monthText, offsetText, type PageView, type Shown } from './view';

export type Show = (quote: Quote) => void;
const locale = () => localeOf(i18n.t('@@ui_locale'), i18n.t('locale'));

/** The answer in one glance: is this a reprint, from whom, since when. */
export function Hero({ view, show }: { view: PageView; show: Show }) {
  const { verdict, source, others, published, page } = view;
  // where no outlet is the headline of the popup, the verdict is
  const Verdict = source && verdict !== 'not-article' ? 'p' : 'h1';
  return (
    <section class={`hero ${verdict}`}>
      <div class="row">
        <Verdict class="verdict">{i18n.t(`verdict.${verdict === 'not-article' ? 'notArticle' : verdict}`)}</Verdict>
        <p class="quiet on">
          <span class="unseen">{i18n.t('field.site')} </span>
          <span lang={view.lang}>{view.site}</span>
        </p>
      </div>
      {verdict === 'not-article' ? (
        <p class="quiet">{i18n.t('lead.notArticle')}</p>
      ) : (
        <>
          {source ? <Source source={source} lang={view.lang} show={show} /> : <p class="nobody">{i18n.t('lead.nobody')}</p>}
          {others.length > 0 && <p class="others">{i18n.t('lead.others', [others.join(' · ')])}</p>}
          {published && (
            <p class="when">
              <span class="unseen">{i18n.t('field.published')} </span>
              <Moment moment={published} show={show} />
            </p>
          )}
          {page && <p class="quiet">{i18n.t('lead.page', [String(page.n), String(page.of)])}</p>}
        </>
      )}
    </section>
  );
}

function Source({ source, lang, show }: { source: NonNullable<PageView['source']>; lang: string | undefined; show: Show }) {
  return (
    <div class="source">
      <p class="quiet">{i18n.t(`lead.${source.part}`)}</p>
      <h1 lang={lang}>
        {source.href ? (
          <a href={source.href} target="_blank" rel="noreferrer" title={i18n.t('outlet.open', [source.name])}>
            {source.name}
          </a>
        ) : (
          <Words quote={source.quote} show={show} text={source.name} />
        )}
      </h1>
      {source.outlet && <Registered outlet={source.outlet} />}
    </div>
  );
}

/** What the registry knows of the outlet: its kind, and for Chinese outlets whether the CAC list of 2025 names it. */
function Registered({ outlet }: { outlet: Outlet }) {
  const kind = i18n.t(`outlet.${outlet.kind === 'selfmedia-platform' ? 'selfmedia' : outlet.kind}`);
  const listable = outlet.country === 'CN' && outlet.kind !== 'selfmedia-platform' && outlet.kind !== 'platform';
  return (
    <p class="quiet">
      {kind}
      {listable && ` · ${i18n.t(outlet.cac ? 'lead.listed' : 'lead.notListed', [monthText(CAC_LIST_DATE, locale())])}`}
    </p>
  );
}

/** A moment with its offset, and whether the page prints that or we had to assume it. */
export function Moment({ moment, show }: { moment: Shown<Instant>; show: Show }) {
  const { value, quote } = moment;
  const zone = [offsetText(value), value.zone === 'assumed' && value.precision !== 'day' ? i18n.t('zone.assumed') : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <span class="moment">
      <Words quote={quote} show={show} text={momentText(value, locale())} />
      {zone && <span class="quiet">{zone}</span>}
    </span>
  );
}

/** A value that leads to its words on the page; values from metadata show their quote instead. */
export function Words({ text, quote, show }: { text: string; quote: Quote | null; show: Show }) {
  if (!quote) return <>{text}</>;
  if (quote.place !== 'page') return <span title={quote.quote}>{text}</span>;
  return (
    <button
      type="button"
      class="words"
      title={i18n.t('evidence.show')}
      onClick={() => {
        show(quote);
      }}
    >
      {text}
    </button>
  );
}
