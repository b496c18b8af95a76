import { defineContentScript } from '#imports';
import { Visit } from '../lib/visit/visit';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  // the legacy start message would wake listeners of the page (WXT 0.21)
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (document.contentType !== 'text/html' && document.contentType !== 'application/xhtml+xml') return;
    // an update or reload leaves the old script behind in Chromium: where it hears of that, its signal ends it and its work
    const ask = () => ctx.isInvalid;
    for (const name of ['focus', 'pointerdown', 'pageshow'] as const) ctx.addEventListener(window, name, ask);
    ctx.addEventListener(document, 'visibilitychange', ask);
    await new Visit(document, ctx.signal).start((moved) => {
      ctx.addEventListener(window, 'wxt:locationchange', moved);
    });
  },
});
