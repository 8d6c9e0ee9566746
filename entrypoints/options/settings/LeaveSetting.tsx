import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Choice } from '../shared/Choice';
import { PlaceForm } from '../shared/PlaceForm';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';

/** Where Leave leads: back, or to a page of one's own. */
export function LeaveSetting({ leaveTo }: { leaveTo: string | null }) {
  const id = useId();
  const [own, setOwn] = useState(leaveTo !== null);
  const [address, setAddress] = useState(leaveTo ?? '');
  const { save, said, setSaid, stuck, refusal } = useSave();
  useEffect(() => {
    if (leaveTo === null) return;
    setOwn(true);
    setAddress(leaveTo);
  }, [leaveTo]);

  const goBack = () => {
    setOwn(false);
    save({ leaveTo: null });
  };
  const chooseOwn = () => {
    setOwn(true);
    setSaid(null);
    if (address.trim()) save({ leaveTo: address.trim() });
  };
  const keep = () => {
    const wanted = address.trim();
    if (wanted !== '' && wanted !== leaveTo) save({ leaveTo: wanted });
  };

  return (
    <section className="setting">
      <fieldset className="stack">
        <legend className="setting-name">{i18n.t('settings.leave')}</legend>
        <Choice
          name={id}
          checked={!own}
          label={i18n.t('settings.leaveBack')}
          hint={i18n.t('settings.leaveBackHint')}
          onChoose={goBack}
        />
        <Choice
          name={id}
          checked={own}
          label={i18n.t('settings.leavePage')}
          hint={i18n.t('settings.leavePageHint')}
          onChoose={chooseOwn}
        />
      </fieldset>
      {own && (
        <PlaceForm
          label={i18n.t('settings.leaveAddress')}
          empty={i18n.t('settings.placeEmpty')}
          address={address}
          problem={refusal}
          onChange={(link) => {
            setAddress(link);
            setSaid(null);
          }}
          onKeep={keep}
        />
      )}
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
