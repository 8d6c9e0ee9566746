interface Quieted {
  muted: boolean;
  playing: boolean;
}

/**
 * Pauses and mutes whatever plays now or starts to play later, until `signal` aborts; then each is again as it was.
 * What the page itself tried to start meanwhile plays on afterwards, as it would have.
 */
export function quietMedia(signal: AbortSignal): void {
  const quieted = new Map<HTMLMediaElement, Quieted>();

  const quiet = (media: HTMLMediaElement) => {
    if (!quieted.has(media)) quieted.set(media, { muted: media.muted, playing: true });
    media.muted = true;
    media.pause();
  };
  const onPlay = ({ target }: Event) => {
    if (target instanceof HTMLMediaElement) quiet(target);
  };

  window.addEventListener('play', onPlay, { capture: true, signal });
  for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
    if (!media.paused) quiet(media);
  }
  leaveFullScreen();

  signal.addEventListener(
    'abort',
    () => {
      for (const [media, before] of quieted) {
        media.muted = before.muted;
        // A browser may refuse to start a sound without a gesture: then it stays paused, as the page must expect.
        if (before.playing) media.play().catch(() => undefined);
      }
    },
    { once: true },
  );
}

function leaveFullScreen(): void {
  // Both may be over already when the browser gets to it; there is nothing to undo then.
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
  if (document.pictureInPictureElement) document.exitPictureInPicture().catch(() => undefined);
}
