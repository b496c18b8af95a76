import { bare } from '../text/fold';

/** Whether a text names the site it stands on: its name, a good part of it, or its host. */
export function namesSite(text: string, site: { name: string; host: string }): boolean {
  const folded = bare(text);
  const name = bare(site.name);
  const core = name.replace(/(?:网站|網站|网|網|门户|新闻|online|news)$/, '');
  if (core.length >= 2 && (folded.includes(name) || (core.length >= 3 && folded.includes(core)))) return true;
  const labels = site.host.split('.').filter((label) => label.length >= 4 && !/^(?:www|news|wap|html|com\w*)$/.test(label));
  return labels.some((label) => folded.includes(bare(label)));
}
