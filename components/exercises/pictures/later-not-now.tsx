export default (
  <>
    <circle cx="56" cy="62" r="34" fill="var(--surface)" stroke="var(--deep)" strokeWidth="2.4" />
    <path d="M56 62 80 38a34 34 0 0 1 10 24z" fill="var(--glow)" opacity=".8" />
    <path
      d="M56 40v22h20"
      fill="none"
      stroke="var(--ink)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="95" cy="29" r="9" fill="var(--wet)" />
  </>
);
