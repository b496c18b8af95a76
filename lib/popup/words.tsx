import { i18n } from '#i18n';
import type { Quote, Told } from '../model/report';
import type { ComponentChildren } from 'preact';

export type Show = (quote: Quote) => void;

/**
 * A value that leads to the words it was read from: on the page, or, where they stand in metadata, in the list of all values
 * (`id` names its entry there).
 */
export function Words({ quote, id, show, children }: { quote: Told | null; id: string; show: Show; children: ComponentChildren }) {
  if (!quote) return <>{children}</>;
  const onPage = quote.place === 'page';
  return (
    <button
      type="button"
      class="words"
      title={i18n.t(onPage ? 'evidence.show' : 'evidence.quote')}
      onClick={() => {
        if (onPage) show(quote);
        else openEntry(id);
      }}
    >
      {children}
    </button>
  );
}

/** Opens the list of values at an entry and puts the focus there. */
export function openEntry(id: string): void {
  const entry = document.getElementById(id);
  for (let list = entry?.closest('details'); list; list = list.parentElement?.closest('details')) list.open = true;
  entry?.focus();
}
