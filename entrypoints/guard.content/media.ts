import { onAbort } from '@/lib/browser/abort';
import { hear } from '@/lib/browser/hear';
import { guardTell } from '@/lib/messages/client';

/**
 * Pauses and mutes whatever plays now or starts to play later, until `signal` aborts; then each is again as it was. What
 * the page itself tried to start meanwhile plays on afterwards, as it would have. Sound without an element is muted by
 * muting the tab.
 */
export function muteMedia(signal: AbortSignal): void {
  /** Whether each was muted before. */
  const before = new Map<HTMLMediaElement, boolean>();

  const mute = (media: HTMLMediaElement) => {
    if (!before.has(media)) before.set(media, media.muted);
    media.muted = true;
    media.pause();
  };
  const onPlay = ({ target }: Event) => {
    if (target instanceof HTMLMediaElement) mute(target);
  };
  const restore = () => {
    for (const [media, muted] of before) {
      media.muted = muted;
      // A browser may refuse to start a sound without a gesture: then it stays paused, as the page must expect.
      if (media.isConnected) media.play().catch(() => undefined);
    }
  };

  hear(window, 'play', onPlay, signal);
  for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) {
    if (!media.paused) mute(media);
  }
  onAbort(signal, restore);
  muteTab(signal);
  leaveFullScreen(signal);
}

/**
 * The background mutes the tab for as long as it shows the page, unless it is muted already. Its silence costs only that. Where what
 * a page says as it goes is lost, the background sees what the tab shows then.
 */
function muteTab(signal: AbortSignal): void {
  const say = (mute: boolean) => guardTell('quietTab', { quiet: mute });
  say(true);
  // While it is in the bfcache the tab shows another page.
  hear(window, 'pagehide', () => say(false), signal);
  hear(window, 'pageshow', () => say(true), signal);
  onAbort(signal, () => say(false));
}

interface FloatingWindow extends EventTarget {
  /** The one that is open. */
  readonly window: Window | null;
}

/**
 * Nothing of the page may lie over the pause: neither full screen nor what floats in a window of its own, which a press in the pause
 * lets the page open too, since it counts as one in the page around it. What was there before is asked for again afterwards; a
 * browser that sees no press in that refuses.
 */
function leaveFullScreen(signal: AbortSignal): void {
  const ignore = () => undefined;
  const { fullscreenElement: full, pictureInPictureElement: floating } = document;
  const { documentPictureInPicture: windows } = window as { documentPictureInPicture?: FloatingWindow };
  const land = () => {
    document.exitPictureInPicture?.().catch(ignore);
    windows?.window?.close();
  };
  document.exitFullscreen().catch(ignore);
  land();
  hear(window, 'enterpictureinpicture', land, signal);
  if (windows) hear(windows, 'enter', land, signal);
  onAbort(signal, () => {
    full?.requestFullscreen().catch(ignore);
    (floating as HTMLVideoElement | null)?.requestPictureInPicture().catch(ignore);
  });
}
