export default (
  <>
    <circle cx="60" cy="60" r="46" fill="var(--mist)" />
    <circle cx="60" cy="60" r="33" fill="var(--wet)" />
    <circle cx="60" cy="60" r="20" fill="var(--deep)" />
  </>
);
