export default (
  <>
    <clipPath id="shelf-friend">
      <circle cx="60" cy="60" r="56" />
    </clipPath>
    <g clipPath="url(#shelf-friend)">
      <path d="M-6 98q30-16 66-6t66-2v34H-6z" fill="var(--wet)" />
      <path d="M20 92V70l15-13 15 13v22z" fill="var(--deep)" />
      <rect x="31" y="75" width="9" height="10" rx="1.5" fill="var(--glow)" />
      <path d="M72 92V74l13-11 13 11v18z" fill="var(--deep)" />
      <rect x="81" y="77" width="8" height="9" rx="1.5" fill="var(--glow)" />
      <path
        d="M38 50C50 26 72 28 84 54"
        fill="none"
        stroke="var(--water)"
        strokeWidth="2.4"
        strokeDasharray="1 7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </g>
  </>
);
