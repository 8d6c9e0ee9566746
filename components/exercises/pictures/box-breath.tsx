export default (
  <>
    <rect x="28" y="28" width="64" height="64" rx="18" fill="none" stroke="var(--wet)" strokeWidth="5" />
    <circle cx="60" cy="28" r="9" fill="var(--water)" />
  </>
);
