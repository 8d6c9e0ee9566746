export default (
  <>
    <clipPath id="shelf-notice">
      <circle cx="60" cy="60" r="56" />
    </clipPath>
    <g clipPath="url(#shelf-notice)">
      <path d="M-6 96q34-22 66-6t66-8v42H-6z" fill="var(--deep)" />
      <path
        d="M38 60a13 13 0 0 1 1-26 18 18 0 0 1 33-4 14 14 0 0 1 10 30z"
        fill="var(--surface)"
        stroke="var(--wet)"
        strokeWidth="2"
      />
      <path
        d="M50 46h20"
        stroke="var(--deep)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray="1 6"
      />
    </g>
  </>
);
