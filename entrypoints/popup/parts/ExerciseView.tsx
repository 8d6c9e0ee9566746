import { useLayoutEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { type Exercise, type Tools, ToolsContext } from '@/components/exercises';

interface ExerciseViewProps {
  exercise: Exercise;
  tools: Tools;
  onLeave: () => void;
}

/** An exercise in place of the popup, with the way back at the top. Escape goes back as well. */
export function ExerciseView({ exercise, tools, onLeave }: ExerciseViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [topLine, setTopLine] = useState<HTMLElement | null>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const { Component } = exercise;
  return (
    <main
      className="popup popup-exercise"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <header className="popup-head">
        <button type="button" className="button button-quiet popup-back" onClick={onLeave}>
          <svg
            viewBox="0 0 12 12"
            width="12"
            height="12"
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
          >
            <path d="M7.5 1.5 3 6l4.5 4.5" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
          {i18n.t('ui.back')}
        </button>
        <h1 ref={heading} tabIndex={-1}>
          {exercise.name()}
        </h1>
        <span className="exercise-top" ref={setTopLine} />
      </header>
      <ToolsContext value={{ ...tools, topLine }}>
        <Component onLeave={onLeave} />
      </ToolsContext>
    </main>
  );
}
