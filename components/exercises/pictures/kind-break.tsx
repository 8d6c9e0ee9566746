export default (
  <>
    <circle cx="60" cy="48" r="15" fill="var(--glow)" />
    <path
      d="M26 62c2 22 16 34 34 34s32-12 34-34c-9 1-14 6-18 12-4 5-9 7-16 7s-12-2-16-7c-4-6-9-11-18-12z"
      fill="var(--deep)"
    />
  </>
);
