import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';

/** A part of the page under a heading; `managed` says that some of it is not the reader's to change. */
export function Section({ title, managed = false, children }: { title: string; managed?: boolean; children: ComponentChildren }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {managed && <p class="quiet managed">{i18n.t('options.managed')}</p>}
      {children}
    </section>
  );
}

interface Field {
  label: string;
  locked: boolean;
}

/** A choice of yes or no. */
export function Tick({
  label,
  locked,
  checked,
  role,
  change,
}: Field & { checked: boolean; role?: 'switch'; change: (checked: boolean) => void }) {
  return (
    <label class="tick">
      <span>{label}</span>
      <input
        type="checkbox"
        role={role}
        checked={checked}
        disabled={locked}
        onChange={({ currentTarget }) => {
          change(currentTarget.checked);
        }}
      />
    </label>
  );
}

/** A choice of one from a list. */
export function Choose<T extends string>({
  label,
  locked,
  values,
  chosen,
  name,
  change,
}: Field & { values: readonly T[]; chosen: T; name: (value: T) => string; change: (value: T) => void }) {
  return (
    <label class="row">
      <span>{label}</span>
      <select
        disabled={locked}
        onChange={({ currentTarget }) => {
          const value = values[currentTarget.selectedIndex];
          if (value) change(value);
        }}
      >
        {values.map((value) => (
          <option key={value} selected={value === chosen}>
            {name(value)}
          </option>
        ))}
      </select>
    </label>
  );
}
