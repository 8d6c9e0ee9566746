export default (
  <>
    <path
      d="M30 36h60a9 9 0 0 1 9 9v26a9 9 0 0 1-9 9H62L48 93V80H30a9 9 0 0 1-9-9V45a9 9 0 0 1 9-9z"
      fill="var(--wet)"
    />
    <circle cx="44" cy="58" r="5" fill="var(--surface)" />
    <circle cx="60" cy="58" r="5" fill="var(--glow)" />
    <circle cx="76" cy="58" r="5" fill="var(--surface)" />
  </>
);
