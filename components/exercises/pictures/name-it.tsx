export default (
  <>
    <circle cx="60" cy="60" r="44" fill="none" stroke="var(--wet)" strokeWidth="2" />
    <circle cx="60" cy="60" r="34" fill="none" stroke="var(--deep)" strokeWidth="2" />
    <circle cx="60" cy="60" r="23" fill="var(--wet)" />
    <path
      d="M51 57h18M51 64h11"
      stroke="var(--ink)"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);
