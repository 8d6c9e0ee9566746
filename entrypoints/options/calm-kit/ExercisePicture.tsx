import { pictures } from '@/components/exercises/pictures';

/** The small picture of an exercise on its plate; the user's own ones share one. It says nothing the words do not say. */
export function ExercisePicture({ of }: { of: string }) {
  return (
    <svg className="kit-picture" viewBox="0 0 120 120" aria-hidden="true">
      <circle cx="60" cy="60" r="56" fill="var(--haze)" />
      {pictures[of] ?? OWN}
    </svg>
  );
}

/** Steps of a way. */
const OWN = (
  <>
    <path
      d="M26 84c16-4 18-18 34-22s18-20 34-24"
      fill="none"
      stroke="var(--deep)"
      strokeWidth="4"
      strokeDasharray="0.1 10"
      strokeLinecap="round"
    />
    <circle cx="26" cy="84" r="8" fill="var(--wet)" />
    <circle cx="60" cy="62" r="8" fill="var(--wet)" />
    <circle cx="94" cy="38" r="9" fill="var(--glow)" />
  </>
);
