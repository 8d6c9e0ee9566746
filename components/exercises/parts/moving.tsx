import { useState } from 'react';
import { i18n } from '#i18n';
import { Button } from '../../ui/Button';
import { TopLine } from './top-line';

/** Whether pictures move: not where the person asked for less motion, and only until they stop it. */
export function useMoving(): [boolean, (moving: boolean) => void] {
  return useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
}

/** **Stop motion** and **Start motion**, apart from the way of the exercise. */
export function MotionButton({ moving, onChange }: { moving: boolean; onChange: (moving: boolean) => void }) {
  return (
    <TopLine>
      <Button variant="quiet" onClick={() => onChange(!moving)}>
        {i18n.t(moving ? 'exercise.stopMotion' : 'exercise.startMotion')}
      </Button>
    </TopLine>
  );
}
