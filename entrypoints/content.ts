import { defineContentScript } from '#imports';
import { Visit } from '../lib/visit/visit';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_start',
  // the legacy start message would wake listeners of the page (WXT 0.21)
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (document.contentType !== 'text/html' && document.contentType !== 'application/xhtml+xml') return;
    await new Visit(document, ctx.signal).start((moved) => {
      ctx.addEventListener(window, 'wxt:locationchange', moved);
    });
  },
});
