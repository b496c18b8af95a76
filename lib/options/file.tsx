import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import type { Wishes } from './controller';

/** Settings out to a file and in from one; and the way back to the beginning, behind a second question. */
export function FileSection({ controller }: { controller: Wishes }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <div class="acts">
        <button type="button" class="act" onClick={() => void controller.exportFile().then(save)}>
          {i18n.t('options.export')}
        </button>
        <button type="button" class="act" onClick={() => chooser.current?.click()}>
          {i18n.t('options.import')}
        </button>
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void controller.importFile(file);
          // the same file, mended, may be chosen again
          currentTarget.value = '';
        }}
      />
      <details class="reset">
        <summary>{i18n.t('options.reset')}</summary>
        <p class="quiet">{i18n.t('options.resetHint')}</p>
        <button type="button" class="act" onClick={() => void controller.reset()}>
          {i18n.t('options.resetNow')}
        </button>
      </details>
    </>
  );
}

/** Hands a text to the browser as a download. */
function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'qingyuan-settings.json';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}
