export default (
  <>
    <path
      d="M60 78C60 60 58 50 60 40"
      fill="none"
      stroke="var(--deep)"
      strokeWidth="3"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <path d="M60 58c-18 2-24-8-24-18 16-1 24 6 24 18z" fill="var(--deep)" />
    <path d="M60 48c0-14 9-20 23-20 1 14-7 21-23 20z" fill="var(--wet)" />
    <path d="M40 76h40l-5 22H45z" fill="var(--glow)" />
  </>
);
