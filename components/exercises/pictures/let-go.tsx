export default (
  <>
    <ellipse cx="60" cy="92" rx="34" ry="9" fill="var(--deep)" />
    <ellipse cx="60" cy="75" rx="26" ry="8.5" fill="var(--wet)" />
    <ellipse cx="61" cy="59" rx="20" ry="7.5" fill="var(--deep)" />
    <ellipse cx="59" cy="45" rx="14" ry="6.5" fill="var(--wet)" />
    <ellipse cx="60" cy="33" rx="8.5" ry="5.5" fill="var(--glow)" />
  </>
);
