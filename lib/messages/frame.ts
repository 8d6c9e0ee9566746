/** What the guard tells the pause frame when it hands over the port, once. */
export interface ToFrame {
  /** seconds before Continue */
  wait: number;
  /** chooses the line and the question */
  turn: number;
  privateWindow: boolean;
}

/** What the pause frame tells the guard over the port. It knows no person and no address. */
export type FromFrame =
  | { type: 'ready' }
  | { type: 'leave'; urge: number | null }
  | { type: 'open'; urge: number | null; minutes: number }
  | { type: 'practical' };

/** What the frame of a check-in card tells its page: that it stands and how high it is (px), or that it is to go. */
export type FromCard = { type: 'ready'; height: number } | { type: 'gone' };
