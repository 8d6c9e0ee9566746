import { seal, unseal } from './age';
import type { SealAnswer, SealJob } from './seal';

addEventListener('message', ({ data: { what, file, passphrase } }: MessageEvent<SealJob>) => {
  const work = what === 'seal' ? seal(file, passphrase) : unseal(file, passphrase);
  work.then(
    (made) => postMessage({ file: made } satisfies SealAnswer),
    (error) => postMessage({ error: String(error), name: String(error?.name) } satisfies SealAnswer),
  );
});
