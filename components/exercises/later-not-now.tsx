import './later-not-now.css';
import { type ReactNode, useState } from 'react';
import { i18n } from '#i18n';
import { offsetAt } from '@/lib/browser/clock';
import { isAwake, laterDay, laterOffered } from '@/lib/policy/day-text';
import { Field } from '../ui/Field';
import { timeOfDay } from '../ui/format';
import type { Exercise, ExerciseProps } from './exercise';
import { Steps } from './parts/Steps';
import { type PutOff, useTools } from './parts/tools';
import { vars } from './parts/vars';

const zone = () => Temporal.Now.timeZoneId();
type Problem = Extract<PutOff, { saved: false }>['problem'];

/** `18:30` of a time field as minutes after midnight; `null` while it is not a time. */
function minuteOf(time: string): number | null {
  const [, hour, minute] = time.match(/^(\d\d):(\d\d)/) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}
const fieldOf = (minute: number) =>
  Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString().slice(0, 5);

/** Gives a thought a time, by day, and keeps three words of it until then, where something is kept. */
function LaterNotNow({ onLeave }: ExerciseProps) {
  const { putOff } = useTools();
  const [time, setTime] = useState(() => fieldOf(laterOffered(Date.now(), zone())));
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const minute = minuteOf(time);
  const when = minute !== null && isAwake(minute) ? whenOf(minute) : null;
  const keeps = putOff !== undefined;

  const timed = () => {
    if (when === null) setProblem('timeLate');
    return when !== null;
  };
  const keep =
    putOff &&
    (async () => {
      const kept = await putOff('later', words, minute);
      setProblem(kept.saved ? null : kept.problem);
      return kept.saved;
    });
  const change = (set: (typed: string) => void) => (typed: string) => {
    setProblem(null);
    set(typed);
  };
  return (
    <Steps
      steps={[
        { line: i18n.t('exercise.later.give'), help: i18n.t('exercise.later.giveHelp') },
        {
          line: i18n.t('exercise.later.when'),
          help: i18n.t('exercise.later.whenHelp'),
          control: (
            <Box
              label={i18n.t('exercise.later.time')}
              type="time"
              value={time}
              problem={problem}
              hint={when?.sentence}
              onChange={change(setTime)}
            />
          ),
          before: timed,
        },
        {
          line: i18n.t('exercise.later.three'),
          help: i18n.t(keeps ? 'exercise.later.threeHelp' : 'exercise.later.threeHelpNot'),
          control: (
            <Box
              label={i18n.t('exercise.later.words')}
              type="text"
              value={words}
              problem={problem}
              onChange={change(setWords)}
            />
          ),
          before: keep,
        },
        {
          line: i18n.t('exercise.later.back', [when?.clock ?? time]),
          help: i18n.t('exercise.later.backHelp'),
        },
      ]}
      end={{
        line: i18n.t('exercise.later.end'),
        help: i18n.t(keeps ? 'exercise.later.endHelp' : 'exercise.later.endHelpNot'),
      }}
      picture={(step) => <DayArc step={step} />}
      onLeave={onLeave}
    />
  );
}

/** A time as it is said, with the day it falls on. */
function whenOf(minute: number): { clock: string; sentence: string } {
  const now = Temporal.Now.zonedDateTimeISO();
  const { due } = laterDay(minute, now.epochMilliseconds, zone(), 0);
  const then = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(zone());
  const clock = timeOfDay(due, offsetAt(due));
  const today = then.toPlainDate().equals(now.toPlainDate());
  return { clock, sentence: i18n.t(today ? 'exercise.later.today' : 'exercise.later.tomorrow', [clock]) };
}

interface BoxProps {
  label: string;
  type: 'time' | 'text';
  value: string;
  problem: Problem | null;
  hint?: ReactNode;
  onChange: (typed: string) => void;
}

function Box({ label, type, value, problem, hint, onChange }: BoxProps) {
  return (
    <Field label={label} hint={hint} problem={problem && i18n.t(`problem.${problem}`)}>
      {(field) => (
        <input
          {...field}
          className="input"
          type={type}
          dir="auto"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The way of the day, and a light that is given its place on it. */
function DayArc({ step }: { step: number }) {
  return (
    <svg className="day-arc" viewBox="0 0 200 200" aria-hidden="true" style={vars({ at: step })}>
      <clipPath id="day-clip">
        <circle cx="100" cy="100" r="96" />
      </clipPath>
      <g clipPath="url(#day-clip)">
        <rect width="200" height="200" className="day-plate" />
        <path d="M38 136a62 62 0 0 1 124 0" className="day-way" />
        <g className="day-hand">
          <circle cx="100" cy="74" r="13" className="day-light" />
        </g>
        <path d="M0 136h200v64H0Z" className="day-land" />
        <path d="M0 156q50-12 100 0t100 0v44H0Z" className="day-shore" />
      </g>
    </svg>
  );
}

const exercise: Exercise = {
  id: 'later-not-now',
  name: () => i18n.t('exercise.later.name'),
  length: () => i18n.t('exercise.yourPace'),
  goodFor: () => i18n.t('exercise.later.good'),
  caution: () => i18n.t('exercise.later.care'),
  evidence: {
    level: 'some',
    line: () => i18n.t('exercise.later.evidence'),
    source: 'Krzikalla et al. 2024, doi 10.32872/cpe.12741',
  },
  uses: 'mind',
  need: 'head',
  Component: LaterNotNow,
};
export default exercise;
