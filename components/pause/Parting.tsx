import { i18n } from '#i18n';
import { pickBySeed } from '@/lib/policy/seed';
import './parting.css';

/** The lines that may stand while the browser is on its way. They say nothing about having looked or not. */
const LINES = [
  'pause.parting.gently',
  'pause.parting.yours',
  'pause.parting.shoulders',
  'pause.parting.kind',
  'pause.parting.time',
] as const;

/**
 * After Leave: one warm line, until the new place is there. There is nothing to press. It stands in every pause from the
 * beginning, empty, since a status that comes with its words is often not read out.
 */
export function Parting({ seed, leaving }: { seed: number; leaving: boolean }) {
  return (
    <div className="pause-parting" role="status" data-leaving={leaving || undefined}>
      {leaving && <p className="pause-parting-line">{i18n.t(pickBySeed(LINES, seed))}</p>}
    </div>
  );
}
