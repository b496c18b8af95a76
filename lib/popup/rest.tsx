import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';

/** What is too long to be shown at once: `n` more, on demand. */
export function Rest({ n, children }: { n: number; children: ComponentChildren }) {
  return (
    <details class="rest">
      <summary>{i18n.t('more', [String(n)])}</summary>
      {children}
    </details>
  );
}
