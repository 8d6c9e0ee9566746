import './appearance.css';
import { type ReactNode, useId } from 'react';
import { i18n } from '#i18n';
import { formatPercent } from '@/components/ui/format';
import { type Appearance, PALETTES, TEXT_SIZES, THEMES } from '@/lib/policy/shown-as';
import { Choice } from '../../shared/Choice';
import { SavedNote } from '../../shared/SavedNote';
import { useSave } from '../../shared/use-save';

/** Light or dark, the colours, the size of words: chosen here, worn by every page at once. */
export function AppearanceGroup({ settings }: { settings: Appearance }) {
  const id = useId();
  return (
    <section className="card settings-group" aria-labelledby={id}>
      <h2 className="settings-title" id={id}>
        {i18n.t('appearance.title')}
      </h2>
      <p className="soft appearance-about">{i18n.t('appearance.everywhere')}</p>
      <OneOf
        of="theme"
        chosen={settings.theme}
        among={THEMES}
        label={(theme) => i18n.t(`appearance.${theme}`)}
        hint={(theme) => i18n.t(`appearance.${theme}Hint`)}
      />
      <OneOf
        of="palette"
        chosen={settings.palette}
        among={PALETTES}
        label={(palette) => (
          <>
            <Swatch of={palette} />
            {i18n.t(`appearance.${palette}`)}
          </>
        )}
        hint={(palette) => i18n.t(`appearance.${palette}Hint`)}
      />
      <OneOf
        of="textSize"
        chosen={settings.textSize}
        among={TEXT_SIZES}
        label={(size) => i18n.t(`appearance.size${size}`)}
        hint={(size) => formatPercent(size / 100)}
      />
    </section>
  );
}

interface OneOfProps<K extends keyof Appearance> {
  of: K;
  chosen: Appearance[K];
  among: readonly Appearance[K][];
  label: (one: Appearance[K]) => ReactNode;
  hint: (one: Appearance[K]) => string;
}

/** One part of the appearance, of which one is chosen. */
function OneOf<K extends keyof Appearance>({ of, chosen, among, label, hint }: OneOfProps<K>) {
  const id = useId();
  const { save, said, stuck, refusal } = useSave();
  return (
    <section className="setting">
      <fieldset className="stack">
        <legend className="setting-name">{i18n.t(`appearance.${of}`)}</legend>
        {among.map((one) => (
          <Choice
            key={one}
            name={id}
            checked={one === chosen}
            label={label(one)}
            hint={hint(one)}
            onChoose={() => save({ [of]: one })}
          />
        ))}
      </fieldset>
      <SavedNote said={said} stuck={stuck} refusal={refusal} />
    </section>
  );
}

/** Three of the colours of a palette, in the theme of the page. */
function Swatch({ of }: { of: Appearance['palette'] }) {
  return (
    <span className="palette" data-palette={of} aria-hidden="true">
      <span className="palette-paper" />
      <span className="palette-mist" />
      <span className="palette-water" />
    </span>
  );
}
