import '../shared/setting.css';
import './calm-kit.css';
import { useMemo, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, everyExercise } from '@/components/exercises';
import { useSettings, useTexts } from '@/components/hooks/live';
import { PageHead } from '../shared/PageHead';
import { ExerciseSettings } from './ExerciseSettings';
import { KeptMessages } from './KeptMessages';
import { KitPicker } from './KitPicker';
import { KitWords } from './KitWords';
import { OwnWords } from './OwnWords';
import { TakeWithYou } from './TakeWithYou';
import { TryCard } from './TryCard';
import { TryPause } from './TryPause';

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
      {settings && trying && (
        <TryCard key={trying.id} exercise={trying} settings={settings} onTry={setTrying} onLeave={leave} />
      )}
      {settings && all && !trying && (
        <KitPicker kit={settings.kit} aside={settings.aside} all={all} focusOn={tried} onTry={setTrying} />
      )}
      <TryPause />
      {settings && <ExerciseSettings pace={settings.pace} autoStep={settings.autoStep} />}
      <OwnWords
        kind="own-exercise"
        title={i18n.t('kit.own')}
        lead={i18n.t('kit.ownLead')}
        label={i18n.t('kit.ownLabel')}
        add={i18n.t('kit.ownAdd')}
        long
      />
      <OwnWords
        kind="own-list"
        title={i18n.t('kit.list')}
        lead={i18n.t('kit.listLead')}
        label={i18n.t('kit.listLabel')}
        add={i18n.t('kit.listAdd')}
      />
      <KeptMessages />
      <KitWords />
      <TakeWithYou />
    </div>
  );
}
