import { partingLine } from '@/lib/policy/first-screen';
import { word } from '../ui/word';
import './parting.css';

/**
 * After Leave: one warm line, until the next page is there. There is nothing to press. It stands in every pause from the
 * beginning, empty, since a status that comes with its words is often not read out.
 */
export function Parting({ seed, leaving }: { seed: number; leaving: boolean }) {
  return (
    <div className="pause-parting" role="status" data-leaving={leaving || undefined}>
      {leaving && <p className="pause-parting-line">{partingLine(seed, word)}</p>}
    </div>
  );
}
