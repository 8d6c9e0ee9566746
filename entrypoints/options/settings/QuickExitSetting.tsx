import { useEffect, useId, useState } from 'react';
import { i18n } from '#i18n';
import { Choice } from '../shared/Choice';
import { LinkField } from '../shared/LinkField';
import { SavedNote } from '../shared/SavedNote';
import { useSave } from '../shared/use-save';

/** What Quick exit opens: the browser's new-tab page, or a page of one's own. Here it is said what it can't do. */
export function QuickExitSetting({ exitTo }: { exitTo: string | null }) {
  const id = useId();
  const [own, setOwn] = useState(exitTo !== null);
  const [address, setAddress] = useState(exitTo ?? '');
  const { save, said, setSaid, stuck, refusal } = useSave();
  useEffect(() => {
    setOwn(exitTo !== null);
    setAddress(exitTo ?? '');
  }, [exitTo]);
  const choose = (ownPage: boolean) => {
    setOwn(ownPage);
    setSaid(null);
    if (!ownPage) save({ exitTo: null });
    else if (address.trim()) save({ exitTo: address });
  };
  const keep = () => {
    const wanted = address.trim();
    if (wanted !== '' && wanted !== exitTo) save({ exitTo: wanted });
  };

  return (
    <section className="setting">
      <fieldset className="stack" aria-describedby={`${id}-about`}>
        <legend className="setting-name">{i18n.t('quickExit.name')}</legend>
        <p className="soft" id={`${id}-about`}>
          {i18n.t('quickExit.about')} {i18n.t('quickExit.history')}
        </p>
        <Choice
          name={id}
          checked={!own}
          label={i18n.t('quickExit.newTab')}
          hint={i18n.t('quickExit.newTabHint')}
          onChoose={() => choose(false)}
        />
        <Choice
          name={id}
          checked={own}
          label={i18n.t('quickExit.own')}
          hint={i18n.t('quickExit.ownHint')}
          onChoose={() => choose(true)}
        />
      </fieldset>
      {own && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <LinkField
            label={i18n.t('quickExit.address')}
            hint={i18n.t(address.trim() ? 'settings.leaveAddressHint' : 'quickExit.placeEmpty')}
            problem={refusal}
            value={address}
            onChange={(link) => {
              setAddress(link);
              setSaid(null);
            }}
            onBlur={keep}
          />
        </form>
      )}
      <SavedNote said={said} stuck={stuck} />
    </section>
  );
}
