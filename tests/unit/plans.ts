import type { Plan } from '@/lib/policy/planned';

export const BERLIN = 'Europe/Berlin';

export const at = (hours: number, minutes = 0) => hours * 60 + minutes;

export const plan = (part: Partial<Plan> = {}): Plan => ({
  id: 'a',
  days: [5],
  from: at(17),
  until: at(18),
  label: null,
  ...part,
});
