import { createContext, useContext } from 'react';
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
}

export const DEFAULT_TOOLS: Tools = { pace: PACE_DEFAULT, autoStep: false, ownList: [] };

export const ToolsContext = createContext<Tools>(DEFAULT_TOOLS);

/** What the place of an exercise offers. */
export const useTools = (): Tools => useContext(ToolsContext);
