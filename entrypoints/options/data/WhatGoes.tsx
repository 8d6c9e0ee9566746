import { i18n } from '#i18n';
import { counted } from '@/components/ui/counted';
import type { EraseWhat } from '@/lib/storage/erase-what';
import type { ErasePreview } from '@/lib/storage/read/kept';

const COUNTED = ['pauses', 'pulls', 'taps', 'written', 'people', 'profiles', 'other'] as const;

/** What goes for good, what stays, and what is out of Lull's reach. */
export function WhatGoes({ what: { what }, preview }: { what: EraseWhat; preview: ErasePreview }) {
  const all = what === 'all';
  const going = COUNTED.filter((name) => preview[name] > 0).map((name) =>
    counted(`data.erase.${name}`, preview[name]),
  );
  if (all) going.push(i18n.t('data.erase.settings'));
  const stays = {
    person: () => i18n.t('data.erase.staysPerson'),
    time: () => i18n.t('data.erase.staysTime'),
    kind: () => i18n.t('data.erase.staysKind'),
    all: () => i18n.t('data.erase.staysAll'),
  };
  return (
    <div className="data-goes">
      <div>
        <h3>{i18n.t('data.erase.goes')}</h3>
        {going.length === 0 ? (
          <p className="soft">{i18n.t('data.erase.nothing')}</p>
        ) : (
          <ul className="lines">
            {going.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
      <div>
        <h3>{i18n.t('data.erase.stays')}</h3>
        <ul className="lines">
          <li>{stays[what]()}</li>
          <li>{i18n.t('data.erase.staysFiles')}</li>
          <li>{i18n.t('data.erase.staysHistory')}</li>
          <li>{i18n.t('data.erase.staysDisk')}</li>
        </ul>
      </div>
    </div>
  );
}
