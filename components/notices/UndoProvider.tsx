import './undo.css';
import {
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { i18n } from '#i18n';
import { useAction } from '../hooks/action';
import { useRefused, useWhenLocked } from '../hooks/lock';
import { type Removal, UndoContext } from '../hooks/undo';

/** How long Undo is offered (ms), while neither pointer nor focus is on it. */
const UNDO_MS = 10_000;
/** The same while words are locked, which have to be unlocked first. */
const LOCKED_MS = 600_000;

/** A removal that can be undone until then (epoch ms). */
interface Offer extends Removal {
  id: string;
  until: number;
}

/**
 * Everything of a page that removes something, and the one notice in which it can be undone. The last removal is offered first, then
 * the one before, each for its own ten seconds. Nothing of it outlives the page.
 */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const [undone, setUndone] = useState<string | null>(null);
  const offer = useCallback((removal: Removal) => {
    setUndone(null);
    setOffers((before) => [...before, { ...removal, id: crypto.randomUUID(), until: Date.now() + UNDO_MS }]);
  }, []);
  const { run, busy, stuck } = useAction('undo');
  const box = useRef<HTMLDivElement>(null);
  const attention = useAttention(box);
  useExpiry(offers, attention || busy, setOffers);
  // Nothing is lost while the passphrase is typed.
  const holdOffers = useCallback(
    () => setOffers((before) => before.map((one) => ({ ...one, until: Date.now() + LOCKED_MS }))),
    [],
  );
  useRefused(holdOffers);
  // It may name somebody.
  useWhenLocked(() => setUndone(null));
  const last = offers.at(-1);
  useFocusOnOffer(box, last?.id);

  const undo = ({ id, undo, undone }: Offer) =>
    run(async () => {
      await undo();
      setOffers((before) => before.filter((other) => other.id !== id));
      setUndone(undone ?? i18n.t('undo.undone'));
    });
  return (
    <UndoContext value={offer}>
      {children}
      <div role="status" className="undo-place" ref={box} tabIndex={-1}>
        {last && (
          <div className="undo" data-held={attention || busy}>
            <Ring key={last.id} />
            <span className="undo-said">{stuck ? i18n.t('ui.stuck') : last.said}</span>
            <button type="button" className="undo-button" disabled={busy} onClick={() => undo(last)}>
              {i18n.t('undo.undo')}
            </button>
          </div>
        )}
        {!last && undone && (
          <div className="undo">
            <span className="undo-said">{undone}</span>
          </div>
        )}
      </div>
    </UndoContext>
  );
}

/** The ten seconds as a ring; it rests while the time does. */
function Ring() {
  return (
    <svg className="undo-ring" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none">
      <circle cx="10" cy="10" r="8" />
      <circle cx="10" cy="10" r="8" pathLength="1" className="undo-time" />
    </svg>
  );
}

/** Whether pointer or keyboard are on the notice. A focus that only followed a click is no reason to wait. */
function useAttention(box: RefObject<HTMLDivElement | null>): boolean {
  const [attention, setAttention] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const check = () =>
      setAttention(element.matches(':hover') || element.querySelector(':focus-visible') !== null);
    const over = () => setAttention(true);
    // Once the focus is where it goes.
    const later = () => queueMicrotask(check);
    const listeners: [string, () => void][] = [
      ['pointerenter', over],
      ['pointerleave', later],
      ['focusin', check],
      ['focusout', later],
    ];
    for (const [name, listener] of listeners) element.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  }, [box]);
  return attention;
}

/** Drops offers whose time is over. While it is held, the time of all of them rests. */
function useExpiry(
  offers: readonly Offer[],
  held: boolean,
  setOffers: (change: (before: readonly Offer[]) => readonly Offer[]) => void,
): void {
  useEffect(() => {
    if (!held) return;
    const from = Date.now();
    return () => {
      const rested = Date.now() - from;
      setOffers((before) => before.map((offer) => ({ ...offer, until: offer.until + rested })));
    };
  }, [held, setOffers]);
  useEffect(() => {
    if (held || offers.length === 0) return;
    const next = Math.min(...offers.map(({ until }) => until));
    const drop = () => setOffers((before) => before.filter(({ until }) => until > Date.now()));
    const timer = setTimeout(drop, Math.max(0, next - Date.now()));
    return () => clearTimeout(timer);
  }, [offers, held, setOffers]);
}

/** The button that was pressed is gone with what it removed: the focus goes to Undo, and from there to what is said of it. */
function useFocusOnOffer(box: RefObject<HTMLDivElement | null>, id: string | undefined): void {
  const shown = useRef(id);
  useLayoutEffect(() => {
    if (shown.current === id) return;
    const { activeElement, body } = document;
    const lost = !activeElement || activeElement === body;
    if (id !== undefined) box.current?.querySelector<HTMLElement>('.undo-button')?.focus();
    else if (lost) box.current?.focus({ preventScroll: true });
    shown.current = id;
  }, [box, id]);
}
