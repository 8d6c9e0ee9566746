export default (
  <>
    <clipPath id="shelf-ride-the-wave">
      <circle cx="60" cy="60" r="56" />
    </clipPath>
    <g clipPath="url(#shelf-ride-the-wave)">
      <path d="M-4 66q16-17 32 0t32 0 32 0 32 0V124H-4z" fill="var(--mist)" />
      <path d="M-20 76q16-17 32 0t32 0 32 0 32 0 32 0V124h-160z" fill="var(--wet)" />
      <circle cx="60" cy="68" r="8" fill="var(--glow)" stroke="var(--sand)" />
      <path d="M-8 88q17-18 34 0t34 0 34 0 34 0V124H-8z" fill="var(--deep)" />
    </g>
  </>
);
