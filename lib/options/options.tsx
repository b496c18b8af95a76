import { i18n } from '#i18n';
import { MODES, NOISE_KINDS } from '../model/report';
import { CITATION_FORMS, CITATION_NAMES, ENGINES } from '../model/settings';
import type { Model, Note, Wishes } from './controller';
import { FileSection } from './file';
import { Choose, Section, Tick } from './parts';
import { Shortcuts } from './shortcuts';
import { KeptTexts, Sites } from './sites';

/** The settings page: what holds everywhere, then site by site, then what is done with all of it. */
export function Options({ model, controller }: { model: Model; controller: Wishes }) {
  const { global, policy, sites, note } = model;
  const locked = (name: keyof typeof policy.global) => name in policy.global;
  return (
    <main>
      <header>
        <img src="/icon/qingyuan.svg" alt="" width="28" height="28" />
        <h1>{i18n.t('options.title')}</h1>
      </header>
      <Section title={i18n.t('options.general')} managed={locked('enabled') || locked('mode')}>
        <Tick
          label={i18n.t('global.name')}
          role="switch"
          checked={global.enabled}
          locked={locked('enabled')}
          change={(enabled) => void controller.setGlobal({ enabled })}
        />
        <fieldset disabled={locked('mode')}>
          <legend>{i18n.t('options.mode')}</legend>
          <div class="modes">
            {MODES.map((mode) => (
              <label key={mode}>
                <input
                  type="radio"
                  name="mode"
                  value={mode}
                  checked={mode === global.mode}
                  onChange={() => void controller.setGlobal({ mode })}
                />
                <span>{i18n.t(`mode.${mode}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      </Section>
      <Section title={i18n.t('options.kinds')} managed={Object.keys(policy.hide).length > 0}>
        <div class="kinds-list">
          {NOISE_KINDS.map((kind) => (
            <Tick
              key={kind}
              label={i18n.t(`kind.${kind}`)}
              checked={global.hide[kind]}
              locked={kind in policy.hide}
              change={(hidden) => void controller.setGlobal({ hide: { [kind]: hidden } })}
            />
          ))}
        </div>
        <p class="quiet">{i18n.t('options.kindsHint')}</p>
      </Section>
      <Section title={i18n.t('options.copying')} managed={locked('copy')}>
        <Tick
          label={i18n.t('options.copy')}
          checked={global.copy}
          locked={locked('copy')}
          change={(copy) => void controller.setGlobal({ copy })}
        />
        <p class="quiet">{i18n.t('options.copyHint')}</p>
      </Section>
      <Sites sites={sites} policy={policy} controller={controller} />
      <KeptTexts sites={sites} controller={controller} />
      <Section title={i18n.t('options.use')} managed={locked('search') || locked('cite')}>
        <Choose
          label={i18n.t('options.engine')}
          values={ENGINES}
          chosen={global.search}
          name={(engine) => i18n.t(`engine.${engine}`)}
          locked={locked('search')}
          change={(search) => void controller.setGlobal({ search })}
        />
        <Choose
          label={i18n.t('options.cite')}
          values={CITATION_FORMS}
          chosen={global.cite}
          name={(form) => CITATION_NAMES[form]}
          locked={locked('cite')}
          change={(cite) => void controller.setGlobal({ cite })}
        />
      </Section>
      {model.shortcuts.length > 0 && <Shortcuts shortcuts={model.shortcuts} />}
      <Section title={i18n.t('options.file')} managed={locked('sync')}>
        <Tick
          label={i18n.t('options.sync')}
          checked={global.sync}
          locked={locked('sync')}
          change={(sync) => void controller.setGlobal({ sync })}
        />
        <p class={model.sync && global.sync ? 'trouble' : 'quiet'}>
          {i18n.t(model.sync && global.sync ? (model.sync === 'full' ? 'options.syncFull' : 'options.syncFailed') : 'options.syncHint')}
        </p>
        <FileSection controller={controller} />
      </Section>
      <p role="status" class={note && note.is !== 'saved' && note.is !== 'imported' ? 'note trouble' : 'note done'}>
        {note && noteText(note)}
      </p>
    </main>
  );
}

function noteText(note: Note): string {
  if (note.is === 'imported') return i18n.t('options.imported', [String(note.sites)]);
  if (note.is === 'unsaved') return i18n.t('trouble.unsaved');
  if (note.is !== 'flaw') return i18n.t(`options.${note.is}`);
  const { flaw } = note;
  const line = String(flaw.line);
  if (flaw.is === 'json') return i18n.t('flaw.json', [line, flaw.detail]);
  return flaw.is === 'foreign' ? i18n.t('flaw.foreign', [line]) : i18n.t('flaw.value', [line, flaw.field, flaw.value || '—']);
}
