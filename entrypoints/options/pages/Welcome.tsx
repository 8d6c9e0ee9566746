import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Breath } from '@/components/ui/Breath';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { HoldForm } from '../parts/HoldForm';
import { PracticeDialog } from '../parts/PracticeDialog';

/** The first page after the install: what Lull does, a pause to try, a field for the first profile. */
export function Welcome() {
  return (
    <div className="page welcome">
      <div className="welcome-head">
        <div className="welcome-words">
          <h1>{i18n.t('welcome.title')}</h1>
          <p className="serif welcome-line">{i18n.t('welcome.line')}</p>
          <ol className="welcome-steps">
            <li>{i18n.t('welcome.one')}</li>
            <li>{i18n.t('welcome.two')}</li>
            <li>{i18n.t('welcome.three')}</li>
          </ol>
          <p className="soft">
            {i18n.t('welcome.adults')} <a href="#/help">{i18n.t('welcome.helpLink')}</a>
          </p>
        </div>
        <Practice />
      </div>
      <section className="card stack">
        <h2>{i18n.t('welcome.first')}</h2>
        <HoldForm />
      </section>
      <section className="stack">
        <h2>{i18n.t('welcome.know')}</h2>
        <ul className="lines">
          <li>{i18n.t('welcome.here')}</li>
          <li>{i18n.t('welcome.phone')}</li>
        </ul>
        <p>
          <a href="#/overview">{i18n.t('welcome.next')}</a>
        </p>
      </section>
    </div>
  );
}

/** *Try a pause*, with the breath still beside it. Focus comes back to the button afterwards. */
function Practice() {
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setTried(true);
    button.current?.focus();
  };
  return (
    <div className="welcome-try">
      <Breath moving={false} />
      <Button look="solid" ref={button} onClick={() => setOpen(true)}>
        {i18n.t('welcome.try')}
      </Button>
      <div role="status">
        {tried ? (
          <Notice>{i18n.t('welcome.practice')}</Notice>
        ) : (
          <p className="soft">{i18n.t('welcome.tryHelp')}</p>
        )}
      </div>
      {open && <PracticeDialog onClose={close} />}
    </div>
  );
}
