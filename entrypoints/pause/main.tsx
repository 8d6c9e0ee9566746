import { createRoot } from 'react-dom/client';
import { Pause } from '@/components/pause/Pause';
import '@/components/ui/tokens.css';
import './page.css';
import { report } from '@/lib/browser/report';
import { ask } from '@/lib/messages/client';
import type { FromFrame, ToFrame } from '@/lib/messages/frame';
import { PauseFrame } from './PauseFrame';

/** One port, from the guard of this tab; anyone else's message is not answered and leaves no trace. */
let claimed = false;

window.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
  const [port] = ports;
  if (claimed || !port || typeof data !== 'string') return;
  ask('claimToken', { token: data })
    .then((real) => {
      if (!real || claimed) return;
      claimed = true;
      port.onmessage = ({ data: begin }: MessageEvent<ToFrame>) => show(port, begin);
    })
    .catch((error) => report(error, 'pause'));
});

function show(port: MessagePort, begin: ToFrame): void {
  const say = (message: FromFrame) => port.postMessage(message);
  const root = document.getElementById('root');
  if (!root) return;
  // An update takes the words away under a frame that still counts: nothing to show, and soon nothing left.
  createRoot(root, { onUncaughtError: (error) => report(error, 'pause') }).render(
    <PauseFrame onReady={() => say({ type: 'ready' })}>
      <Pause
        wait={begin.wait}
        turn={begin.turn}
        privateWindow={begin.privateWindow}
        onLeave={({ urge }) => say({ type: 'leave', urge })}
        onOpen={({ urge }, minutes) => say({ type: 'open', urge, minutes })}
        onPractical={() => say({ type: 'practical' })}
      />
    </PauseFrame>,
  );
}
