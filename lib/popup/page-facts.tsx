import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { Model, Wishes } from './controller';
import { Hero, Moment, Words, type Show } from './hero';
import { HiddenList, Why } from './reasons';
import { Acts, More } from './use';
import { namesText, type PageView, type State } from './view';

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
      {isArticle && <Why evidence={view.evidence} lang={view.lang} show={show} />}
      {/* one place for both, so that the switch below does not move under the reader's finger */}
      <div class="slot">
        {off ? (
          <p class="off">{i18n.t(`off.${off}`)}</p>
        ) : (
          <HiddenList hidden={view.hidden} lang={view.lang} keeps={switches?.secret === false} controller={controller} />
        )}
      </div>
      {isArticle && <More report={report} habits={habits} controller={controller} />}
      {view.broken && <p class="quiet">{i18n.t('state.broken', [view.broken])}</p>}
    </>
  );
}

interface PageFactsProps {
  state: Extract<State, { is: 'page' }>;
  off: 'site' | 'global' | 'page' | null;
  model: Model;
  controller: Wishes;
}

function Facts({ view, show }: { view: PageView; show: Show }) {
  const { lang, originalTitle, originalPublished, modified, credits, disclaimer } = view;
  if (!originalTitle && !originalPublished && !modified && !disclaimer && credits.length === 0) return null;
  return (
    <dl class="facts">
      {originalTitle && (
        <Fact label={i18n.t('field.originalTitle')} lang={lang}>
          {originalTitle.value.map(({ text, changed }) => (changed ? <mark>{text}</mark> : text))}
        </Fact>
      )}
      {credits.map(({ value, quote }) => (
        <Fact key={value.role} label={value.role} lang={lang}>
          <Words quote={quote} show={show} text={namesText(value.names)} />
        </Fact>
      ))}
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
      {disclaimer && (
        <Fact label={i18n.t('field.disclaimer')} lang={lang}>
          {/* long ones scroll, so they can be focused */}
          <q class="quiet" tabIndex={0}>
            {disclaimer}
          </q>
        </Fact>
      )}
    </dl>
  );
}

/** `lang` is that of the value where it is quoted from the page. */
function Fact({ label, lang, children }: { label: string; lang?: string | undefined; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd lang={lang}>{children}</dd>
    </div>
  );
}
