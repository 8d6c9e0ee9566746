import type { PauseWorld } from '@/components/pause/types';

// The first screen stands without it, so it is loaded when that stands.
(globalThis as PauseWorld).lullNext = () => import('./next');
