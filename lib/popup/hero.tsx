import { i18n } from '#i18n';
import type { Instant, Outlet } from '../model/report';
import { CAC_LIST_DATE } from './cac';
import { localeOf, momentText, monthText, offsetText } from './format';
import type { Link, PageView, Shown } from './view';
import { openEntry, Words, type Show } from './words';

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
        {!(source?.part === 'own' && source.value === view.site) && (
          <p class="quiet on">
            {i18n.t('field.site')} <bdi lang={view.lang}>{view.site}</bdi>
          </p>
        )}
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
          {view.isCut && <p class="quiet">{i18n.t('lead.missing')}</p>}
        </>
      )}
    </section>
  );
}

function Source({ source, lang, show }: { source: NonNullable<PageView['source']>; lang: string | undefined; show: Show }) {
  const { value, part, outlet, links, quote, id } = source;
  return (
    <div class="source">
      <p class="quiet">{i18n.t(`lead.${part}`)}</p>
      <h1 lang={lang} dir="auto">
        <Words quote={quote} id={id} show={show}>
          {value}
        </Words>
      </h1>
      {outlet && <Registered outlet={outlet} />}
      {links.length > 0 && (
        <p class="links">
          {links.map((link, i) => (
            <Away key={link.href} link={link} own={i === 0 && outlet?.domain !== null && outlet !== null} name={value} />
          ))}
        </p>
      )}
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

/** A way out of the popup: to the outlet's own site, or to what the page links. */
function Away({ link: { href, domain }, own, name }: { link: Link; own: boolean; name: string }) {
  return (
    <a class="away" href={href} target="_blank" rel="noreferrer" title={own ? i18n.t('outlet.open', [name]) : href}>
      {own ? domain : i18n.t('lead.linked', [domain])}
    </a>
  );
}

/** A moment with its offset, whether the page prints that or we had to assume it, and whether other moments are given for it. */
export function Moment({ moment: { value, quote, id }, show }: { moment: Shown<Instant>; show: Show }) {
  const zone = [offsetText(value), value.zone === 'assumed' && value.precision !== 'day' ? i18n.t('zone.assumed') : '']
    .filter(Boolean)
    .join(' · ');
  return (
    <span class="moment">
      <Words quote={quote} id={id} show={show}>
        {momentText(value, locale())}
      </Words>
      {zone && <span class="quiet">{zone}</span>}
      {quote?.lost && (
        <button
          type="button"
          class="words quiet differs"
          onClick={() => {
            openEntry(id);
          }}
        >
          {i18n.t('lead.differs')}
        </button>
      )}
    </span>
  );
}
