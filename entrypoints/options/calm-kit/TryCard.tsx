import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, following, ToolsContext } from '@/components/exercises';
import { useNoteMoment, useTools } from '@/components/hooks/kit';
import { useTexts } from '@/components/hooks/live';
import { Button } from '@/components/ui/Button';
import type { Settings } from '@/lib/storage/schema';

interface TryCardProps {
  exercise: Exercise;
  settings: Settings;
  /** Another exercise takes its place. */
  onTry: (exercise: Exercise) => void;
  onLeave: () => void;
}

/** An exercise tried in place of the lists. **Back** and Escape bring them back. */
export function TryCard({ exercise, settings, onTry, onLeave }: TryCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [topLine, setTopLine] = useState<HTMLElement | null>(null);
  const list = useTexts('own-list');
  const ownList = (list ?? []).map(({ text }) => text);
  const matters = (useTexts('matters') ?? []).map(({ text }) => text);
  const tools = useTools({ ...settings, ownList, matters }, true);
  const noteMoment = useNoteMoment(true);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('section')?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const { Component } = exercise;
  const next = following(exercise);
  const goOn = next && { name: next.name(), open: () => onTry(next) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a second way to Back, wherever the focus is
    <section
      className="card try-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <div className="try-head">
        <Button variant="quiet" onClick={onLeave}>
          {i18n.t('ui.back')}
        </Button>
        <h2 ref={heading} tabIndex={-1} dir="auto">
          {exercise.name()}
        </h2>
        <span className="exercise-top" ref={setTopLine} />
      </div>
      <ToolsContext value={{ ...tools, goOn, topLine, finished: () => noteMoment(exercise.id) }}>
        <Component onLeave={onLeave} />
      </ToolsContext>
    </section>
  );
}
