import { writeClipboard } from '../../lib/clipboard/write';
import { answerInOffscreen } from '../../lib/messages/transport';
import { ok } from '../../lib/model/result';

// Chromium's background has no clipboard; this page without a window has one
answerInOffscreen({ clip: async (copy) => ok(await writeClipboard(copy)) }, new AbortController().signal);
