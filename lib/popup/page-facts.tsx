import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Model, Wishes } from './controller';
import { namesText } from './format';
import { Hero, Moment } from './hero';
import { HiddenList } from './hidden-list';
import { Why } from './reasons';
import { Rest } from './rest';
import { Acts, More } from './use';
import { creditLabel, type PageView, type Shown, type State } from './view';
import type { TitlePart } from './changes';
import { Words, type Show } from './words';

/** What the page is: verdict, source, time, people, reasons, and what can be done with it. `off` says why nothing is hidden, if so. */
export function PageFacts({ state, off, model, controller }: PageFactsProps) {
  const { view, report } = state;
  const { habits, switches } = model;
  const isArticle = view.verdict !== 'not-article';
  const show: Show = (quote) => void controller.show(quote);
  return (
    <>
      <Hero view={view} show={show} />
      {isArticle && <Acts report={report} habits={habits} controller={controller} />}
      {isArticle && <Facts view={view} show={show} />}
      {isArticle && <Why view={view} show={show} />}
      {/* one place for both, so that the switch below does not move under the reader's finger */}
      <div class="slot">
        {off ? (
          <p class="off">{i18n.t(`off.${off}`)}</p>
        ) : (
          <HiddenList hidden={view.hidden} lang={view.lang} keeps={switches?.secret === false} controller={controller} />
        )}
      </div>
      {isArticle && view.disclaimer && <Disclaimer words={view.disclaimer} lang={view.lang} />}
      {isArticle && <More report={report} habits={habits} controller={controller} />}
      {view.broken && <p class="quiet broken">{i18n.t('state.broken', [view.broken])}</p>}
    </>
  );
}

interface PageFactsProps {
  state: Extract<State, { is: 'page' }>;
  off: 'site' | 'global' | 'page' | null;
  model: Model;
  controller: Wishes;
}

/** Roles shown at once: a documentary's credits fill screens. */
const ROLES = 8;

function Facts({ view, show }: { view: PageView; show: Show }) {
  const { lang, headlines, originalPublished, modified, credits } = view;
  if (!headlines && !originalPublished && !modified && credits.length === 0) return null;
  const people = credits.map(({ value, quote, id }) => {
    const label = creditLabel(value.role, quote);
    return (
      <Fact key={id} label={typeof label === 'string' ? i18n.t(`field.${label}`) : label.role} lang={lang}>
        <Words quote={quote} id={id} show={show}>
          {namesText(value.names)}
        </Words>
      </Fact>
    );
  });
  return (
    <>
      <dl class="facts">
        {headlines && (
          <Fact label={i18n.t('field.originalTitle')} lang={lang}>
            <Headline headline={headlines.original} show={show} />
          </Fact>
        )}
        {headlines?.here && (
          <Fact label={i18n.t('field.title')} lang={lang}>
            <Headline headline={headlines.here} show={show} />
          </Fact>
        )}
        {originalPublished && (
          <Fact label={i18n.t('field.original')}>
            <Moment moment={originalPublished} show={show} />
          </Fact>
        )}
        {modified && (
          <Fact label={i18n.t('field.modified')}>
            <Moment moment={modified} show={show} />
          </Fact>
        )}
        {people.slice(0, ROLES)}
      </dl>
      {people.length > ROLES && (
        <Rest n={people.length - ROLES}>
          <dl class="facts">{people.slice(ROLES)}</dl>
        </Rest>
      )}
    </>
  );
}

/** A headline with what the other one does not have marked. */
function Headline({ headline: { value, quote, id }, show }: { headline: Shown<TitlePart[]>; show: Show }) {
  return (
    <Words quote={quote} id={id} show={show}>
      {value.map(({ text, changed }) => (changed ? <mark>{text}</mark> : text))}
    </Words>
  );
}

/** `lang` is that of the value where it is quoted from the page. */
function Fact({ label, lang, children }: { label: string; lang?: string | undefined; children: ComponentChildren }) {
  return (
    <div>
      <dt dir="auto">{label}</dt>
      <dd lang={lang} dir="auto">
        {children}
      </dd>
    </div>
  );
}

/** What the site says of its own responsibility: a line of it at a glance, all of it on demand. */
function Disclaimer({ words, lang }: { words: string; lang: string | undefined }) {
  return (
    <details>
      <summary>
        {i18n.t('field.disclaimer')}
        <span class="kinds one-line" lang={lang} dir="auto" aria-hidden="true">
          {words}
        </span>
      </summary>
      <q class="quiet" lang={lang} dir="auto">
        {words}
      </q>
    </details>
  );
}
