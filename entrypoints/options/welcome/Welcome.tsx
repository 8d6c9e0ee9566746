import './welcome.css';
import { i18n } from '#i18n';
import { usePeople } from '@/components/hooks/live';
import { Breath } from '@/components/ui/Breath';
import { ReachQuestion } from '../people/ReachQuestion';
import { AddPauseForm } from '../shared/AddPauseForm';
import { Practice } from '../shared/Practice';

/** The first page after the install: what Lull does, a pause to try, a field for the first profile. */
export function Welcome() {
  const people = usePeople() ?? [];
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
          <p className="soft">{i18n.t('help.order')}</p>
        </div>
        <div className="welcome-try">
          <Breath moving={false} />
          <Practice variant="plain">
            <p className="soft">{i18n.t('welcome.tryHelp')}</p>
          </Practice>
        </div>
      </div>
      <section className="card stack">
        <h2>{i18n.t('welcome.first')}</h2>
        <AddPauseForm people={people} />
      </section>
      <ReachQuestion people={people} />
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
