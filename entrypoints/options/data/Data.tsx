import './data.css';
import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { useHashRoute } from '@/components/hooks/hash-route';
import { WhileOpen } from '@/components/lock/WhileOpen';
import { PageHead } from '../shared/PageHead';
import { BringIn } from './BringIn';
import { Erase } from './Erase';
import { Kept } from './Kept';
import { LockLine } from './LockLine';
import { ReportPage } from './report/ReportPage';
import { TakeAlong } from './TakeAlong';

/** What Lull keeps: to take along, to bring in, to look at, and to erase; below it, as a page of its own, the report. */
export function Data() {
  return useHashRoute().path === 'data/report' ? <ReportPage /> : <AllOfIt />;
}

function AllOfIt() {
  const [changed, setChanged] = useState(0);
  const onChange = useCallback(() => setChanged((before) => before + 1), []);
  return (
    <div className="page">
      <PageHead title={i18n.t('options.data')}>
        <p>{i18n.t('data.lead')}</p>
      </PageHead>
      <WhileOpen says={i18n.t('lock.data')}>
        <TakeAlong />
        <ToReport />
        <BringIn onChange={onChange} />
      </WhileOpen>
      <LockLine />
      <Kept changed={changed} onChange={onChange} />
      <Erase changed={changed} onChange={onChange} />
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

function ToReport() {
  return (
    <section className="card data-card">
      <h2>{i18n.t('report.title')}</h2>
      <p className="soft">{i18n.t('report.lead')}</p>
      <div className="data-acts">
        <a className="button button-plain" href="#/data/report">
          {i18n.t('report.open')}
        </a>
      </div>
    </section>
  );
}
