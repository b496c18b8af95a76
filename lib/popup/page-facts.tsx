import { i18n } from '#i18n';
import type { Instant, Outlet, Quote } from '../model/report';
import { CAC_LIST_DATE } from './cac';
import { Hidden, Why } from './reasons';
import { momentText, offsetText, type PageView, type Shown, type State } from './view';

type Show = (quote: Quote) => void;
const locale = () => i18n.t('@@ui_locale').replace('_', '-');

/** What the page is: verdict, source, time, people, reasons. `off` says why nothing was hidden, if so. */
export function PageFacts({ state, off, show }: { state: Extract<State, { is: 'page' }>; off: 'site' | 'global' | null; show: Show }) {
  const { view, report } = state;
  const verdict = view.verdict === 'not-article' ? 'notArticle' : view.verdict;
  return (
    <section class="facts">
      <p class={`verdict ${view.verdict}`}>{i18n.t(`verdict.${verdict}`)}</p>
      {view.verdict === 'not-article' ? <p class="quiet">{i18n.t('lead.notArticle')}</p> : <Article view={view} site={report.site.name} show={show} />}
      {off && <p class="off">{i18n.t(off === 'global' ? 'state.globalOff' : 'state.off')}</p>}
      {view.verdict !== 'not-article' && <Why evidence={view.evidence} show={show} />}
      {!off && <Hidden hidden={view.hidden} />}
    </section>
  );
}

function Article({ view, site, show }: { view: PageView; site: string; show: Show }) {
  return (
    <>
      <Source view={view} show={show} />
      <dl>
        {view.published && <Moment label={i18n.t('field.published')} moment={view.published} show={show} />}
        {view.modified && <Moment label={i18n.t('field.modified')} moment={view.modified} show={show} />}
        <dt>{i18n.t('field.site')}</dt>
        <dd>{site}</dd>
        {view.originalTitle && (
          <>
            <dt>{i18n.t('field.originalTitle')}</dt>
            <dd>{view.originalTitle.map(({ text, changed }) => (changed ? <mark>{text}</mark> : text))}</dd>
          </>
        )}
        {view.credits.map(({ value, quote }) => (
          <>
            <dt>{value.role}</dt>
            <dd>
              <Words quote={quote} show={show} text={value.names.join('、')} />
            </dd>
          </>
        ))}
        {view.disclaimer && (
          <>
            <dt>{i18n.t('field.disclaimer')}</dt>
            <dd class="quiet">{view.disclaimer}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Source({ view, show }: { view: PageView; show: Show }) {
  const { source } = view;
  if (!source) return <p class="source none">{i18n.t('lead.nobody')}</p>;
  return (
    <div class="source">
      <p class="lead">{i18n.t(source.own ? 'lead.own' : 'lead.from')}</p>
      <h1>
        {source.href ? (
          <a href={source.href} target="_blank" rel="noreferrer" aria-label={i18n.t('outlet.open', [source.name])}>
            {source.name}
          </a>
        ) : (
          <Words quote={source.quote} show={show} text={source.name} />
        )}
      </h1>
      {view.others.length > 0 && <p class="others">{view.others.join(' · ')}</p>}
      {source.outlet && <Registered outlet={source.outlet} />}
    </div>
  );
}

/** What the registry knows of the outlet: its kind, and for Chinese outlets whether the CAC list of 2025 names it. */
function Registered({ outlet }: { outlet: Outlet }) {
  const kind = i18n.t(`outlet.${outlet.kind === 'selfmedia-platform' ? 'selfmedia' : outlet.kind}`);
  const listed = outlet.country === 'CN' && outlet.kind !== 'selfmedia-platform' && outlet.kind !== 'platform' ? i18n.t(outlet.cac ? 'lead.listed' : 'lead.notListed', [CAC_LIST_DATE]) : null;
  return <p class="quiet">{listed ? `${kind} · ${listed}` : kind}</p>;
}

function Moment({ label, moment, show }: { label: string; moment: Shown<Instant>; show: Show }) {
  const { value, quote } = moment;
  const offset = offsetText(value);
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <Words quote={quote} show={show} text={momentText(value, locale())} />
        {offset && <span class="zone" title={value.zone === 'assumed' ? i18n.t('zone.assumed') : undefined}>{` ${offset}${value.zone === 'assumed' ? ` (${i18n.t('zone.assumed')})` : ''}`}</span>}
      </dd>
    </>
  );
}

/** A value that leads to its words on the page; values from metadata show their quote instead. */
function Words({ text, quote, show }: { text: string; quote: Quote | null; show: Show }) {
  if (!quote) return <>{text}</>;
  if (quote.place !== 'page') return <span title={quote.quote}>{text}</span>;
  return (
    <button type="button" class="words" title={i18n.t('evidence.show')} onClick={() => show(quote)}>
      {text}
    </button>
  );
}
