export default (
  <>
    <circle cx="60" cy="60" r="34" fill="none" stroke="var(--mist)" strokeWidth="9" />
    <path
      d="M60 26a34 34 0 1 1-29.4 51"
      fill="none"
      stroke="var(--water)"
      strokeWidth="9"
      strokeLinecap="round"
      strokeLinejoin="round"
      opacity=".75"
    />
    <path
      d="M47 53h22v12a9 9 0 0 1-9 9h-4a9 9 0 0 1-9-9zM69 56h3a5 5 0 0 1 0 10h-3"
      fill="var(--wet)"
      stroke="var(--water)"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </>
);
