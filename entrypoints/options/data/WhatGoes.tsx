import { i18n } from '#i18n';
import type { EraseWhat } from '@/lib/storage/erase-what';
import type { ErasePreview } from '@/lib/storage/read/kept';

/** What goes for good, what stays, and what is out of Lull's reach. */
export function WhatGoes({ what: { what }, preview }: { what: EraseWhat; preview: ErasePreview }) {
  const all = what === 'all';
  const counted: [number, string][] = [
    [preview.pauses, i18n.t('data.erase.pauses', preview.pauses)],
    [preview.pulls, i18n.t('data.erase.pulls', preview.pulls)],
    [preview.taps, i18n.t('data.erase.taps', preview.taps)],
    [preview.written, i18n.t('data.erase.written', preview.written)],
    [preview.people, i18n.t('data.erase.people', preview.people)],
    [preview.profiles, i18n.t('data.erase.profiles', preview.profiles)],
    [preview.other, i18n.t('data.erase.other', preview.other)],
  ];
  const going = counted.filter(([count]) => count > 0).map(([, words]) => words);
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
