export default (
  <>
    <circle cx="46" cy="62" r="25" fill="var(--deep)" opacity=".85" />
    <circle cx="76" cy="60" r="25" fill="var(--glow)" opacity=".85" />
  </>
);
