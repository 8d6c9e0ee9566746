/** What the user made their own for calm moments. */
export interface Kit {
  /** Ids of the exercises they picked, in their order; empty until they did. */
  kit: string[];
  /** Ids of the exercises they do not want to be offered. */
  aside: string[];
  /** seconds a slow breath flows in */
  pace: number;
  /** Whether steps move on by themselves. */
  autoStep: boolean;
  /** Things that are good for two minutes. */
  ownList: string[];
  /** What matters to them, apart from love. */
  matters: string[];
  /** A title line, then a step a line. */
  ownExercises: { id: string; text: string }[];
}
