import { createContext, useContext } from 'react';
import type { Answer } from '@/lib/messages/protocol';
import type { DayKind } from '@/lib/policy/day-text';
import { PACE_DEFAULT } from '@/lib/policy/pace';

/** What an exercise can use of the place it is shown in. A place that gives nothing is fine: each exercise works without. */
export interface Tools {
  /** seconds a slow breath flows in */
  pace: number;
  /** Whether steps move on by themselves. */
  autoStep: boolean;
  /** The user's own list of things that are good for two minutes. */
  ownList: readonly string[];
  /** The thing of that list that was chosen already, to begin with it at once. */
  doing?: string;
  /** Remembers the pace. */
  savePace?: (pace: number) => void;
  /** The exercise reached its end; missing where that is not noted. */
  finished?: () => void;
  /** Keeps a message that will not be sent; `false` when it is too long to keep. Missing where nothing is written down. */
  keepUnsent?: (text: string) => Promise<boolean>;
  /** Keeps a text for one day: a thought until `minute` (after midnight), a message until tomorrow. Missing as `keepUnsent` is. */
  putOff?: (kind: DayKind, text: string, minute: number | null) => Promise<PutOff>;
  /** What matters to the user, apart from love. */
  matters: readonly string[];
  /** Another exercise that may come right after this one; missing where there is none. */
  goOn?: { name: string; open: () => void };
  /** Where the place shows what stands apart from the exercise, as Stop motion does; `null` until it is drawn. */
  topLine?: HTMLElement | null;
}

/** When a text that was put off may be shown (epoch ms), or why it was not kept, as a key of `problem`. */
export type PutOff = Answer<'putOff'>;

export const DEFAULT_TOOLS: Tools = { pace: PACE_DEFAULT, autoStep: false, ownList: [], matters: [] };

export const ToolsContext = createContext<Tools>(DEFAULT_TOOLS);

/** What the place of an exercise offers. */
export const useTools = (): Tools => useContext(ToolsContext);
