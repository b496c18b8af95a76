import { i18n } from '#i18n';
import { cite } from '../citation/citation';
import { today, workOf } from '../citation/work';
import type { PageReport } from '../model/report';
import { CITATION_FORMS, CITATION_NAMES, type CitationForm, type Engine } from '../model/settings';
import type { Wishes } from './controller';
import type { Habits } from './read-switches';
import { searchesFor } from './search';

/** What is done most: take the words along, cite, look for the original. */
export function Acts({ report, habits, controller }: { report: PageReport; habits: Habits; controller: Wishes }) {
  const searches = searchesFor(report, habits.search);
  return (
    <div class="acts">
      <button type="button" class="act" onClick={() => void controller.copy('text')}>
        {i18n.t('use.text')}
      </button>
      <button type="button" class="act" title={CITATION_NAMES[habits.cite]} onClick={() => void controller.copy('citation')}>
        {i18n.t('use.cite')}
      </button>
      {searches && (
        <a class="act" href={searches.first.href} target="_blank" rel="noreferrer" title={searchText(searches.first.domain, habits.search)}>
          {i18n.t('use.find')}
        </a>
      )}
    </div>
  );
}

/** Who is asked: the engine for one site, or for all. */
function searchText(domain: string | null, engine: Engine): string {
  if (domain !== null) return i18n.t('use.findAt', [domain]);
  return i18n.t('use.findWith', [i18n.t(`engine.${engine === 'outlet' ? 'bing' : engine}`)]);
}

/** All other ways to use the article. */
export function More({ report, habits, controller }: { report: PageReport; habits: Habits; controller: Wishes }) {
  const other = searchesFor(report, habits.search)?.second;
  const copy = (what: Parameters<Wishes['copy']>[0], label: string) => (
    <button type="button" class="act" onClick={() => void controller.copy(what)}>
      {label}
    </button>
  );
  return (
    <details class="more">
      <summary>{i18n.t('use.more')}</summary>
      <h2 id="use-article">{i18n.t('use.article')}</h2>
      <div class="acts" role="group" aria-labelledby="use-article">
        {copy('text', i18n.t('use.plain'))}
        {copy('markdown', 'Markdown')}
        {copy('rich', i18n.t('use.rich'))}
        <button type="button" class="act" onClick={() => void controller.print()}>
          {i18n.t('use.print')}
        </button>
      </div>
      <Citation report={report} form={habits.cite} controller={controller} />
      <div class="acts">
        {copy('report', i18n.t('use.report'))}
        {other && (
          <a class="act" href={other.href} target="_blank" rel="noreferrer">
            {searchText(other.domain, habits.search)}
          </a>
        )}
      </div>
    </details>
  );
}

function Citation({ report, form, controller }: { report: PageReport; form: CitationForm; controller: Wishes }) {
  return (
    <>
      <div class="row">
        <h2>
          <label for="use-form">{i18n.t('use.form')}</label>
        </h2>
        <select
          id="use-form"
          onChange={({ currentTarget }) => {
            const chosen = CITATION_FORMS[currentTarget.selectedIndex];
            if (chosen) void controller.setCite(chosen);
          }}
        >
          {CITATION_FORMS.map((each) => (
            <option key={each} selected={each === form}>
              {CITATION_NAMES[each]}
            </option>
          ))}
        </select>
        <button type="button" class="link" aria-label={i18n.t('use.cite')} onClick={() => void controller.copy('citation')}>
          {i18n.t('use.copy')}
        </button>
      </div>
      {/* long words of other people: it scrolls, so it can be focused */}
      <pre class="cited" tabIndex={0} role="region" aria-label={i18n.t('use.form')}>
        {cite(workOf(report, today()), form).text}
      </pre>
    </>
  );
}
