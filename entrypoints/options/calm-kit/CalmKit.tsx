import '../shared/setting.css';
import './calm-kit.css';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, everyExercise } from '@/components/exercises';
import { useSettings, useTexts } from '@/components/hooks/live';
import { WhileOpen } from '@/components/lock/WhileOpen';
import { PageHead } from '../shared/PageHead';
import { Practice } from '../shared/Practice';
import { KitPicker } from './KitPicker';
import { KitWords } from './KitWords';
import { QuietPhone } from './QuietPhone';
import { TakeWithYou } from './TakeWithYou';
import { TryCard } from './TryCard';

/** What helps in a hard moment: exercises picked, tried and ordered, and the user's own words. */
export function CalmKit() {
  const settings = useSettings();
  const own = useTexts('own-exercise');
  const all = useMemo(() => own && everyExercise(own), [own]);
  const [trying, setTrying] = useState<Exercise | null>(null);
  const [tried, setTried] = useState<string | null>(null);
  const leave = () => {
    setTried(trying?.after ?? trying?.id ?? null);
    setTrying(null);
  };

  return (
    <div className="page">
      <PageHead title={i18n.t('kit.title')}>
        <p>{i18n.t('kit.lead')}</p>
      </PageHead>
      <div className="row">
        <Practice variant="plain">
          <span className="soft">{i18n.t('kit.pauseLead')}</span>
        </Practice>
      </div>
      {settings && trying && (
        <TryCard key={trying.id} exercise={trying} settings={settings} onTry={setTrying} onLeave={leave} />
      )}
      {settings && all && !trying && (
        <KitPicker kit={settings.kit} aside={settings.aside} all={all} focusOn={tried} onTry={setTrying} />
      )}
      <KitWords />
      <WhileOpen says={null}>
        <TakeWithYou />
      </WhileOpen>
      <QuietPhone />
    </div>
  );
}
