import type { Page } from 'puppeteer-core';
import type { Fixture } from './fixtures.ts';

export interface Renamed {
  url: string;
  html: string;
  /** Puts the parts of the page's own host back into what was read from the renamed page. */
  back: (text: string) => string;
}

/** The same page on another host, every class and id under a name that says nothing. `blank` is any page: it lends its parser. */
export async function renamed(blank: Page, { url, html }: Fixture): Promise<Renamed> {
  const { hostname } = new URL(url);
  const labels = hostname.split('.');
  const others = labels.map((label, i) => (i === labels.length - 1 || label === 'www' ? label : `z${String(i)}z`));
  const other = others.join('.');
  return {
    url: url.replace(hostname, other),
    html: await blank.evaluate(withoutNames, html.replaceAll(hostname, other)),
    back: (text) => others.reduce((all, label, i) => all.replaceAll(`${label}.`, `${labels[i] ?? ''}.`), text),
  };
}

/** Runs in a page, so all it needs is in it. */
function withoutNames(html: string): string {
  // names that frameworks have given a meaning of their own: a page without them says something else
  const names = new Map([['sr-only', 'sr-only'], ['visually-hidden', 'visually-hidden']]); // prettier-ignore
  const rename = (name: string) => {
    const known = names.get(name) ?? `n${String(names.size)}`;
    names.set(name, known);
    return known;
  };
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('[class]')) element.setAttribute('class', [...element.classList].map(rename).join(' '));
  for (const element of page.querySelectorAll('[id]')) element.id = rename(element.id);
  for (const link of page.querySelectorAll('[href^="#"]'))
    link.setAttribute('href', `#${rename(link.getAttribute('href')?.slice(1) ?? '')}`);
  const selectors = /([.#])([A-Za-z_][\w-]*)(?=[^{}]*\{)/g;
  for (const style of page.querySelectorAll('style')) {
    style.textContent = style.textContent.replace(selectors, (all, mark: string, name: string) =>
      names.has(name) ? mark + rename(name) : all,
    );
  }
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}
