export default (
  <>
    <circle cx="60" cy="60" r="20" fill="var(--deep)" />
    <circle cx="60.0" cy="24.0" r="8" fill="var(--wet)" stroke="var(--deep)" strokeWidth=".8" />
    <circle cx="94.2" cy="48.9" r="8" fill="var(--wet)" stroke="var(--deep)" strokeWidth=".8" />
    <circle cx="81.2" cy="89.1" r="8" fill="var(--glow)" stroke="var(--deep)" strokeWidth=".8" />
    <circle cx="38.8" cy="89.1" r="8" fill="var(--wet)" stroke="var(--deep)" strokeWidth=".8" />
    <circle cx="25.8" cy="48.9" r="8" fill="var(--wet)" stroke="var(--deep)" strokeWidth=".8" />
  </>
);
