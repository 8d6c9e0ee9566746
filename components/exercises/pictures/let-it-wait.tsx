export default (
  <>
    <path d="M84 20a19 19 0 1 0 15 30 22 22 0 0 1-15-30z" fill="var(--glow)" />
    <rect
      x="24"
      y="52"
      width="62"
      height="44"
      rx="7"
      fill="var(--surface)"
      stroke="var(--deep)"
      strokeWidth="2"
    />
    <path
      d="m26 57 29 21 29-21"
      fill="none"
      stroke="var(--deep)"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);
