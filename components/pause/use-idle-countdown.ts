import { useEffect, useState } from 'react';
import { Countdown } from '@/lib/policy/first-screen';
import { isVisible } from './visible';

/**
 * Seconds left of a countdown that runs only while the page is visible and idle: a hover or focus stops it, and it starts
 * again from the full time afterwards.
 */
export function useIdleCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(() => document.hasFocus());
  const busy = hovered || focused;

  useEffect(() => {
    const root = document.documentElement;
    const stop = new AbortController();
    const { signal } = stop;
    root.addEventListener('pointerenter', () => setHovered(true), { signal });
    root.addEventListener('pointerleave', () => setHovered(false), { signal });
    window.addEventListener('focus', () => setFocused(true), { signal });
    window.addEventListener('blur', () => setFocused(false), { signal });
    return () => stop.abort();
  }, []);
  useEffect(() => {
    if (busy) return setLeft(seconds);
    return new Countdown(seconds, isVisible).subscribe(setLeft);
  }, [busy, seconds]);
  return left;
}
