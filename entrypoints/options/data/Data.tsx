import './data.css';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { PageHead } from '../shared/PageHead';
import { BringIn } from './BringIn';
import { Erase } from './Erase';
import { Kept } from './Kept';
import { TakeAlong } from './TakeAlong';

/** What Lull keeps: to take along, to bring in, to look at, and to erase. */
export function Data() {
  const [changed, setChanged] = useState(0);
  const onChange = useCallback(() => setChanged((before) => before + 1), []);
  return (
    <div className="page">
      <PageHead title={i18n.t('options.data')}>
        <p>{i18n.t('data.lead')}</p>
      </PageHead>
      <TakeAlong />
      <BringIn onChange={onChange} />
      <Kept changed={changed} onChange={onChange} />
      <Erase onChange={onChange} />
      <div className="data-pair">
        <section className="card">
          <h2 className="data-small">{i18n.t('data.newProfile')}</h2>
          <p className="soft">{i18n.t('data.newProfileHelp')}</p>
        </section>
        <section className="card">
          <h2 className="data-small">{i18n.t('data.removing')}</h2>
          <p className="soft">{i18n.t('data.removingHelp')}</p>
        </section>
      </div>
    </div>
  );
}
