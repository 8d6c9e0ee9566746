import { millisecondsInMinute } from 'date-fns/constants';
import './exercise.css';
import './two-minutes.css';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import type { Exercise, ExerciseProps } from './exercise';
import { twoMinuteIdeas } from './parts/ideas';
import { MotionButton, useMoving } from './parts/moving';
import { EndWays } from './parts/Steps';
import { useTools } from './parts/tools';

const TWO_MINUTES_MS = 2 * millisecondsInMinute;
/** More than this is too much to choose from now. */
const MOST = 8;

type Where = { at: 'list' } | { at: 'doing'; what: string } | { at: 'end' };

/** Something else to do, chosen from the user's own list. The ring is company, not a deadline. */
function TwoMinutes({ onLeave }: ExerciseProps) {
  const { ownList, doing: chosen } = useTools();
  const [where, setWhere] = useState<Where>(
    chosen === undefined ? { at: 'list' } : { at: 'doing', what: chosen },
  );
  const [moving, setMoving] = useMoving();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(where);
  useLayoutEffect(() => {
    if (shown.current !== where) heading.current?.focus({ preventScroll: true });
    shown.current = where;
  }, [where]);
  const own = ownList.length > 0;
  const things = own ? ownList.slice(0, MOST) : twoMinuteIdeas();
  const doing = where.at === 'doing';

  return (
    <section className="exercise" data-moving={moving}>
      {where.at !== 'list' && <Ring running={doing} />}
      <div className="exercise-words">
        <h2 className="exercise-line" ref={heading} tabIndex={-1} dir="auto">
          {doing ? where.what : i18n.t(`exercise.two.${where.at}`)}
        </h2>
        <p className="soft">{doing ? i18n.t('exercise.two.doingHelp') : helpOf(where.at === 'list', own)}</p>
        {where.at === 'list' && <p className="soft">{i18n.t('exercise.two.opposite')}</p>}
      </div>
      {where.at === 'list' && (
        <ul className="things-to-do">
          {things.map((what) => (
            <li key={what}>
              <Button onClick={() => setWhere({ at: 'doing', what })}>
                <span dir="auto">{what}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {doing && (
        <div className="exercise-ways">
          <Button variant="solid" onClick={() => setWhere({ at: 'end' })}>
            {i18n.t('exercise.two.did')}
          </Button>
          <Button variant="quiet" onClick={() => setWhere({ at: 'list' })}>
            {i18n.t('exercise.two.other')}
          </Button>
          <MotionButton moving={moving} onChange={setMoving} />
        </div>
      )}
      {where.at === 'end' && <EndWays onLeave={onLeave} onAgain={() => setWhere({ at: 'list' })} />}
    </section>
  );
}

function helpOf(list: boolean, own: boolean): string {
  if (!list) return i18n.t('exercise.two.endHelp');
  return i18n.t(own ? 'exercise.two.listHelp' : 'exercise.two.ideasHelp');
}

/** Two minutes as a ring that fills; said once when they are over. */
function Ring({ running }: { running: boolean }) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => setOver(true), TWO_MINUTES_MS);
    return () => clearTimeout(timer);
  }, [running]);
  return (
    <>
      <svg className="ring" data-running={running} viewBox="0 0 200 200" aria-hidden="true">
        <circle cx="100" cy="100" r="70" className="ring-core" />
        <circle cx="100" cy="100" r="88" className="ring-way" />
        <circle cx="100" cy="100" r="88" className="ring-time" pathLength="100" />
      </svg>
      <p className="unseen" role="status">
        {running && over ? i18n.t('exercise.two.over') : ''}
      </p>
    </>
  );
}

const exercise: Exercise = {
  id: 'two-minutes',
  name: () => i18n.t('exercise.two.name'),
  length: () => i18n.t('exercise.two.length'),
  goodFor: () => i18n.t('exercise.two.good'),
  caution: null,
  evidence: {
    level: 'little',
    line: () => i18n.t('exercise.two.evidence'),
    source: 'Langeslag & Sanchez 2018, doi 10.1037/xge0000360',
  },
  uses: 'mind',
  need: 'body',
  Component: TwoMinutes,
};
export default exercise;
