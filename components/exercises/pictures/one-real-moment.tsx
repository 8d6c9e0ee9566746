export default (
  <>
    <path d="M36 56h42v18a17 17 0 0 1-17 17h-8a17 17 0 0 1-17-17z" fill="var(--deep)" />
    <path d="M78 61h6a9 9 0 0 1 0 18h-7" fill="none" stroke="var(--deep)" strokeWidth="5" />
    <path
      d="M48 46c-5-7 5-9 0-17M62 46c-5-7 5-9 0-17"
      fill="none"
      stroke="var(--wet)"
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <ellipse cx="57" cy="97" rx="34" ry="4" fill="var(--wet)" />
  </>
);
