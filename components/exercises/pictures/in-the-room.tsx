export default (
  <>
    <path d="M32 96V54a28 28 0 0 1 56 0v42z" fill="var(--wet)" />
    <path d="M32 96V78h56v18z" fill="var(--glow)" opacity=".6" />
    <circle cx="46" cy="74" r="9" fill="var(--glow)" />
    <path
      d="M32 96V54a28 28 0 0 1 56 0v42zM60 26v70M32 64h56"
      fill="none"
      stroke="var(--surface)"
      strokeWidth="4"
    />
  </>
);
