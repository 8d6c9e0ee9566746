import { createContext, useContext } from 'react';

/** Something that was removed just now, and how to put it back. */
export interface Removal {
  /** What is said of it: "One line removed." */
  said: string;
  /** Puts it back as it was. Only this page remembers what it was. */
  undo: () => Promise<unknown>;
  /** What is said once it is back; a general word if it is left out. */
  undone?: string;
}

/** Where removals are offered to be undone; `UndoProvider` is the place. */
export const UndoContext = createContext<(removal: Removal) => void>(() => {
  throw new Error('no place to offer Undo');
});

/** Offers to undo a removal that is done already, for ten seconds. */
export const useUndo = (): ((removal: Removal) => void) => useContext(UndoContext);
